package io.plantline.topology;

import io.plantline.baseline.Baselines;
import io.plantline.batch.Batch;
import io.plantline.batch.BatchShelf;
import io.plantline.cell.Cell;
import io.plantline.cell.CellId;
import io.plantline.cell.Entry;
import io.plantline.cell.LogPage;
import io.plantline.cell.Progress;
import io.plantline.kpi.Rated;
import io.plantline.kpi.Remembered;
import io.plantline.kpi.RunState;
import io.plantline.model.IntervalKind;
import io.plantline.model.Signal;
import io.plantline.plant.PlantIndex;
import io.plantline.topology.PageCodec.PageKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;

/** The state of one run of one plant in the store of its task. */
final class StoredRun implements RunState {
    /** No interval is longer: a month of 31 days with a 25-hour day. */
    private static final long LONGEST = Duration.ofDays(31).plusHours(1).toMillis();

    private static final int ROOM_FOR_CELLS = 200_000;
    private static final int ROOM_FOR_BATCHES = 256; // those that change; all are on the shelf
    private static final int PAGES_PER_METER = 4;
    private static final int DAYS_PER_METER = 4; // all days, today, and those of late readings

    private final PlantIndex plant;
    private final HotStore store;
    private final CellCodec codec;
    private final HotMap<CellId, Cell> cells;
    private final HotMap<String, Head> heads;
    private final HotMap<Starts.Key, Starts> starts;
    private final HotMap<PageKey, LogPage> pages;
    private final HotMap<String, Defined> definitions;
    private final Map<String, StoredLog> logs = new HashMap<>();
    private final RunMemory memory;
    private final Runnable memoryChanged;
    private final HotMap<RunKey, List<String>> frozen;
    private final Hot<RunKey, List<String>> frozenTexts;
    private final HotMap<KeptBatch.Key, KeptBatch> batches;
    private final BatchShelf shelf;
    private Baselines baselines;
    private StoredRun live;

    StoredRun(PlantIndex plant, RunKey run, HotStore store, HotMap<RunKey, RunMemory> memories) {
        this.plant = plant;
        this.store = store;
        this.codec = new CellCodec(run);
        int meters = plant.plant().meters().size() + plant.plant().signals().size();
        this.cells = store.map(codec, ROOM_FOR_CELLS);
        this.heads = store.map(new Head.Codec(run), meters);
        this.starts = store.map(new Starts.Codec(run), meters * DAYS_PER_METER);
        this.pages = store.map(new PageCodec(run), meters * PAGES_PER_METER);
        this.definitions = store.map(new Defined.Codec(run), meters);
        Hot<RunKey, RunMemory> kept = memories.open(run, RunMemory::empty);
        this.memory = kept.value();
        this.memoryChanged = () -> memories.changed(kept);
        this.frozen = store.map(new FrozenCodec(), 1);
        this.frozenTexts = frozen.open(run, ArrayList::new);
        takeFormerBaselines();
        this.baselines = new Baselines(plant.regimes(), frozenTexts.value());
        KeptBatch.Codec batchCodec = new KeptBatch.Codec(run);
        this.batches = store.map(batchCodec, ROOM_FOR_BATCHES);
        this.shelf = new BatchShelf(batchCodec.written(store), this::keep, this::drop);
        boolean gone = memory.restated().removeIf(id -> !isKnown(id));
        gone |= memory.restatedToDate().removeIf(id -> !isKnown(id));
        if (gone) {
            memoryChanged.run();
        }
    }

    /** What a replay does not say of a signal itself it takes from the live run, and baselines too. */
    void takesFrom(StoredRun liveRun) {
        live = liveRun;
        baselines = new Baselines(plant.regimes(), frozenTexts.value(), live.baselines);
    }

    /** True where the run has ended and all that was restated since has been given out. */
    boolean isOver() {
        return memory.progress().watermark() == Long.MAX_VALUE
                && memory.restated().isEmpty()
                && memory.restatedToDate().isEmpty();
    }

    /** Lets go of the live objects; all of them must be written. */
    void release() {
        store.release(List.of(cells, heads, starts, pages, definitions, frozen, batches));
    }

    @Override
    public Cell find(CellId id) {
        Hot<CellId, Cell> found = cells.find(id);
        return found == null ? null : found.value();
    }

