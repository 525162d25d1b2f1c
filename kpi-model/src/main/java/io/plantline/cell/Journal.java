package io.plantline.cell;

import io.plantline.plant.Meter;

/** What was booked of one meter and is not in the cells yet, by minute. */
public final class Journal {
    private final Meter meter;
    private final Pending minutes = new Pending();

    Journal(Meter meter) {
        this.meter = meter;
    }

    Meter meter() {
        return meter;
    }

    Pending minutes() {
        return minutes;
    }
}
