package io.plantline.bench.anomaly;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where recorded data lies: below the folder named by {@code plantline.data}, else below a {@code shared/data} above. */
final class Recordings {
    private Recordings() {}

    /** A file or folder of recordings, where it is there. */
    static Optional<Path> find(String path) {
        String named = System.getProperty("plantline.data");
        if (named != null) {
            return Optional.of(Path.of(named, path)).filter(Files::exists);
        }
        Path above = Path.of(System.getProperty("plantline.home", "")).toAbsolutePath();
        while (above != null) {
            Path found = above.resolve("shared/data").resolve(path);
            if (Files.exists(found)) {
                return Optional.of(found);
            }
            above = above.getParent();
        }
        return Optional.empty();
    }

    static String absence(String path) {
        return "no recording at shared/data/%s in the folders above; name its folder with -Dplantline.data=DIR"
                .formatted(path);
    }
}
