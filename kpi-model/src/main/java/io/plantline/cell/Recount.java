package io.plantline.cell;

import io.plantline.model.Interval;
import io.plantline.model.Reading;
import io.plantline.plant.Meter;
import io.plantline.plant.PlantIndex;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one meter contributed to one interval, counted anew from its readings. */
public final class Recount {
    private Recount() {}

    /**
     * The sums of the interval; nothing where the readings do not reach it.
     *
     * @param readings of the meter, in the order they came, with those that bracket the interval
     */
    public static Sums of(PlantIndex plant, Meter meter, List<Reading> readings, Interval interval) {
        Sums sums = new Sums();
        byMinute(plant, meter, readings, (minute, booked) -> {
            if (interval.contains(minute)) {
                sums.addAll(booked);
            }
        });
        return sums;
    }

    /** What one meter contributed to one minute. */
    @FunctionalInterface
    public interface Minute {
        void sums(long minute, Sums sums);
    }

    /** What is known of each minute, by time. */
    public static void byMinute(PlantIndex plant, Meter meter, List<Reading> readings, Minute told) {
        Pending minutes = new Pending();
        MinuteBook book = new MinuteBook(plant.rates(), minutes);
        MeterRule rule = MeterRule.of(meter, plant.plant().retention());
        MeterState state = MeterState.NONE;
        for (Entry entry : standing(plant, meter, readings).values()) {
            state = rule.next(state, entry, amount -> book.book(amount, 1));
        }
        minutes.drain(told::sums);
    }

    private static Map<Long, Entry> standing(PlantIndex plant, Meter meter, List<Reading> readings) {
        Metering metering = new Metering(meter, plant.plant().retention());
        Map<Long, Entry> byTime = new TreeMap<>();
        for (Reading reading : readings) {
            Entry entry = usable(metering, reading);
            if (entry != null) {
                byTime.merge(entry.time(), entry, metering::believed);
            }
        }
        return byTime;
    }

    /** Null for a reading that counts nowhere. */
    private static Entry usable(Metering metering, Reading reading) {
        try {
            return metering.entry(reading);
        } catch (UnusableReading rejected) {
            return null;
        }
    }
}
