package io.plantline.parity;

import io.plantline.baseline.Baselines;
import io.plantline.batch.BatchShelf;
import io.plantline.cell.Cell;
import io.plantline.cell.CellId;
import io.plantline.cell.CellValue;
import io.plantline.cell.MeterLog;
import io.plantline.cell.Progress;
import io.plantline.cell.SortedLog;
import io.plantline.kpi.BatchValue;
import io.plantline.kpi.KpiValue;
import io.plantline.kpi.Kpis;
import io.plantline.kpi.Measures;
import io.plantline.kpi.Notice;
import io.plantline.kpi.Outlet;
import io.plantline.kpi.Rated;
import io.plantline.kpi.Remembered;
import io.plantline.kpi.RunState;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.plant.Plant;
import io.plantline.plant.PlantIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The measures of a plant on plain maps, with a tick after every so many readings. */
public final class InMemory implements Engine {
    private final int readingsPerTick;

    public InMemory(int readingsPerTick) {
        this.readingsPerTick = readingsPerTick;
    }

    @Override
    public Outcome run(Plant plant, List<Reading> readings) {
        List<KpiValue> values = new ArrayList<>();
        PlantIndex index = new PlantIndex(plant);
        measure(index, new Maps(index), readings, new Collected(values));
        return new Outcome(values);
    }

    /** The cells that are there in the end. */
    Map<CellId, Cell> cells(Plant plant, List<Reading> readings) {
        PlantIndex index = new PlantIndex(plant);
        Maps state = new Maps(index);
        measure(index, state, readings, new Collected(new ArrayList<>()));
        return Map.copyOf(state.cells);
    }

    /** The last that is said of every batch, by line and id. */
    Map<String, BatchValue> batches(Plant plant, List<Reading> readings) {
        PlantIndex index = new PlantIndex(plant);
        Collected outlet = new Collected(new ArrayList<>());
        measure(index, new Maps(index), readings, outlet);
        return Map.copyOf(outlet.batches());
    }

    /** What is known of every batch in the end, asked for once more, by line and id. */
    Map<String, BatchValue> batchesInTheEnd(Plant plant, List<Reading> readings) {
        PlantIndex index = new PlantIndex(plant);
        Collected inTheEnd = new Collected(new ArrayList<>());
        measure(index, new Maps(index), readings, new Collected(new ArrayList<>()))
                .batches(inTheEnd::batch);
        return Map.copyOf(inTheEnd.batches());
    }

    /** What comes out where the plant file was mended after some of the readings; with all that was rejected. */
    Outcome mended(Plant before, List<Reading> first, Plant after, List<Reading> then, List<Reading> rejected) {
        List<KpiValue> values = new ArrayList<>();
        Maps state = new Maps(new PlantIndex(before));
        Collected outlet = new Collected(values, rejected);
        measure(new PlantIndex(before), state, first, outlet);
        measure(new PlantIndex(after), state, then, outlet);
        return new Outcome(values);
    }

    /** What meters contributed, in the order it is given out, where the plant file was mended after the readings. */
    List<CellValue> cellsOfMeters(Plant before, List<Reading> readings, Plant after) {
        Maps state = new Maps(new PlantIndex(before));
        Collected outlet = new Collected(new ArrayList<>());
        measure(new PlantIndex(before), state, readings, outlet);
        measure(new PlantIndex(after), state, List.of(), outlet);
        return outlet.cells().stream().filter(cell -> cell.meter() != null).toList();
    }

    /** What could not be restated where the plant file was mended after the readings. */
    List<String> notRestated(Plant before, List<Reading> readings, Plant after) {
        Maps state = new Maps(new PlantIndex(before));
        Collected outlet = new Collected(new ArrayList<>());
        measure(new PlantIndex(before), state, readings, outlet);
        measure(new PlantIndex(after), state, List.of(), outlet);
        return outlet.notRestated();
    }

    private Measures measure(PlantIndex index, Maps state, List<Reading> readings, Collected outlet) {
        Measures measures = new Measures(index, Reading.LIVE, Kpis.at(index.plant()), state, outlet);
        int taken = 0;
        for (Reading reading : readings) {
            measures.accept(reading);
            if (++taken % readingsPerTick == 0) {
                measures.tick();
            }
        }
        measures.tick();
        return measures;
    }

    private record Collected(
            List<KpiValue> values,
            List<Reading> rejected,
            Map<String, BatchValue> batches,
            List<CellValue> cells,
            List<String> notRestated)
            implements Outlet {
        Collected(List<KpiValue> values, List<Reading> rejected) {
            this(values, rejected, new TreeMap<>(), new ArrayList<>(), new ArrayList<>());
        }

        Collected(List<KpiValue> values) {
            this(values, new ArrayList<>());
        }

        @Override
        public void kpi(KpiValue value) {
            values.add(value);
        }

        @Override
        public void cell(CellValue cell) {
            cells.add(cell);
        }

        @Override
        public void batch(BatchValue batch) {
            values.addAll(batch.kpis());
            batches.put(batch.line() + '/' + batch.batch(), batch);
        }

        @Override
        public void reject(Reading reading, Rejection.Reason reason, String detail) {
            rejected.add(reading);
        }

        @Override
        public void notRestated(String what) {
            notRestated.add(what);
        }

        @Override
        public void noticed(Reading reading, Notice notice) {}
    }

    private static final class Maps implements RunState {
        private final PlantIndex plant;
        private final Map<CellId, Cell> cells = new HashMap<>();
        private final Map<String, MeterLog> logs = new HashMap<>();
        private final Progress progress = new Progress();
        private final Set<CellId> restated = new LinkedHashSet<>();
        private final Set<CellId> restatedToDate = new LinkedHashSet<>();
        private final Baselines baselines;
        private final BatchShelf batches = new BatchShelf();
        private final Map<String, String> definitions = new HashMap<>();
        private List<Rated> rated = List.of();

        Maps(PlantIndex plant) {
            this.plant = plant;
            this.baselines = new Baselines(plant.regimes());
        }

        @Override
        public Cell find(CellId id) {
            return cells.get(id);
        }

        @Override
        public Cell open(CellId id) {
            return cells.computeIfAbsent(id, any -> new Cell());
        }

        @Override
        public void changed(CellId id, Cell cell) {}

        @Override
        public MeterLog log(String meter) {
            return logs.computeIfAbsent(meter, any -> new SortedLog());
        }

        @Override
        public BatchShelf batches() {
            return batches;
        }

        @Override
        public Progress progress() {
            return progress;
        }

        @Override
        public Set<CellId> restated() {
            return restated;
        }

        @Override
        public Set<CellId> restatedToDate() {
            return restatedToDate;
        }

        @Override
        public List<Rated> rated() {
            return rated;
        }

        @Override
        public void rated(List<Rated> now) {
            rated = now;
        }

        @Override
        public Baselines baselines() {
            return baselines;
        }

        @Override
        public void rebased() {}

        @Override
        public String definition(String meter) {
            return definitions.get(meter);
        }

        @Override
        public void definition(String meter, String now) {
            definitions.put(meter, now);
        }

        @Override
        public void forget(long before) {
            cells.keySet()
                    .removeIf(id -> !Remembered.outlives(id, before)
                            && plant.calendar()
                                            .at(id.kind(), id.start())
                                            .orElseThrow()
                                            .end()
                                    <= before);
        }

        @Override
        public Collection<CellId> endingAfter(long time) {
            return cells.keySet().stream()
                    .filter(id -> plant.calendar()
                                    .at(id.kind(), id.start())
                                    .orElseThrow()
                                    .end()
                            > time)
                    .toList();
        }
    }
}
