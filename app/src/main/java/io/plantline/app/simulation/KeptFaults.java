package io.plantline.app.simulation;

import io.plantline.ingest.simulator.Fault;
import io.plantline.ingest.simulator.Switches;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Remembers in a file which faults people switched on in a simulated plant, across runs that share their data: a plant that
 * goes on without a fault that it had would tell another story than the one it had begun.
 */
final class KeptFaults {
    private static final int FIELDS = 4;

    private final Path file;
    private final Switches switches;
    private List<Switches.Switched> noted = List.of();

    KeptFaults(Path file, Switches switches) {
        this.file = file;
        this.switches = switches;
    }

    /** Switches on what was on. What another version wrote down is passed over. */
    void goOn() {
        try {
            for (String line : Files.readAllLines(file)) {
                String[] fields = line.split(" ", FIELDS);
                Fault.of(fields[0])
                        .map(fault -> new Switches.Switched(
                                fault, fields[3], Long.parseLong(fields[1]), Long.parseLong(fields[2])))
                        .ifPresent(switches::goOn);
            }
        } catch (NoSuchFileException never) {
            return; // nothing was ever switched on
        } catch (IOException | RuntimeException unreadable) {
            throw new IllegalStateException(
                    "%s does not hold the faults of a plant; remove it to go on without them".formatted(file),
                    unreadable);
        }
        noted = switches.all();
    }

    /** A kill at any moment leaves the old faults or the new ones. */
    void note() {
        List<Switches.Switched> now = switches.all();
        if (now.equals(noted)) {
            return;
        }
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.write(next, now.stream().map(KeptFaults::line).toList());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot note in " + file, e);
        }
        noted = now;
    }

    private static String line(Switches.Switched each) {
        return "%s %d %d %s".formatted(each.fault().id(), each.from(), each.until(), each.place());
    }
}
