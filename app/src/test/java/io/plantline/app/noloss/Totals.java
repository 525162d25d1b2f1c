package io.plantline.app.noloss;

import io.plantline.kpi.KpiValue;
import io.plantline.model.IntervalKind;
import io.plantline.model.Reading;
import io.plantline.parity.InMemory;
import io.plantline.parity.Outcome;
import io.plantline.plant.Plant;
import java.util.List;

/** The energy that the measures of the topology make of readings, in the order in which Kafka holds them. */
final class Totals {
    private static final int READINGS_PER_TICK = 5_000;

    private final Outcome outcome;

    private Totals(Outcome outcome) {
        this.outcome = outcome;
    }

    static Totals of(Plant plant, List<Reading> readings) {
        return new Totals(new InMemory(READINGS_PER_TICK).run(plant, readings));
    }

    /** The last word on the day of a scope. */
    double kWhOfTheDay(String scope) {
        KpiValue value =
                outcome.value(scope, "elec-import-energy", IntervalKind.DAY, ThousandMeters.BEGIN.toEpochMilli());
        return value.value();
    }
}
