package io.plantline.whatif;

import io.plantline.cell.Entry;
import io.plantline.cell.Metering;
import io.plantline.cell.SortedLog;
import io.plantline.cell.UnusableReading;
import io.plantline.model.Reading;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;

/** What the readings of a meter come to, as the pipeline itself books them. */
final class Tap {
    /** So many readings are kept to book what comes a little late. */
    private static final int MOST = 4_096;

    private final Meter meter;
    private final Metering metering;
    private final SortedLog log = new SortedLog(MOST);
    private long booked;

    Tap(Meter meter, Plant plant) {
        this.meter = meter;
        this.metering = new Metering(meter, plant.retention());
    }

    /** By how much a reading changes what was booked, in base units of the quantity; nothing where it cannot be used. */
    long take(Reading reading) {
        long before = booked;
        try {
            Entry entry = metering.entry(reading);
            if (entry != null) {
                metering.accept(log, entry, (amount, sign) -> {
                    if (amount.quantity() == meter.quantity()) {
                        booked += sign * amount.value();
                    }
                });
            }
        } catch (UnusableReading unusable) {
            return 0; // the pipeline rejects it with the same reason, and counts it
        }
        return booked - before;
    }
}
