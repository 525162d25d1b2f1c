package io.plantline.jobs.rebuild;

import io.plantline.cell.CellValue;
import io.plantline.jobs.state.PageFile;
import io.plantline.kpi.BatchValue;
import io.plantline.kpi.KpiValue;
import io.plantline.kpi.Notice;
import io.plantline.kpi.Outlet;
import io.plantline.kpi.UsedFactors;
import io.plantline.model.IntervalKind;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.plant.Plant;
import io.plantline.plant.PlantIndex;
import io.plantline.tables.KpiTable;
import io.plantline.whatif.ChangedPlant;
import io.plantline.whatif.ChangedReadings;
import io.plantline.whatif.Scenario;
import io.plantline.whatif.Side;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A plant worked out in one way, as it was recorded or as a scenario has it, into a folder of its own. */
final class SideRebuild {
    private final RebuildOrder order;
    private final Plant plant;
    private final ChangedReadings changed;
    private final PlantRebuild rebuild;
    private final Path folder;

    private SideRebuild(
            RebuildOrder order, Plant plant, ChangedReadings changed, Path folder, PageFile pages, Outlet outlet) {
        this.order = order;
        this.plant = plant;
        this.changed = changed;
        this.folder = folder;
        this.rebuild = new PlantRebuild(plant, order.run(), pages, outlet);
    }

    /** All ways in which a plant is worked out; only the first tells the outlet what becomes of readings. */
    static List<SideRebuild> all(RebuildOrder order, Plant plant, PageFile pages, Tally tally) {
        Path folder = Path.of(order.folder());
        if (order.scenario().isNone()) {
            return List.of(new SideRebuild(order, plant, null, folder, pages, tally));
        }
        Scenario scenario = order.scenario().of(plant);
        return order.scenario().sides().stream()
                .map(Side::read)
                .map(side -> new SideRebuild(
                        order,
                        ChangedPlant.of(plant, scenario, side),
                        new ChangedReadings(plant, scenario, side),
                        folder.resolve(side.id()),
                        pages,
                        side.id().equals(Side.RECORDED) ? tally : new Unheard()))
                .toList();
    }

    void accept(Reading reading) {
        if (changed == null) {
            rebuild.accept(reading);
        } else {
            changed.accept(reading, rebuild::accept);
        }
    }

    /** Writes what it has come to, and says how many values that are. */
    long write(Tally tally) throws IOException {
        if (changed != null) {
            changed.end(rebuild::accept);
            Files.createDirectories(folder);
        }
        try {
            long written = values(tally);
            return order.intervals().contains(IntervalKind.BATCH) ? written + batches(tally) : written;
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private long values(Tally tally) throws IOException {
        long[] written = {0};
        try (KpiTable file = order.format().create(folder.resolve(order.format().fileOf(plant.id())))) {
            UsedFactors factors = new UsedFactors(new PlantIndex(plant));
            rebuild.values(order, value -> {
                write(file, value, factors.of(value));
                tally.written();
                written[0]++;
            });
        }
        return written[0];
    }

    private long batches(Tally tally) throws IOException {
        long[] written = {0};
        try (BatchFile file = BatchFile.create(folder, plant.id())) {
            rebuild.batches(order, batch -> {
                file.write(batch);
                batch.kpis().forEach(kpi -> tally.written());
                written[0] += batch.kpis().size();
            });
        }
        return written[0];
    }

    private static void write(KpiTable file, KpiValue value, List<String> factors) {
        try {
            file.write(value, factors);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** What becomes of readings on a side that never was is counted nowhere. */
    private static final class Unheard implements Outlet {
        @Override
        public void reject(Reading reading, Rejection.Reason reason, String detail) {}

        @Override
        public void noticed(Reading reading, Notice notice) {}

        @Override
        public void kpi(KpiValue value) {}

        @Override
        public void cell(CellValue cell) {}

        @Override
        public void batch(BatchValue batch) {}
    }
}
