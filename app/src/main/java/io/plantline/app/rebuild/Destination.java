package io.plantline.app.rebuild;

import io.plantline.app.Refusal;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder a rebuild goes to. It is made aside, and moved there when all of it is right: nothing is half-written, and a
 * folder that was not there before is not there when nothing came of it.
 */
public final class Destination implements AutoCloseable {
    private static final String ASIDE = ".rebuild-";

    private final Path folder;
    private final Path aside;
    private final Deque<Path> made;

    private Destination(Path folder, Path aside, Deque<Path> made) {
        this.folder = folder;
        this.aside = aside;
        this.made = made;
    }

    /** Aside is in the folder where it is there, else beside where it will be: a cluster sees both by the same path. */
    public static Destination in(Path folder) throws Refusal {
        Path whole = folder.toAbsolutePath().normalize();
        Deque<Path> made = new ArrayDeque<>();
        try {
            boolean there = Files.isDirectory(whole);
            if (Files.exists(whole) && !there) {
                throw Refusal.wrongInput("--out %s: it is a file; name a folder".formatted(folder));
            }
            Path place = there || whole.getParent() == null ? whole : whole.getParent();
            make(place, made);
            String name = there ? ASIDE : "." + whole.getFileName() + ASIDE;
            return new Destination(whole, Files.createTempDirectory(place, name), made);
        } catch (IOException refused) {
            unmake(made);
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
        Files.createDirectories(folder);
        made.clear();
        for (Path file : files) {
            Files.move(
                    file,
                    folder.resolve(file.getFileName()),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Takes away what an earlier rebuild has left under a name, and this one has no file of. */
    public void withdraw(String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name));
    }

    @Override
    public void close() throws IOException {
        for (Path left : files()) {
            Files.deleteIfExists(left);
        }
        Files.deleteIfExists(aside);
        unmake(made);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(aside)) {
            return files.sorted().toList();
        }
    }

    /** Notes each folder that was not there, the outermost first. */
    private static void make(Path place, Deque<Path> made) throws IOException {
        Deque<Path> missing = new ArrayDeque<>();
        for (Path each = place; each != null && !Files.exists(each); each = each.getParent()) {
            missing.push(each);
        }
        for (Path each : missing) {
            Files.createDirectory(each);
            made.push(each);
        }
    }

    private static void unmake(Deque<Path> made) {
        try {
            for (Path each : made) {
                Files.deleteIfExists(each);
            }
        } catch (DirectoryNotEmptyException used) {
            return; // somebody else has put something there
        } catch (IOException refused) {
            throw new java.io.UncheckedIOException(refused);
        }
    }
}
