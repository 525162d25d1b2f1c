package io.plantline.kpi;

import io.plantline.batch.Batch;
import io.plantline.batch.BatchNews;
import io.plantline.batch.BatchShelf;
import io.plantline.batch.Fact;
import io.plantline.batch.Placed;
import io.plantline.batch.Timeline;
import io.plantline.cell.CellId;
import io.plantline.cell.Ledger;
import io.plantline.cell.UnusableReading;
import io.plantline.model.IntervalKind;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.model.Status;
import io.plantline.plant.BatchLine;
import io.plantline.plant.PlantIndex;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The batches of one run. A batch is final when the settlement interval it ended in is, so that nothing of it is open any
 * more; from then on whatever changes a cell within it, or is told of it, has it judged anew, and other figures are a
 * revision. All that may happen to a batch is told here; what its figures are is for {@link BatchFigures}.
 */
final class Batches {
    private final PlantIndex plant;
    private final RunState state;
    private final BatchShelf shelf;
    private final Ledger ledger;
    private final Finality finality;
    private final Outlet outlet;
    private final BatchFigures figures;
    private final Map<String, Timeline> timelines = new HashMap<>();
    private final Set<Place> noted = new LinkedHashSet<>();
    private final Set<Place> pending = new LinkedHashSet<>();
    private final Map<Place, Long> open = new LinkedHashMap<>(); // with the print given out last

    private record Place(BatchLine line, String batch) {}

    Batches(PlantIndex plant, String run, RunState state, Ledger ledger, Finality finality, Outlet outlet) {
        this.plant = plant;
        this.state = state;
        this.shelf = state.batches();
        this.ledger = ledger;
        this.finality = finality;
        this.outlet = outlet;
        this.figures = new BatchFigures(plant, run, state);
    }

    /** True where a reading tells of a batch. */
    boolean areToldBy(Reading reading) {
        return plant.batchLines().toldBy(reading.meter()).isPresent();
    }

    /** Everything that is remembered is judged once by the plant file as it is now. */
    void bringUp() {
        for (BatchLine line : plant.batchLines().all()) {
            for (Batch batch : shelf.of(line.scope())) {
                Place place = new Place(line, batch.id());
                noted.add(place);
                if (batch.isPending()) {
                    pending.add(place);
                }
            }
        }
        judge();
    }

    /**
     * Takes in what is told of a batch.
     *
     * @throws UnusableReading where it cannot be used
     */
    void accept(Reading reading) {
        BatchLine line = plant.batchLines().toldBy(reading.meter()).orElseThrow();
        BatchNews news = BatchNews.of(reading, line);
        refuseBeyondRetention(news);
        Batch known = shelf.find(line.scope(), news.batch());
        Batch before = known == null ? Batch.unknown(line.scope(), news.batch()) : known;
        Batch after = before.told(news, reading.time(), reading.sequence());
        if (after.equals(before)) {
            outlet.noticed(reading, Notice.REPEATED);
            return;
        }
        Timeline was = timeline(line);
        shelf.put(after);
        Timeline now = new Timeline(shelf.of(line.scope()), plant.plant().retention());
        timelines.put(line.scope(), now);
        noted.add(new Place(line, after.id()));
        now.changedFrom(was).forEach(id -> noted.add(new Place(line, id)));
        now.held(after.id()).ifPresent(held -> outlet.reject(reading, held.reason(), held.words()));
        judge();
    }

    /** A cell that was final has changed. */
    void touched(CellId id) {
        if (id.meter() == null && (id.kind() == IntervalKind.MINUTE || id.kind() == IntervalKind.SETTLEMENT)) {
            plant.batchLines().of(id.scope()).ifPresent(line -> timeline(line)
                    .within(
                            id.start(),
                            plant.calendar()
                                    .at(id.kind(), id.start())
                                    .orElseThrow()
                                    .end())
                    .forEach(placed -> noted.add(new Place(line, placed.id()))));
        }
    }

    /** Judges what has been noted: other figures than those that were final are a revision. */
    void judge() {
        while (!noted.isEmpty()) {
            ledger.settle(); // which may note more
            List<Place> all = List.copyOf(noted);
            noted.clear();
            all.forEach(place -> judge(place, false));
        }
    }

    /** Judges, and gives out, those that the watermark has made final. */
    void close() {
        ledger.settle();
        for (Place place : List.copyOf(open.keySet())) {
            if (timeline(place.line()).find(place.batch()).filter(this::isFinal).isPresent()) {
                judge(place, true);
            }
        }
        giveOutRestated();
    }

