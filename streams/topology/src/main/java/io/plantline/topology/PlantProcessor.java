package io.plantline.topology;

import io.plantline.baseline.Frozen;
import io.plantline.kpi.Kpis;
import io.plantline.kpi.Measures;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.model.Signal;
import io.plantline.plant.Plant;
import io.plantline.plant.PlantIndex;
import io.plantline.wire.MalformedJson;
import io.plantline.wire.ReadingJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;

/** Hands each reading to the measures of its plant and run, and sends on what they give out. */
final class PlantProcessor implements Processor<byte[], byte[], String, byte[]> {

    /** Readings that have waited longer are being caught up with. */
    private static final long BEHIND = Duration.ofSeconds(10).toMillis();

    /** Who catches up tells of open intervals this much more seldom: they are soon told of anew. */
    private static final int MORE_SELDOM = 10;

    private final List<Plant> plants;
    private final PlantPartitioning partitioning;
    private final Duration provisionalEvery;
    private final TopologyMetrics metrics;
    private final Map<String, PlantIndex> indexes = new HashMap<>();
    private final Map<RunKey, Measures> measures = new LinkedHashMap<>();
    private final Map<RunKey, StoredRun> states = new HashMap<>();
    private final Heard heard;
    private ProcessorContext<String, byte[]> context;
    private Sinks sinks;
    private LiveHealth health;
    private HotStore store;
    private long latestStored = Long.MAX_VALUE;
    private int passedOver;
    private HotMap<RunKey, RunMemory> memories;

    PlantProcessor(
            List<Plant> plants,
            PlantPartitioning partitioning,
            Duration provisionalEvery,
            Heard heard,
            TopologyMetrics metrics) {
        this.plants = plants;
        this.partitioning = partitioning;
        this.provisionalEvery = provisionalEvery;
        this.heard = heard;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> processorContext) {
        context = processorContext;
        indexes.clear();
        states.clear();
        measures.clear(); // a revived task is initialised again, with a store that forgot its live objects
        plants.forEach(plant -> indexes.put(plant.id(), new PlantIndex(plant)));
        store = context.getStateStore(KpiTopology.STATE);
        sinks = new Sinks(context, metrics);
        health = new LiveHealth(store, sinks::tell);
        store.beforeCommit(() -> measures.values().forEach(Measures::settle));
        store.afterWrite(this::releaseRunsThatAreOver);
        memories = store.map(new RunMemory.Codec(), Integer.MAX_VALUE);
        rememberedRuns().forEach(this::measures);
        releaseRunsThatAreOver();
        context.schedule(provisionalEvery, PunctuationType.WALL_CLOCK_TIME, this::tick);
    }

    private void tick(long now) {
        if (isDue(now)) {
            measures.values().forEach(Measures::tick);
        }
        heard.look(now);
        health.judge(heard.until(context.taskId().partition()), now);
    }

    /** A reading that waited since long ago is followed by others: what is open would change before anybody looks. */
    private boolean isDue(long now) {
        boolean isBehind = now - latestStored > BEHIND && ++passedOver < MORE_SELDOM;
        latestStored = Long.MAX_VALUE; // of what came since the tick before; nothing is as good as caught up
        if (!isBehind) {
            passedOver = 0;
        }
        return !isBehind;
    }

    @Override
    public void process(Record<byte[], byte[]> reading) {
        latestStored = reading.timestamp();
        try {
            take(ReadingJson.read(reading.value()), reading);
        } catch (MalformedJson malformed) {
            sinks.reject(reading.value(), Rejection.Reason.NOT_JSON, malformed.getMessage());
        }
    }

    private void take(Reading reading, Record<byte[], byte[]> record) {
        if (!indexes.containsKey(reading.plant())) {
            sinks.reject(record.value(), Rejection.Reason.UNKNOWN_PLANT, "no plant '%s'".formatted(reading.plant()));
        } else if (context.taskId().partition() != partitioning.of(reading.plant())) {
            sinks.misplaced(reading, record);
        } else {
            Measures run = measures(new RunKey(reading.plant(), reading.run()));
            if (!Signal.isSignal(reading) && !Frozen.isFrozen(reading)) {
                health.accept(reading, record.timestamp(), run);
                return;
            }
            if (run.acceptShared(reading) && reading.run().equals(Reading.LIVE)) {
                restateReplays(reading);
            }
        }
    }

    /** Signals and baselines of the live run hold for every other that has none of its own. */
    private void restateReplays(Reading shared) {
        if (Frozen.isFrozen(shared)) { // a baseline is mostly held against what was recorded long ago
            rememberedRuns().stream()
                    .filter(run -> run.plant().equals(shared.plant()))
                    .forEach(this::measures);
        }
        measures.forEach((run, measured) -> {
            if (run.plant().equals(shared.plant()) && !run.run().equals(Reading.LIVE)) {
                measured.restate(shared);
            }
        });
    }

    private Measures measures(RunKey run) {
        Measures known = measures.get(run);
        if (known == null) {
            PlantIndex plant = indexes.get(run.plant());
            StoredRun state = state(run);
            if (!run.run().equals(Reading.LIVE)) {
                RunKey live = new RunKey(run.plant(), Reading.LIVE);
                if (!plant.plant().signals().isEmpty()) {
                    measures(live);
                }
                state.takesFrom(state(live));
            }
            known = new Measures(plant, run.run(), Kpis.at(plant.plant()), state, health.overhearing(sinks));
            measures.put(run, known);
            if (run.run().equals(Reading.LIVE)) {
                health.watchOver(plant.plant());
            }
        }
        return known;
    }

    private StoredRun state(RunKey run) {
        return states.computeIfAbsent(run, any -> new StoredRun(indexes.get(run.plant()), run, store, memories));
    }

    /** An ended replay is kept in the store, but no longer in memory; should more of it come, it is taken up again. */
    private void releaseRunsThatAreOver() {
        states.entrySet().removeIf(entry -> {
            boolean over = entry.getValue().isOver();
            if (over) {
                entry.getValue().release();
                measures.remove(entry.getKey());
            }
            return over;
        });
    }

    private List<RunKey> rememberedRuns() {
        List<RunKey> runs = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> written = store.written(RunMemory.first(), RunMemory.afterLast())) {
            written.forEachRemaining(entry -> runs.add(RunMemory.run(entry.key)));
        }
        runs.removeIf(run -> !indexes.containsKey(run.plant()));
        return runs;
    }
}
