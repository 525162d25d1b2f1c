package io.plantline.app;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

/** A folder of the user's own that is gone, with all that is in it, once it is closed. */
public record TemporaryFolder(Path root) implements AutoCloseable {
    private static final String PLACE = "java.io.tmpdir";

    public static TemporaryFolder make() throws IOException {
        // Not by createTempDirectory: it would settle for good where all others of this process are made.
        Path root = Path.of(System.getProperty(PLACE), "plantline-" + UUID.randomUUID());
        return new TemporaryFolder(Files.createDirectory(
                root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))));
    }

    /** From now on this process, and those it starts, put here what is temporary: what libraries unpack, what jobs spill. */
    void serveThisProcess() {
        System.setProperty(PLACE, root.toString());
    }

    @Override
    public void close() throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            /** Somebody was quicker. */
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failed) throws IOException {
                Files.deleteIfExists(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
