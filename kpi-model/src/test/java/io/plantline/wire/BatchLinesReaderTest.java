package io.plantline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.model.Quantity;
import io.plantline.model.Unit;
import io.plantline.plant.BatchLine;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bakery whose oven makes batches, told rightly and wrongly. */
class BatchLinesReaderTest {
    @TempDir
    private Path folder;

    @Test
    void anOvenMakesBatchesOfLoaves() throws Exception {
        String text = PlantFileText.BAKERY + "batches:\n  - {source: oven-1-batches, scope: oven-1}\n";
        assertThat(new PlantFileText(folder).plant(text).batches())
                .containsExactly(new BatchLine("oven-1-batches", "oven-1", Quantity.GOOD_COUNT, Unit.PIECE));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            textBlock =
                    """
                    scope: oven-1                          | batches[0].source | 'source' is missing   | name who tells
                    source: b, scope: oven-2               | batches[0].scope  | unknown scope         | did you mean 'oven-1'
                    source: main, scope: oven-1            | batches[0].source | is a meter            | a name of its own
                    source: b, scope: oven-1, unit: t      | batches[0].unit   | not a unit of         | write pcs
                    source: b, scope: oven-1, output: loaf | batches[0].output | unknown output 'loaf' | good-count
                    source: b, scope: oven-1, lines: 2     | batches[0].lines  | unknown key           | use one of
                    """)
    void aMistakeIsToldWithItsKeyAndRemedy(String line, String key, String message, String remedy) {
        String text = PlantFileText.BAKERY + "batches:\n  - {%s}\n".formatted(line);
        PlantFileException.Problem problem =
                new PlantFileText(folder).problems(text).get(0);
        assertThat(problem.key()).isEqualTo(key);
        assertThat(problem.message()).contains(message);
        assertThat(problem.remedy()).contains(remedy);
        assertThat(problem.line()).isEqualTo(text.lines().count());
    }

    @Test
    void twoSourcesCannotTellTheBatchesOfOneOven() {
        String text =
                PlantFileText.BAKERY + "batches:\n  - {source: a, scope: oven-1}\n  - {source: b, scope: oven-1}\n";
        assertThat(new PlantFileText(folder).problems(text))
                .extracting(PlantFileException.Problem::message)
                .containsExactly("another source tells the batches of 'oven-1'");
    }
}
