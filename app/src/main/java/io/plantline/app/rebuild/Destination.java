package io.plantline.app.rebuild;

import io.plantline.app.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The folder a rebuild goes to. It is made aside, and moved there when all of it is right: nothing is half-written. */
public final class Destination implements AutoCloseable {
    private final Path folder;
    private final Path aside;

    private Destination(Path folder, Path aside) {
        this.folder = folder;
        this.aside = aside;
    }

    public static Destination in(Path folder) throws Refusal {
        try {
            Files.createDirectories(folder);
            return new Destination(folder, Files.createTempDirectory(folder, ".rebuild-"));
        } catch (IOException refused) {
            throw Refusal.wrongInput("--out %s: no files can be made there: %s; name a folder that can be written to"
                    .formatted(folder, refused.getMessage()));
        }
    }

    /** Where files are made. */
    public Path aside() {
        return aside;
    }

    /** Moves files to where they belong; those of an earlier rebuild are replaced. */
    public void deliver(List<Path> files) throws IOException {
        for (Path file : files) {
            Files.move(
                    file,
                    folder.resolve(file.getFileName()),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        for (Path left : files()) {
            Files.deleteIfExists(left);
        }
        Files.deleteIfExists(aside);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(aside)) {
            return files.sorted().toList();
        }
    }
}
