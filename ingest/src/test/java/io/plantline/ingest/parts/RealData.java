package io.plantline.ingest.parts;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real recordings, which are not part of the project: tests that read them are skipped where they are absent. */
public final class RealData {
    private RealData() {}

    /** A recording, found below the folder named by {@code plantline.data} or below a {@code shared/data} above. */
    public static Path file(String name) {
        Path file = directory().resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "the recording " + name + " is absent");
        return file;
    }

    /** A file of the project itself, from its root. */
    public static Path ofProject(String name) {
        Path at = Path.of("").toAbsolutePath();
        while (at.getParent() != null && !Files.exists(at.resolve(name))) {
            at = at.getParent();
        }
        return at.resolve(name);
    }

    private static Path directory() {
        String named = System.getProperty("plantline.data");
        return named == null ? ofProject("shared/data") : Path.of(named);
    }
}
