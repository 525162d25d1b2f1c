package io.plantline.jobs.rebuild;

import io.plantline.baseline.Frozen;
import io.plantline.jobs.SentPlant;
import io.plantline.jobs.state.PageFile;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.model.Signal;
import io.plantline.plant.Plant;
import io.plantline.wire.MalformedJson;
import io.plantline.wire.ReadingJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Hands the readings of each plant to its measures, and writes its values when no more will come. State is this object's
 * own: a bounded job that fails is begun anew.
 */
final class Rebuilding extends KeyedProcessFunction<String, Tuple2<String, byte[]>, Tuple2<String, Long>> {
    private static final long END = Long.MAX_VALUE;

    private final RebuildOrder order;
    private transient Map<String, Plant> plants;
    private transient Map<String, List<SideRebuild>> rebuilds;
    private transient Set<String> begun;
    private transient Set<String> heard;
    private transient PageFile pages;
    private transient Tally tally;

    Rebuilding(RebuildOrder order) {
        this.order = order;
    }

    @Override
    public void open(OpenContext context) throws IOException {
        plants = new HashMap<>();
        rebuilds = new HashMap<>();
        begun = new HashSet<>();
        heard = new HashSet<>();
        order.plants().stream().map(SentPlant::plant).forEach(plant -> plants.put(plant.id(), plant));
        pages = new PageFile(Path.of(order.folder()));
        tally = new Tally(getRuntimeContext());
    }

    @Override
    public void processElement(Tuple2<String, byte[]> told, Context context, Collector<Tuple2<String, Long>> out) {
        if (begun.add(context.getCurrentKey())) { // the reading that one came in by may be gone, or before what is read
            order.frozen().forEach(one -> line(one.getBytes(StandardCharsets.UTF_8), context));
        }
        lines(told.f1, context);
    }

    private void lines(byte[] lines, Context context) {
        int from = 0;
        for (int i = 0; i <= lines.length; i++) {
            if (i == lines.length || lines[i] == '\n') {
                if (i > from) {
                    line(from == 0 && i == lines.length ? lines : Arrays.copyOfRange(lines, from, i), context);
                }
                from = i + 1;
            }
        }
    }

    private void line(byte[] line, Context context) {
        try {
            take(ReadingJson.read(line), context);
        } catch (MalformedJson malformed) {
            tally.rejected(Rejection.Reason.NOT_JSON);
        }
    }

    private void take(Reading reading, Context context) {
        Plant plant = plants.get(context.getCurrentKey());
        boolean isOfRun = reading.run().equals(order.run());
        if (plant == null || !reading.plant().equals(plant.id()) || !(isOfRun || isLiveSignal(reading))) {
            return;
        }
        List<SideRebuild> sides =
                rebuilds.computeIfAbsent(plant.id(), any -> SideRebuild.all(order, plant, pages, tally));
        if (isOfRun && heard.add(plant.id())) {
            context.timerService().registerEventTimeTimer(END);
        }
        if (isOfRun && !reading.endsRun()) {
            tally.taken();
        }
        sides.forEach(side -> side.accept(reading));
    }

    /** What signals say to the live run holds for replays too, and so do its baselines. */
    private static boolean isLiveSignal(Reading reading) {
        return reading.run().equals(Reading.LIVE) && (Signal.isSignal(reading) || Frozen.isFrozen(reading));
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<Tuple2<String, Long>> out) throws IOException {
        String plant = context.getCurrentKey();
        long written = 0;
        for (SideRebuild side : rebuilds.remove(plant)) {
            written += side.write(tally);
        }
        out.collect(Tuple2.of(plant, written));
    }

    @Override
    public void close() throws IOException {
        if (pages != null) {
            pages.close();
        }
    }
}
