package io.plantline.jobs.anomalies;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The checkpoints of a job in a folder, of which the newest complete one is gone on from. */
final class Checkpoints {
    private static final String COMPLETE = "_metadata";
    private static final int DEPTH = 3;

    private Checkpoints() {}

    static Optional<Path> newest(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(folder, DEPTH)) {
            return files.filter(file -> file.endsWith(COMPLETE))
                    .max(Comparator.comparing(Checkpoints::written).thenComparing(Comparator.naturalOrder()))
                    .map(Path::getParent);
        }
    }

    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }
}
