package io.plantline.app.embedded;

import io.plantline.app.TemporaryFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The folder an embedded stack keeps its state in: the user's own, or a temporary one that is gone afterwards. */
public final class Workspace implements AutoCloseable {
    private final Path root;
    private final Optional<TemporaryFolder> temporary;
    private final FileChannel lock;

    private Workspace(Path root, Optional<TemporaryFolder> temporary, FileChannel lock) {
        this.root = root;
        this.temporary = temporary;
        this.lock = lock;
    }

    /**
     * Opens {@code kept}, or a temporary folder where there is none.
     *
     * @throws InUse where another stack has it open
     */
    public static Workspace open(Optional<Path> kept) throws IOException, InUse {
        if (kept.isEmpty()) {
            TemporaryFolder folder = TemporaryFolder.make();
            return new Workspace(folder.root(), Optional.of(folder), lock(folder.root()));
        }
        Path root = Files.createDirectories(kept.get().toAbsolutePath());
        return new Workspace(root, Optional.empty(), lock(root));
    }

    /** True where the state outlives the stack. */
    public boolean isKept() {
        return temporary.isEmpty();
    }

    /** The folder of one part; made where it is absent. */
    public Path folder(String part) {
        try {
            return Files.createDirectories(root.resolve(part));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + root.resolve(part), e);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
        if (temporary.isPresent()) {
            temporary.get().close();
        }
    }

    private static FileChannel lock(Path root) throws IOException, InUse {
        FileChannel channel =
                FileChannel.open(root.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLocked(channel)) {
            channel.close();
            throw new InUse(root);
        }
        return channel;
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        }
    }

    /** Another stack works in the folder. */
    public static final class InUse extends Exception {
        InUse(Path root) {
            super("%s is in use by another plantline; stop that one or give another folder with --data"
                    .formatted(root));
        }
    }
}
