package io.plantline.topology;

import io.plantline.anomaly.Anomaly;
import io.plantline.cell.CellValue;
import io.plantline.kpi.BatchValue;
import io.plantline.kpi.KpiValue;
import io.plantline.kpi.Measures;
import io.plantline.kpi.Notice;
import io.plantline.kpi.Outlet;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.plant.Plant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** The health of the plants of a task: only live meters concern anybody. */
final class LiveHealth {
    private final HotStore store;
    private final Consumer<Anomaly> out;
    private final Map<String, PlantHealth> plants = new HashMap<>();

    LiveHealth(HotStore store, Consumer<Anomaly> out) {
        this.store = store;
        this.out = out;
    }

    void watchOver(Plant plant) {
        plants.computeIfAbsent(plant.id(), any -> new PlantHealth(plant, store, out));
    }

    /** Has a reading measured, which came to Kafka at a time, and hears what becomes of it. */
    void accept(Reading reading, long stored, Measures measures) {
        PlantHealth health = of(reading);
        if (health == null) {
            measures.accept(reading);
        } else {
            health.accept(reading, stored, measures);
        }
    }

    /** Judges what no reading tells, where it is known until when all that arrived has been measured. */
    void judge(OptionalLong heardUntil, long now) {
        plants.values().forEach(health -> health.letGo(now));
        heardUntil.ifPresent(until -> plants.values().forEach(health -> health.judgeSilence(until)));
    }

    /** Passes everything on, and hears which readings are refused. */
    Outlet overhearing(Outlet to) {
        return new Outlet() {
            @Override
            public void kpi(KpiValue value) {
                to.kpi(value);
            }

            @Override
            public void cell(CellValue cell) {
                to.cell(cell);
            }

            @Override
            public void batch(BatchValue batch) {
                to.batch(batch);
            }

            @Override
            public void reject(Reading reading, Rejection.Reason reason, String detail) {
                to.reject(reading, reason, detail);
                PlantHealth health = of(reading);
                if (health != null) {
                    health.refused(reading, reason, detail);
                }
            }

            @Override
            public void noticed(Reading reading, Notice notice) {
                to.noticed(reading, notice);
            }

            @Override
            public void notRestated(String what) {
                to.notRestated(what);
            }
        };
    }

    private PlantHealth of(Reading reading) {
        return reading.run().equals(Reading.LIVE) ? plants.get(reading.plant()) : null;
    }
}
