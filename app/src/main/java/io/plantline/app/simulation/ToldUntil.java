package io.plantline.app.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Remembers in a file until when a simulated plant has told its story, across runs that share their data. */
final class ToldUntil {
    private final Path file;

    ToldUntil(Path file) {
        this.file = file;
    }

    /** Empty where it has told nothing yet. */
    Optional<Instant> instant() {
        try {
            return Optional.of(Instant.parse(Files.readString(file).strip()));
        } catch (NoSuchFileException never) {
            return Optional.empty();
        } catch (IOException | DateTimeParseException unreadable) {
            throw new IllegalStateException(
                    "%s does not hold a time; remove it to fill history in again".formatted(file), unreadable);
        }
    }

    /** A kill at any moment leaves the old time or the new one. */
    void note(Instant until) {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.writeString(next, until.toString());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot note in " + file, e);
        }
    }
}
