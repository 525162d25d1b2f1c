package io.plantline.kpi;

import io.plantline.batch.Batch;
import io.plantline.batch.BatchNews;
import io.plantline.batch.BatchShelf;
import io.plantline.batch.Fact;
import io.plantline.batch.Placed;
import io.plantline.batch.Timeline;
import io.plantline.batch.Timelines;
import io.plantline.cell.CellId;
import io.plantline.cell.Ledger;
import io.plantline.cell.UnusableReading;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.model.Status;
import io.plantline.plant.BatchLine;
import io.plantline.plant.PlantIndex;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The batches of one run. A batch is final when the settlement interval it ended in is, so that nothing of it is open any
 * more; from then on whatever changes a cell within it, or is told of it, has it judged anew, and other figures are a
 * revision. One that has no place is final when the times told of it are. All that may happen to a batch is told here,
 * which makes it longer than most; when batches are made is for {@link Timelines}, what their figures are for {@link
 * BatchFigures}.
 */
final class Batches {
    private final PlantIndex plant;
    private final RunState state;
    private final BatchShelf shelf;
    private final Ledger ledger;
    private final Finality finality;
    private final Outlet outlet;
    private final BatchFigures figures;
    private final Timelines timelines;
    private final Set<Place> noted = new LinkedHashSet<>();
    private final Set<Place> pending = new LinkedHashSet<>();
    private final Map<Place, String> open = new LinkedHashMap<>(); // with the print given out last

    private record Place(BatchLine line, String batch) {}

    Batches(PlantIndex plant, String run, RunState state, Ledger ledger, Finality finality, Outlet outlet) {
        this.plant = plant;
        this.state = state;
        this.shelf = state.batches();
        this.timelines = new Timelines(shelf, plant.plant().retention());
        this.ledger = ledger;
        this.finality = finality;
        this.outlet = outlet;
        this.figures = new BatchFigures(plant, run, state);
    }

    /** True where a reading tells of a batch. */
    boolean areToldBy(Reading reading) {
        return plant.batchLines().toldBy(reading.meter()).isPresent();
    }

