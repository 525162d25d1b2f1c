package io.plantline.kpi;

import io.plantline.cell.Entry;
import io.plantline.cell.Ledger;
import io.plantline.cell.MeterLog;
import io.plantline.cell.SignalCut;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.model.Reading;
import io.plantline.model.Signal;
import io.plantline.plant.PlantIndex;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Takes in what signals say: values that were made without them, or with an estimate, are made anew. */
final class Signalled {
    private final PlantIndex plant;
    private final RunState state;
    private final Ledger ledger;
    private final WatchedCells cells;
    private final Reports reports;

    Signalled(PlantIndex plant, RunState state, Ledger ledger, WatchedCells cells, Reports reports) {
        this.plant = plant;
        this.state = state;
        this.ledger = ledger;
        this.cells = cells;
        this.reports = reports;
    }

    /** Notes what a signal says; false where something better is known already. */
    boolean note(Reading reading) {
        if (!isUsed(reading)) {
            return false;
        }
        MeterLog log = state.log(reading.meter());
        Entry entry = SignalCut.entry(reading);
        Entry known = log.at(entry.time());
        if (known != null && !entry.beats(known)) {
            return false;
        }
        log.put(entry);
        return true;
    }

    /** Works out anew what the signal has to do with; of what was final a revision of its own is given out that names it. */
    void restate(Reading reading) {
        if (!isUsed(reading)) {
            return;
        }
        cells.apart(() -> ledger.rederive(reading.time()));
        Interval settlement =
                plant.calendar().at(IntervalKind.SETTLEMENT, reading.time()).orElseThrow();
        List<Correction> corrections = corrections(Signal.idOf(reading), settlement, words(reading));
        cells.takeRestated().forEach(id -> reports.giveRestated(id, cells.interval(id), state.find(id), corrections));
    }

    private boolean isUsed(Reading reading) {
        return plant.plant().signalUnit(Signal.idOf(reading)).isPresent();
    }

    private List<Correction> corrections(String signal, Interval settlement, String what) {
        List<Correction> corrections = new ArrayList<>();
        for (Weight weight : List.of(CarbonKpis.GRID_FACTOR, Weight.price(Quantity.ELECTRICITY_IMPORT))) {
            if (BySignal.signal(plant, plant.rates().at(Quantity.ELECTRICITY_IMPORT, settlement.start()), weight)
                    .filter(signal::equals)
                    .isPresent()) {
                corrections.add(new Correction(weight, settlement.start(), settlement.end(), what));
            }
        }
        return corrections;
    }

    private static String words(Reading reading) {
        BigDecimal value = reading.value().stripTrailingZeros();
        return "signal %s of %s is %s %s, %s"
                .formatted(
                        Signal.idOf(reading),
                        Instant.ofEpochMilli(reading.time()),
                        value.toPlainString(),
                        reading.unit(),
                        SignalCut.entry(reading).uncertain() ? "estimated" : "actual");
    }
}