    @Override
    public Cell open(CellId id) {
        return cells.open(id, Cell::new).value();
    }

    @Override
    public void changed(CellId id, Cell cell) {
        cells.changed(cells.find(id));
    }

    @Override
    public StoredLog log(String meter) {
        return logs.computeIfAbsent(meter, any -> new StoredLog(meter, heads, starts, pages));
    }

    @Override
    public Entry signal(String signal, long settlementStart) {
        Entry own = RunState.super.signal(signal, settlementStart);
        return own == null && live != null ? live.signal(signal, settlementStart) : own;
    }

    @Override
    public BatchShelf batches() {
        return shelf;
    }

    private void keep(Batch batch) {
        Hot<KeptBatch.Key, KeptBatch> hot = batches.open(KeptBatch.Key.of(batch), KeptBatch::new);
        hot.value().batch(batch);
        batches.changed(hot);
    }

    private void drop(Batch batch) {
        batches.remove(KeptBatch.Key.of(batch));
    }

    /** Whoever asks may change it. */
    @Override
    public Progress progress() {
        memoryChanged.run();
        return memory.progress();
    }

    @Override
    public Set<CellId> restated() {
        memoryChanged.run();
        return memory.restated();
    }

    @Override
    public Set<CellId> restatedToDate() {
        memoryChanged.run();
        return memory.restatedToDate();
    }

    @Override
    public List<Rated> rated() {
        return memory.rated();
    }

    @Override
    public void rated(List<Rated> now) {
        memory.rated().clear();
        memory.rated().addAll(now);
        memoryChanged.run();
    }

    @Override
    public Baselines baselines() {
        return baselines;
    }

    @Override
    public void rebased() {
        frozenTexts.value().clear();
        frozenTexts.value().addAll(baselines.texts());
        frozen.changed(frozenTexts);
    }

    @Override
    public String definition(String meter) {
        Hot<String, Defined> known = definitions.find(meter);
        return known == null ? null : known.value().definition();
    }

    @Override
    public void definition(String meter, String now) {
        Hot<String, Defined> defined = definitions.open(meter, Defined::new);
        defined.value().definition(now);
        definitions.changed(defined);
    }

    @Override
    public Collection<CellId> endingAfter(long time) {
        long from = time < Long.MIN_VALUE + LONGEST ? Long.MIN_VALUE : time - LONGEST;
        return starting(from, Long.MAX_VALUE).stream()
                .filter(id -> isKnown(id) && end(id) > time)
                .toList();
    }

    @Override
    public void forget(long before) {
        starting(Long.MIN_VALUE, before).stream()
                .filter(id -> isKnown(id) ? end(id) <= before : id.start() + LONGEST <= before)
                .filter(id -> !Remembered.outlives(id, before))
                .forEach(cells::remove);
        plant.plant().meters().forEach(meter -> log(meter.id()).forget(before));
        plant.plant().signals().forEach(signal -> log(Signal.meter(signal)).forget(before));
    }

    private void takeFormerBaselines() {
        if (!memory.formerBaselines().isEmpty()) {
            frozenTexts.value().addAll(memory.formerBaselines());
            frozen.changed(frozenTexts);
            memory.formerBaselines().clear();
            memoryChanged.run();
        }
    }

    /** The written cells whose intervals start in a stretch of time. */
    private List<CellId> starting(long from, long to) {
        List<CellId> found = new ArrayList<>();
        for (IntervalKind kind : IntervalKind.byTheClock()) {
            try (KeyValueIterator<Bytes, byte[]> written =
                    store.written(codec.first(kind, from), codec.first(kind, to))) {
                written.forEachRemaining(entry -> found.add(codec.id(entry.key)));
            }
        }
        return found;
    }

    /** False for a cell of a scope, or of a shift, that the plant file no longer has: it stays as it was given out. */
    private boolean isKnown(CellId id) {
        return plant.tree().hasScope(id.scope())
                && plant.calendar()
                        .at(id.kind(), id.start())
                        .filter(interval -> interval.start() == id.start())
                        .isPresent();
    }

    private long end(CellId id) {
        return plant.calendar().at(id.kind(), id.start()).orElseThrow().end();
    }
}
