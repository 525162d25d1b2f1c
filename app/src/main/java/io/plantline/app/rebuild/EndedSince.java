package io.plantline.app.rebuild;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Since when nothing works, and whether anybody was told; kept in a file, so that a restart knows. A disk that is full
 * costs the memory over the restart and nothing else.
 */
final class EndedSince {
    private static final Logger LOG = LoggerFactory.getLogger(EndedSince.class);
    private static final String TOLD = "told";

    private final Path note;
    private OptionalLong since = OptionalLong.empty();
    private boolean told;

    EndedSince(Path folder) {
        this.note = folder.resolve("ended-since");
        read();
    }

    /** Epoch milliseconds; empty while it works. */
    OptionalLong at() {
        return since;
    }

    boolean isToBeTold() {
        return since.isPresent() && !told;
    }

    /** It has ended; where it had before, that was when. */
    void begin(long now) {
        if (since.isEmpty()) {
            since = OptionalLong.of(now);
            told = false;
            write();
        }
    }

    /** Whoever has to know of the end at that time does. */
    void told(long end) {
        if (since.isPresent() && since.getAsLong() == end) {
            told = true;
            write();
        }
    }

    /** It works again after that end, where it has not ended anew. */
    void over(OptionalLong end) {
        if (since.equals(end)) {
            since = OptionalLong.empty();
            write();
        }
    }

    private void read() {
        try {
            String[] noted = Files.readString(note).strip().split(" ", 2);
            since = OptionalLong.of(Long.parseLong(noted[0]));
            told = noted.length > 1 && noted[1].equals(TOLD);
        } catch (NoSuchFileException works) {
            LOG.debug("nothing is noted in {}", note);
        } catch (IOException | NumberFormatException unreadable) {
            LOG.warn("{} cannot be read; whether the watch had ended is not known: {}", note, unreadable.getMessage());
        }
    }

    private void write() {
        try {
            if (since.isEmpty()) {
                Files.deleteIfExists(note);
                return;
            }
            Path whole = note.resolveSibling(note.getFileName() + ".new");
            Files.writeString(whole, since.getAsLong() + (told ? " " + TOLD : ""));
            Files.move(whole, note, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            LOG.warn("{} cannot be written; a restart will not know of it: {}", note, full.getMessage());
        }
    }
}
