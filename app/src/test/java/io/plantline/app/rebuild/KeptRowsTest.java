package io.plantline.app.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plantline.app.Refusal;
import io.plantline.ingest.replay.RejectedRow;
import io.plantline.model.Rejection.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of rejected rows is of the last run that came to its end. */
class KeptRowsTest {
    @TempDir
    private Path folder;

    @Test
    void aRunThatRejectsNothingLeavesNoTableOfTheOneBefore() throws Exception {
        Path file = folder.resolve("rejected.csv");
        run(file, 1, true);
        assertThat(file).content().contains("readings.csv,2,");
        Path usual = Files.createFile(folder.resolve("usual"));
        assertThat(Files.getPosixFilePermissions(file))
                .as("as any other file")
                .isEqualTo(Files.getPosixFilePermissions(usual));

        run(file, 0, false);
        assertThat(file).content().as("it was given up").contains("readings.csv,2,");
        run(file, 0, true);
        assertThat(folder).isDirectoryNotContaining("glob:**rejected.csv*");
    }

    @Test
    void aFolderThatIsNotThereIsRefusedBeforeAnythingRuns() {
        assertThatThrownBy(() -> KeptRows.in(folder.resolve("none/rejected.csv")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("name one in a folder that is there");
    }

    private static void run(Path file, int rows, boolean toItsEnd) throws Exception {
        try (KeptRows kept = KeptRows.in(file)) {
            RejectedRows rejected = new RejectedRows(kept.aside(), false);
            try (rejected) {
                for (int row = 0; row < rows; row++) {
                    rejected.row(new RejectedRow(
                            Path.of("readings.csv"),
                            2 + row,
                            "value",
                            Reason.NOT_A_NUMBER,
                            "no number",
                            false,
                            "mend it",
                            "x"));
                }
            }
            if (toItsEnd) {
                kept.keep(rejected);
            }
        }
    }
}
