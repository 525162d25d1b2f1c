package io.plantline.cell;

import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quality;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.model.Signal;
import io.plantline.plant.Plant;
import io.plantline.plant.PlantCalendar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a signal to the settlement intervals of a plant. What comes of it stands among the readings of the plant, in one
 * order with them, and so leads to the same values in every engine.
 */
public final class SignalCut {
    private static final int NANO = 9;

    private final Plant plant;
    private final PlantCalendar calendar;

    public SignalCut(Plant plant) {
        this.plant = plant;
        this.calendar = plant.calendar();
    }

    /**
     * The readings of the settlement intervals the signal holds for.
     *
     * @throws UnusableReading if its unit does not fit its use in the plant, or it is shorter than a settlement interval
     */
    public List<Reading> readings(Signal signal) {
        String unit = plant.signalUnit(signal.id()).orElseThrow();
        BigDecimal value = converted(signal, unit);
        List<Reading> readings = new ArrayList<>();
        Interval interval = settlement(signal.start());
        if (interval.start() < signal.start()) {
            interval = settlement(interval.end());
        }
        for (; interval.end() <= signal.end(); interval = settlement(interval.end())) {
            readings.add(new Reading(
                    plant.id(),
                    Signal.meter(signal.id()),
                    Reading.LIVE,
                    interval.start(),
                    value,
                    unit,
                    null,
                    signal.estimated() ? Quality.UNCERTAIN : Quality.GOOD,
                    signal.retrieved(),
                    signal.retrieved()));
        }
        if (readings.isEmpty()) {
            throw new UnusableReading(
                    Rejection.Reason.OUT_OF_RANGE,
                    "signal %s from %s to %s holds for no whole settlement interval of %d minutes"
                            .formatted(
                                    signal.id(),
                                    Instant.ofEpochMilli(signal.start()),
                                    Instant.ofEpochMilli(signal.end()),
                                    plant.settlementMinutes()));
        }
        return readings;
    }

    /** The log entry of such a reading. */
    public static Entry entry(Reading reading) {
        return Entry.said(
                reading.time(),
                reading.value()
                        .movePointRight(NANO)
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .longValueExact(),
                reading.quality() != Quality.GOOD,
                reading.sequence(),
                reading.confirmed());
    }

    private BigDecimal converted(Signal signal, String wanted) {
        Optional<BigDecimal> value = PerKwh.of(signal, wanted);
        if (value.isPresent()) {
            return value.get();
        }
        throw new UnusableReading(
                Rejection.Reason.WRONG_UNIT,
                "unit '%s' of signal %s does not become %s, as plant %s uses it"
                        .formatted(signal.unit(), signal.id(), wanted, plant.id()));
    }

    private Interval settlement(long time) {
        return calendar.at(IntervalKind.SETTLEMENT, time).orElseThrow();
    }
}
