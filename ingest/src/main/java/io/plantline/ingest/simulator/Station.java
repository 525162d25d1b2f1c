package io.plantline.ingest.simulator;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/** A machine's place in a line: parts wait there, are worked on as fast as it can, and go on where they are not scrapped. */
final class Station {
    private static final double MINUTE_SECONDS = 60;

    private final int place;
    private final Machine machine;
    private final double cycleSeconds;
    private final Optional<Station> next;
    private final Tap parts;
    private final Tap good;
    private final Tap scrap;

    /** Of each part that waits the place it will be scrapped at, or none of them. */
    private final Queue<Integer> waiting = new ArrayDeque<>();

    private double progress;

    /**
     * A machine with the meters {@code id-parts}, {@code id-good} and {@code id-scrap}.
     *
     * @param cycleSeconds in which it can do a part
     */
    Station(int place, Machine machine, double cycleSeconds, Optional<Station> next, Taps taps) {
        this.place = place;
        this.machine = machine;
        this.cycleSeconds = cycleSeconds;
        this.next = next;
        this.parts = taps.feed(machine.id() + "-parts");
        this.good = taps.feed(machine.id() + "-good");
        this.scrap = taps.feed(machine.id() + "-scrap");
    }

    /** A part comes in that will be scrapped at a place, or at none. */
    void take(int scrappedAt) {
        waiting.add(scrappedAt);
    }

    /** Works for a minute on what waits. */
    void minute() {
        if (!machine.isProcessing()) {
            return;
        }
        progress += MINUTE_SECONDS / cycleSeconds;
        while (progress >= 1 && !waiting.isEmpty()) {
            progress--;
            finish(waiting.remove());
        }
        progress = Math.min(progress, 1); // time without parts does not come back
    }

    /** Finishes a part that was worked on elsewhere in its measure of time. */
    void finish(int scrappedAt) {
        parts.flow(1);
        if (scrappedAt == place) {
            scrap.flow(1);
        } else {
            good.flow(1);
            next.ifPresent(station -> station.take(scrappedAt));
        }
    }
}
