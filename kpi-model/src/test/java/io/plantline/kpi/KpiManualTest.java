package io.plantline.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page of the KPIs says what the catalogue says. */
class KpiManualTest {
    private static final String REMEDY = "docs/kpis.md is not what the catalogue says; make it anew with"
            + " mvn -pl kpi-model test -Dtest=KpiManualTest -Dplantline.manual=write";

    @Test
    void thePageOfTheKpisIsCurrent() throws IOException {
        Path page = docs().resolve("kpis.md");
        if (System.getProperty("plantline.manual", "").equals("write")) {
            Files.writeString(page, KpiManual.text());
        }
        assertThat(Files.exists(page) ? Files.readString(page) : "").as(REMEDY).isEqualTo(KpiManual.text());
    }

    @Test
    void theReadmeAndTheChangelogCountThem() throws IOException {
        String count = Kpis.all().size() + " KPIs";
        assertThat(Files.readString(docs().resolveSibling("README.md")))
                .contains("[%s](docs/kpis.md)".formatted(count));
        assertThat(Files.readString(docs().resolveSibling("CHANGELOG.md"))).contains("- %s over".formatted(count));
    }

    private static Path docs() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("docs/decisions"))) {
            folder = folder.getParent();
        }
        return folder.resolve("docs");
    }
}
