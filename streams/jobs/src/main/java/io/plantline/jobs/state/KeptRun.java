package io.plantline.jobs.state;

import io.plantline.baseline.Baselines;
import io.plantline.batch.BatchShelf;
import io.plantline.cell.Cell;
import io.plantline.cell.CellId;
import io.plantline.cell.LogPage;
import io.plantline.cell.MeterLog;
import io.plantline.cell.Progress;
import io.plantline.kpi.Rated;
import io.plantline.kpi.RunState;
import io.plantline.model.IntervalKind;
import io.plantline.plant.Plant;
import io.plantline.plant.Regimes;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjLongConsumer;

/**
 * All that a bounded job remembers of one run of one plant, however long it is. What single meters contributed is not
 * kept: a rebuild gives out KPIs, and no sum of a scope is made of it.
 */
public final class KeptRun implements RunState {
    /** Of each kind of interval the page of now, that of late readings, and what a peak is looked for in. */
    private static final int CELL_PAGES_PER_SCOPE = 16;

    private static final int LOG_PAGES_PER_METER = 2;
    private static final int FEWEST_PAGES = 256;

    private final Pages<CellPage> cellPages;
    private final Pages<LogPage> logPages;
    private final Map<String, Map<IntervalKind, ScopeCells>> cells = new HashMap<>();
    private final Map<String, PagedLog> logs = new HashMap<>();
    private final Progress progress = new Progress();
    private final Set<CellId> restated = new LinkedHashSet<>();
    private final Set<CellId> restatedToDate = new LinkedHashSet<>();
    private final Baselines baselines;
    private final BatchShelf batches = new BatchShelf();
    private List<Rated> rated = List.of();

    public KeptRun(Plant plant, PageFile file) {
        this(
                plant.regimesByTime(),
                file,
                Math.max(FEWEST_PAGES, CELL_PAGES_PER_SCOPE * plant.scopes().size()),
                Math.max(FEWEST_PAGES, LOG_PAGES_PER_METER * plant.meters().size()));
    }

    KeptRun(Regimes regimes, PageFile file, int cellPagesAtHand, int logPagesAtHand) {
        baselines = new Baselines(regimes);
        cellPages = new Pages<>(new CellPage.Codec(), cellPagesAtHand, file);
        logPages = new Pages<>(new LogPageCodec(), logPagesAtHand, file);
    }

    /** Visits the cells of a scope that start in a stretch of time, by time. */
    public void forEach(String scope, IntervalKind kind, long from, long to, ObjLongConsumer<Cell> visitor) {
        of(scope, kind).forEach(from, to, visitor);
    }

    @Override
    public Cell find(CellId id) {
        return id.meter() == null ? of(id.scope(), id.kind()).find(id.start()) : new Cell();
    }

    @Override
    public Cell open(CellId id) {
        Cell known = find(id);
        return known == null ? new Cell() : known;
    }

    @Override
    public void changed(CellId id, Cell cell) {
        if (id.meter() == null) {
            of(id.scope(), id.kind()).put(id.start(), cell);
        }
    }

    @Override
    public MeterLog log(String meter) {
        return logs.computeIfAbsent(meter, any -> new PagedLog(logPages));
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
        rated = List.copyOf(now);
    }

    @Override
    public Baselines baselines() {
        return baselines;
    }

    @Override
    public void rebased() {}

    /** A bounded job measures with one plant file. */
    @Override
    public String definition(String meter) {
        return null;
    }

    @Override
    public void definition(String meter, String now) {}

    /** A bounded job begins with nothing. */
    @Override
    public Collection<CellId> endingAfter(long time) {
        return List.of();
    }

    /** The cells stay: they are what is given out in the end. */
    @Override
    public void forget(long before) {
        logs.values().forEach(log -> log.forget(before));
    }

    private ScopeCells of(String scope, IntervalKind kind) {
        return cells.computeIfAbsent(scope, any -> new EnumMap<>(IntervalKind.class))
                .computeIfAbsent(kind, any -> new ScopeCells(kind, cellPages));
    }
}
