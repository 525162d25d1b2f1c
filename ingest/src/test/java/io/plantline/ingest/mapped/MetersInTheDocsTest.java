package io.plantline.ingest.mapped;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.ingest.parts.RealData;
import io.plantline.plant.PayloadFormat;
import io.plantline.plant.Plant;
import io.plantline.plant.Source;
import io.plantline.wire.PlantFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every example of the manual is a plant file that can be read, and every format has one. */
class MetersInTheDocsTest {
    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path directory;

    @Test
    void everyExampleCanBePasted() throws Exception {
        String manual = Files.readString(RealData.ofProject("docs/meters.md"));
        List<String> examples =
                YAML.matcher(manual).results().map(found -> found.group(1)).toList();
        String plant = examples.get(examples.size() - 1);
        List<Source> sources = new ArrayList<>();
        for (String example : examples.subList(0, examples.size() - 1)) {
            Plant read = PlantFile.read(Files.writeString(directory.resolve("example.yaml"), plant + example));
            assertThat(read.sources()).isNotEmpty();
            sources.addAll(read.sources());
        }
        assertThat(sources).extracting(Source::format).containsAll(EnumSet.allOf(PayloadFormat.class));
    }

    @Test
    void everyFormatHasAHeading() throws Exception {
        String manual = Files.readString(RealData.ofProject("docs/meters.md"));
        Set<String> headings = Pattern.compile("### `([a-z0-9-]+)`")
                .matcher(manual)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
        for (PayloadFormat format : PayloadFormat.values()) {
            assertThat(headings).contains(format.id());
        }
    }
}
