package io.plantline.jobs.state;

import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.cell.CellValue;
import io.plantline.kpi.BatchValue;
import io.plantline.kpi.KpiValue;
import io.plantline.kpi.Kpis;
import io.plantline.kpi.Measures;
import io.plantline.kpi.Notice;
import io.plantline.kpi.Outlet;
import io.plantline.model.Quality;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.parity.Outcome;
import io.plantline.parity.PlantBuilder;
import io.plantline.parity.Reference;
import io.plantline.plant.Plant;
import io.plantline.plant.PlantIndex;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What does not fit into memory is put down and found again. */
class KeptRunTest {
    private static final long START = Instant.parse("2026-01-31T00:00:00Z").toEpochMilli();
    private static final int MINUTES = 2 * 24 * 60;

    @TempDir
    Path folder;

    @Test
    void twoDaysOutOfOrderComeOutRightWithHardlyAnyPageAtHand() throws Exception {
        Plant plant = PlantBuilder.plant("shop")
                .register("main", "shop", ELECTRICITY_IMPORT)
                .build();
        List<Reading> readings = shuffled(readings());
        List<KpiValue> values = new ArrayList<>();
        try (PageFile file = new PageFile(folder)) {
            Measures measures = new Measures(
                    new PlantIndex(plant),
                    Reading.LIVE,
                    Kpis.all(),
                    new KeptRun(plant.regimesByTime(), file, 8, 2),
                    new Heard(values));
            readings.forEach(measures::accept);
            measures.tick();
        }
        assertThat(new Outcome(values).differencesFrom(new Reference().run(plant, readings)))
                .isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    private static List<Reading> readings() {
        List<Reading> readings = new ArrayList<>();
        Random random = new Random(7);
        long register = 0;
        for (int minute = 0; minute <= MINUTES; minute++) {
            register += random.nextInt(50);
            long time = START + minute * 60_000L;
            readings.add(new Reading(
                    "shop",
                    "main",
                    Reading.LIVE,
                    time,
                    BigDecimal.valueOf(register),
                    null,
                    null,
                    Quality.GOOD,
                    -1,
                    time));
        }
        return readings;
    }

    /** Blocks of readings come late, some by days. */
    private static List<Reading> shuffled(List<Reading> readings) {
        List<List<Reading>> blocks = new ArrayList<>();
        for (int from = 0; from < readings.size(); from += 97) {
            blocks.add(readings.subList(from, Math.min(readings.size(), from + 97)));
        }
        Collections.shuffle(blocks, new Random(11));
        List<Reading> all = new ArrayList<>();
        blocks.forEach(all::addAll);
        return all;
    }

    private record Heard(List<KpiValue> values) implements Outlet {
        @Override
        public void kpi(KpiValue value) {
            values.add(value);
        }

        @Override
        public void cell(CellValue cell) {}

        @Override
        public void batch(BatchValue batch) {}

        @Override
        public void reject(Reading reading, Rejection.Reason reason, String detail) {
            throw new AssertionError(detail);
        }

        @Override
        public void noticed(Reading reading, Notice notice) {}
    }
}
