package io.plantline.bench.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** How much is in a folder. */
public final class Folders {
    private Folders() {}

    /** The bytes of all files in it and below; those that go meanwhile count nothing. */
    public static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(Folders::size).sum();
        } catch (UncheckedIOException gone) {
            if (gone.getCause() instanceof NoSuchFileException) {
                return bytes(folder);
            }
            throw gone;
        }
    }

    /** Takes away all that is in it. */
    public static void clear(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(folder)) {
            deepestFirst = files.filter(file -> !file.equals(folder))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path file : deepestFirst) {
            Files.delete(file);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (NoSuchFileException gone) {
            return 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
