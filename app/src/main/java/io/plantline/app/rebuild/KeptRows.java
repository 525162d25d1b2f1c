package io.plantline.app.rebuild;

import io.plantline.app.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The file that a user has rejected rows kept in. Only once a run has come to its end does its table take the place of the one
 * before; where it has rejected none, there is none. A run that is given up leaves the former one as it was.
 */
public final class KeptRows implements AutoCloseable {
    private final Path file;
    private final Path aside;

    private KeptRows(Path file, Path aside) {
        this.file = file;
        this.aside = aside;
    }

    /**
     * Keeps them in a file that a user has named.
     *
     * @param file null to keep none
     */
    public static KeptRows in(Path file) throws Refusal {
        if (file == null) {
            return new KeptRows(null, null);
        }
        String name = ".%s.%d.new"
                .formatted(file.getFileName(), ProcessHandle.current().pid());
        Path aside = file.toAbsolutePath().resolveSibling(name);
        try {
            Files.write(aside, new byte[0]); // as any other file: those who may read the folder may read it
            return new KeptRows(file, aside);
        } catch (IOException refused) {
            throw Refusal.wrongInput("--rejected %s: no file can be made there: %s; name one in a folder that is there"
                    .formatted(file, refused.getMessage()));
        }
    }

    /** Where they are written meanwhile; null where none are kept. */
    public Path aside() {
        return aside;
    }

    /** The run has come to its end: its table is the one to be read from now on. */
    public void keep(RejectedRows rejected) throws IOException {
        if (file == null) {
            return;
        }
        if (rejected.count() > 0) {
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public void close() throws IOException {
        if (aside != null) {
            Files.deleteIfExists(aside);
        }
    }
}