    /** Gives out what was final and is another now. */
    void giveOutRestated() {
        for (Place place : pending) {
            Batch batch = batch(place);
            if (batch != null) {
                outlet.batch(value(place, batch));
                shelf.put(batch.givenOut());
            }
        }
        pending.clear();
    }

    /** Gives out what is not final and has changed since; to be called every few seconds. */
    void giveOutOpen() {
        for (Map.Entry<Place, Long> each : open.entrySet()) {
            BatchValue value = value(each.getKey(), batch(each.getKey()));
            long print = BatchPrint.of(value);
            if (each.getValue() == null || each.getValue() != print) {
                each.setValue(print);
                outlet.batch(value);
            }
        }
    }

    /** Gives out all that have figures, by line and time. */
    void giveAll(Consumer<BatchValue> out) {
        ledger.settle();
        for (BatchLine line : plant.batchLines().all()) {
            timeline(line).all().forEach(placed -> {
                Place place = new Place(line, placed.id());
                out.accept(value(place, batch(place)));
            });
        }
    }

    /** Lets go of those that nothing may change any more. */
    void forget(long before) {
        for (BatchLine line : plant.batchLines().all()) {
            Timeline timeline = timeline(line);
            for (Batch batch : shelf.of(line.scope())) {
                if (timeline.find(batch.id()).map(Placed::end).orElse(batch.lastTold()) <= before) {
                    shelf.remove(batch);
                    open.remove(new Place(line, batch.id()));
                    timelines.remove(line.scope());
                }
            }
        }
    }

    private void judge(Place place, boolean inTime) {
        Batch batch = batch(place);
        if (batch == null) {
            return;
        }
        Optional<Placed> placed = timeline(place.line()).find(place.batch());
        if (placed.isPresent() && !isFinal(placed.get())) {
            open.putIfAbsent(place, null);
            return;
        }
        boolean wasOpen = open.containsKey(place);
        open.remove(place);
        if (placed.isEmpty() && batch.print() == null && batch.number(Fact.START) == null) {
            return; // only its end, or what it is, was told yet
        }
        long print = BatchPrint.of(value(place, batch));
        boolean isFirst = batch.print() == null && (inTime || placed.isEmpty());
        if (batch.print() == null || batch.print() != print) {
            long watermark = state.progress().watermark();
            shelf.put(isFirst ? batch.printed(print) : batch.revised(print, watermark));
            pending.add(place);
        } else if (wasOpen) {
            shelf.put(batch.printed(print)); // as it was before it was open again
            pending.add(place);
        }
    }

    private BatchValue value(Place place, Batch batch) {
        Timeline timeline = timeline(place.line());
        Status settled = batch.revision() > 0 ? Status.REVISED : Status.FINAL;
        return timeline.find(batch.id())
                .map(placed -> figures.of(
                        place.line(),
                        batch,
                        timeline,
                        placed,
                        latest(),
                        isFinal(placed) ? settled : Status.PROVISIONAL))
                .orElseGet(() -> figures.without(place.line(), batch, timeline, settled));
    }

    private boolean isFinal(Placed placed) {
        return !placed.isOpen()
                && plant.calendar()
                                .at(IntervalKind.SETTLEMENT, placed.end() - 1)
                                .orElseThrow()
                                .end()
                        <= finality.until();
    }

    private void refuseBeyondRetention(BatchNews news) {
        for (Fact fact : List.of(Fact.START, Fact.END)) {
            Long time = news.time(fact);
            if (time != null && finality.isBeyondRetention(time)) {
                throw new UnusableReading(
                        Rejection.Reason.TOO_OLD,
                        "the %s of batch %s, %s, is older than the retention"
                                .formatted(fact.key(), news.batch(), Instant.ofEpochMilli(time)));
            }
        }
    }

    /** How far what any meter has said can reach. */
    private long latest() {
        return plant.plant().meters().stream()
                .mapToLong(
                        meter -> state.log(meter.id()).latest() + meter.period().toMillis())
                .max()
                .orElse(Long.MIN_VALUE);
    }

    private Batch batch(Place place) {
        return shelf.find(place.line().scope(), place.batch());
    }

    private Timeline timeline(BatchLine line) {
        return timelines.computeIfAbsent(
                line.scope(),
                any -> new Timeline(shelf.of(line.scope()), plant.plant().retention()));
    }
}
