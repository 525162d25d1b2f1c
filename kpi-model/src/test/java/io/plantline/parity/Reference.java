package io.plantline.parity;

import io.plantline.baseline.Baselines;
import io.plantline.baseline.Frozen;
import io.plantline.cell.Cell;
import io.plantline.cell.CellId;
import io.plantline.cell.Entry;
import io.plantline.cell.ReferenceSums;
import io.plantline.cell.SignalCut;
import io.plantline.cell.SignalSource;
import io.plantline.kpi.Background;
import io.plantline.kpi.KpiValue;
import io.plantline.kpi.Kpis;
import io.plantline.kpi.Valuation;
import io.plantline.model.Interval;
import io.plantline.model.Reading;
import io.plantline.model.Signal;
import io.plantline.model.Status;
import io.plantline.plant.Plant;
import io.plantline.plant.PlantIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The definition of right: all readings of a meter sorted by time and scanned once, every amount added straight to
 * every scope and interval it belongs to, and every maximum looked for over the finished sums. No increments, no
 * watermark, no memory of order.
 */
public final class Reference implements Engine {

    @Override
    public Outcome run(Plant plant, List<Reading> readings) {
        PlantIndex index = new PlantIndex(plant);
        Baselines baselines = new Baselines(index.regimes());
        readings.stream().filter(Frozen::isFrozen).map(Frozen::of).forEach(baselines::take);
        Map<CellId, Cell> cells =
                ReferenceSums.of(index, readings, Kpis.derivations(plant, signals(readings), () -> baselines));
        Valuation valuation = new Valuation(index, Kpis.at(index.plant()), new Finished(cells, baselines));
        List<KpiValue> values = new ArrayList<>();
        cells.forEach((id, cell) -> {
            Interval interval = index.calendar().at(id.kind(), id.start()).orElseThrow();
            if (hasSums(cell)) {
                values.addAll(valuation.of(Reading.LIVE, id.scope(), interval, cell, Status.FINAL));
            }
        });
        return new Outcome(values);
    }

    /** What there is when everything was said. */
    private record Finished(Map<CellId, Cell> cells, Baselines baselines) implements Background {
        @Override
        public Cell find(CellId id) {
            return cells.get(id);
        }
    }

    /** Of all that was said of an interval what is to be believed. */
    private static SignalSource signals(List<Reading> readings) {
        Map<String, Entry> standing = new HashMap<>();
        readings.stream()
                .filter(Signal::isSignal)
                .forEach(reading -> standing.merge(
                        Signal.idOf(reading) + '/' + reading.time(),
                        SignalCut.entry(reading),
                        (old, next) -> next.beats(old) ? next : old));
        return (signal, start) -> standing.get(signal + '/' + start);
    }

    private static boolean hasSums(Cell cell) {
        return !cell.sums().isEmpty();
    }
}
