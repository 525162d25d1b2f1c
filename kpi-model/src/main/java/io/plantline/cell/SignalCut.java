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
import java.util.Map;

/**
 * Cuts a signal to the settlement intervals of a plant. What comes of it stands among the readings of the plant, in one
 * order with them, and so leads to the same values in every engine.
 */
public final class SignalCut {
    private static final int NANO = 9;
    private static final String PER_KWH = "/kWh";
    private static final String PER_MWH = "/MWh";
    private static final Map<String, String> KILOGRAMS =
            Map.of("kgCO2e", "1", "kgCO2", "1", "gCO2e", "0.001", "gCO2", "0.001", "gCO2eq", "0.001");

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
        String said = signal.unit();
        boolean perMwh = said.endsWith(PER_MWH);
        if (perMwh || said.endsWith(PER_KWH)) {
            String of = said.substring(0, said.length() - PER_KWH.length());
            String wantedOf = wanted.substring(0, wanted.length() - PER_KWH.length());
            BigDecimal value = perMwh ? signal.value().movePointLeft(3) : signal.value();
            if (of.equals(wantedOf)) {
                return value;
            }
            if (KILOGRAMS.containsKey(of) && KILOGRAMS.containsKey(wantedOf)) {
                return value.multiply(new BigDecimal(KILOGRAMS.get(of)));
            }
        }
        throw new UnusableReading(
                Rejection.Reason.WRONG_UNIT,
                "unit '%s' of signal %s does not become %s, as plant %s uses it"
                        .formatted(said, signal.id(), wanted, plant.id()));
    }

    private Interval settlement(long time) {
        return calendar.at(IntervalKind.SETTLEMENT, time).orElseThrow();
    }
}
