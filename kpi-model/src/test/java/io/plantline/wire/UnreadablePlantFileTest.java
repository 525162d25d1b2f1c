package io.plantline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is no plant file at all is told as such. */
class UnreadablePlantFileTest {
    @TempDir
    private Path folder;

    private PlantFileText files;

    @BeforeEach
    void files() {
        files = new PlantFileText(folder);
    }

    @Test
    void aMistakeOfTheWholeFileHasNoEmptyKey() {
        assertThat(files.problems("- a list\n")).singleElement().satisfies(problem -> assertThat(problem.toString())
                .contains("bakery.yaml:1: expected keys")
                .doesNotContain(": :"));
    }

    @Test
    void brokenYamlIsToldWithItsLine() {
        String text = PlantFileText.with("  name: Bakery of the Harbour\n", "  name: \"Bakery of the Harbour\n");

        assertThat(files.problems(text)).singleElement().satisfies(problem -> {
            assertThat(problem.message()).startsWith("not YAML");
            assertThat(problem.line()).isGreaterThan(2);
        });
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        PlantFileException refused = Assertions.catchThrowableOfType(
                PlantFileException.class, () -> PlantFile.read(folder.resolve("nowhere.yaml")));

        assertThat(refused).hasMessageContaining("nowhere.yaml:1").hasMessageContaining("there is no such file");
    }

    @Test
    void aFileThatIsNotUtf8IsToldWithItsLine() {
        byte[] latin = PlantFileText.with("name: Ovens", "name: Öfen").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(files.problems(latin)).singleElement().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo("byte 0xD6 is not UTF-8");
            assertThat(problem.line()).isEqualTo(PlantFileText.lineOf(PlantFileText.BAKERY, "name: Ovens"));
        });
    }

    @Test
    void anEmptyFileOrAListIsNoPlant() {
        assertThat(files.problems("# nothing yet\n"))
                .extracting(PlantFileException.Problem::message)
                .containsExactly("the file is empty");
        assertThat(files.problems("- plant\n"))
                .extracting(PlantFileException.Problem::message)
                .containsExactly("expected keys, found a list");
    }

    @Test
    void aliasesAndSecondDocumentsAreRefused() {
        List<String> messages = files.problems("plant: &p {id: a}\nmeters: *p\n---\nplant: {}\n").stream()
                .map(PlantFileException.Problem::message)
                .toList();

        assertThat(messages).contains("the alias '*p'", "a second YAML document");
    }
}
