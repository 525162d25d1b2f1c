package io.plantline.dashboards;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.plantline.model.Signal;
import io.plantline.plant.Plant;
import io.plantline.wire.PlantFile;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Three batches of the refinery in Porto are moved across its tariff periods, in Portuguese; kept as pictures. */
class PortoPlanPageTest {
    private static final Path PILOTS = Path.of("../pilots");
    private static final Path KEPT = Path.of("target", "screenshots");

    @Test
    void threeBatchesAreMovedAndAllOfItIsSaidInPortuguese() throws Exception {
        Plant porto = PlantFile.read(PILOTS.resolve("portugal.yaml"));
        try (Chromium chromium = Chromium.open();
                Viewer viewer = new Viewer(chromium, "pt-PT", List.of(porto))) {
            viewer.served.now.set(Instant.parse("2026-02-03T12:00:00Z"));
            tellTheGrid(viewer.served);
            viewer.page.setViewportSize(1920, 1080);
            viewer.goesTo("#/plant/portugal/schedule");
            assertThat(viewer.sees("form.jobs p.meta")).containsText("metade do limite");
            viewer.sees("[data-fold=jobs-as-yaml] summary").click();
            viewer.sees("textarea[name=jobs]").fill(Files.readString(PILOTS.resolve("jobs/portugal.yaml")));
            viewer.sees("input[name=baseLoadKw]").fill("2700");
            viewer.sees("form.jobs button[type=submit]").click();
            assertThat(viewer.sees("input[name=plan]")).hasCount(18);
            assertThat(viewer.sees(".weighed-by"))
                    .containsText("contracted-power-example: 3000 kW; menos uma carga de base de 2700 kW");
            assertThat(viewer.sees(".weighed-by [lang=en]")).hasCount(0);
            assertThat(viewer.sees("article.wide p.meta [lang=en]")).hasCount(0);
            kept(viewer, "large");
            viewer.page.setViewportSize(390, 844);
            assertThat(viewer.sees("form.jobs button[type=submit]")).isEnabled();
            kept(viewer, "phone");
            viewer.sees("input[name=limitKw]").fill("2600");
            viewer.sees("form.jobs button[type=submit]").click();
            assertThat(viewer.sees("ul.refused")).containsText("“Limite, kW”");
            assertThat(viewer.sees("ul.refused [lang=en]")).hasCount(0);
            assertThat(viewer.page.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
                    .isEqualTo(0);
        }
    }

    private static void kept(Viewer viewer, String how) {
        viewer.page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(KEPT.resolve("portugal-plan-%s-pt.png".formatted(how))));
    }

    private static void tellTheGrid(Served served) throws Exception {
        List<String> lines = Files.readAllLines(PILOTS.resolve("jobs/portugal-carbon.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            served.schedule
                    .signals()
                    .heard(new Signal(
                            cells[0],
                            Instant.parse(cells[1]).toEpochMilli(),
                            Instant.parse(cells[2]).toEpochMilli(),
                            new BigDecimal(cells[3]),
                            cells[4],
                            true,
                            served.now.get().toEpochMilli()));
        }
    }
}