    /** Everything that is remembered is judged once by the plant file as it is now: a revision of its own. */
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
        judge(true, Long.MAX_VALUE);
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
        Timeline was = timelines.told(after);
        Timeline now = timelines.of(line.scope());
        noted.add(new Place(line, after.id()));
        now.changedFrom(was).forEach(id -> noted.add(new Place(line, id)));
        open.keySet().stream().filter(place -> place.line().equals(line)).forEach(noted::add);
        shelf.of(line.scope()).stream()
                .filter(batch ->
                        now.find(batch.id()).isEmpty() && !now.reach(batch).equals(was.reach(batch)))
                .forEach(batch -> noted.add(new Place(line, batch.id()))); // it may be final no more
        now.heldSince(was).forEach(held -> outlet.reject(reading, held.reason(), held.words()));
        judge();
    }

    /** A cell that was final has changed. */
    void touched(CellId id) {
        if (id.meter() == null && (id.kind() == IntervalKind.MINUTE || id.kind() == IntervalKind.SETTLEMENT)) {
            plant.batchLines().of(id.scope()).ifPresent(line -> timelines
                    .of(id.scope())
                    .within(
                            id.start(),
                            plant.calendar()
                                    .at(id.kind(), id.start())
                                    .orElseThrow()
                                    .end())
                    .forEach(placed -> noted.add(new Place(line, placed.id()))));
        }
    }

    /** A signal says something of a settlement interval: batches that were there, or were to be there, are worth another sum. */
    void signalled(long time) {
        Interval settlement = plant.calendar().at(IntervalKind.SETTLEMENT, time).orElseThrow();
        for (BatchLine line : plant.batchLines().all()) {
            Timeline timeline = timelines.of(line.scope());
            for (Batch batch : shelf.of(line.scope())) {
                Long requested = batch.number(Fact.REQUESTED);
                Placed placed = timeline.find(batch.id()).orElse(null);
                if (requested != null && placed != null && placed.isWorth(settlement, requested)) {
                    noted.add(new Place(line, batch.id()));
                }
            }
        }
    }

    /** Judges what has been noted: other figures than those that were final are a revision. */
    void judge() {
        judge(false, state.progress().watermark());
    }

    /** Judges, and gives out, those that the watermark has made final; what they are made of is settled by then. */
    void close() {
        for (Place place : List.copyOf(open.keySet())) {
            judge(place, true, state.progress().watermark());
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
        for (Map.Entry<Place, String> each : open.entrySet()) {
            BatchValue value = value(each.getKey(), batch(each.getKey()));
            String print = BatchPrint.of(value);
            if (!print.equals(each.getValue())) {
                each.setValue(print);
                outlet.batch(value);
            }
        }
    }

    /** Gives out all that began, by line and time, those without a place last. */
    void giveAll(Consumer<BatchValue> out) {
        ledger.settle();
        for (BatchLine line : plant.batchLines().all()) {
            Timeline timeline = timelines.of(line.scope());
            Stream<Batch> placed = timeline.all().stream().map(each -> shelf.find(line.scope(), each.id()));
            Stream<Batch> others = shelf.of(line.scope()).stream()
                    .filter(batch ->
                            batch.wasBegun() && timeline.find(batch.id()).isEmpty());
            Stream.concat(placed, others)
                    .map(batch -> value(new Place(line, batch.id()), batch))
                    .forEach(out);
        }
    }

    /** Lets go of those that nothing may change any more. */
    void forget(long before) {
        timelines.forget(before);
        open.keySet().removeIf(place -> batch(place) == null);
    }

    private void judge(boolean inTime, long watermark) {
        while (!noted.isEmpty()) {
            ledger.settle(); // which may note more
            List<Place> all = List.copyOf(noted);
            noted.clear();
            all.forEach(place -> judge(place, inTime, watermark));
        }
    }

    private void judge(Place place, boolean inTime, long watermark) {
        Batch batch = batch(place);
        if (batch == null || !batch.wasBegun()) {
            return; // only its end, or what it is, was told yet
        }
        if (!isFinal(place, batch)) {
            open.putIfAbsent(place, null);
            return;
        }
        boolean wasOpen = open.containsKey(place);
        open.remove(place);
        String print = BatchPrint.of(value(place, batch));
        if (batch.print() == null ? !inTime : BatchPrint.differ(print, batch.print())) {
            shelf.put(batch.revised(print, watermark));
            pending.add(place);
        } else if (batch.print() == null || wasOpen) {
            shelf.put(batch.printed(print)); // for the first time, or as it was before it was open again
            pending.add(place);
        } else if (!batch.print().equals(print)) {
            shelf.put(batch.reprinted(print));
        }
    }

    private BatchValue value(Place place, Batch batch) {
        Timeline timeline = timelines.of(batch.line());
        Status settled = batch.revision() > 0 ? Status.REVISED : Status.FINAL;
        Status status = isFinal(place, batch) ? settled : Status.PROVISIONAL;
        return timeline.find(batch.id())
                .map(placed -> figures.of(place.line(), batch, timeline, placed, until(placed), status))
                .orElseGet(() -> figures.without(place.line(), batch, timeline, status));
    }

    /** True where the times that were told of it are final, whether it has its place by them or not. */
    private boolean isFinal(Place place, Batch batch) {
        Timeline timeline = timelines.of(place.line().scope());
        Placed placed = timeline.find(batch.id()).orElse(null);
        return placed == null
                ? timeline.reach(batch).stream().anyMatch(this::isFinal)
                : !placed.isOpen() && isFinal(placed.end());
    }

    private boolean isFinal(long end) {
        return plant.calendar()
                        .at(IntervalKind.SETTLEMENT, end - 1)
                        .orElseThrow()
                        .end()
                <= finality.until();
    }

    /** One that is open is known up to what any meter has said of it. */
    private long until(Placed placed) {
        return placed.isOpen() ? Math.min(placed.end(), Math.max(latest(), placed.start() + 1)) : placed.end();
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
}
