package io.plantline.jobs.anomalies;

import io.plantline.anomaly.Anomaly;
import io.plantline.anomaly.Rules;
import io.plantline.jobs.PlantText;
import io.plantline.plant.Plant;
import io.plantline.wire.AnomalyJson;
import io.plantline.wire.KpiValueJson;
import io.plantline.wire.MalformedJson;
import io.plantline.wire.ReadingJson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

/** Hands the readings and the KPIs of each plant to what watches it, which is its state. */
final class Watching
        extends KeyedCoProcessFunction<String, Tuple2<String, byte[]>, Tuple2<String, byte[]>, Tuple2<String, byte[]>> {
    private static final long serialVersionUID = 1;

    /** After so long with readings and without KPIs these have stopped. */
    private static final long LOOK_MILLIS = 60_000;

    private final List<PlantText> texts;
    private transient Map<String, Plant> plants;
    private transient Map<String, Rules> rules;
    private transient ValueState<Kept> state;
    private transient ValueState<Integer> heard;
    private transient LongCounter malformed;

    Watching(List<PlantText> texts) {
        this.texts = List.copyOf(texts);
    }

    @Override
    public void open(OpenContext context) {
        plants = new HashMap<>();
        rules = new HashMap<>();
        for (PlantText text : texts) {
            Plant plant = text.plant();
            plants.put(plant.id(), plant);
            rules.put(plant.id(), text.rules());
        }
        state = getRuntimeContext().getState(new ValueStateDescriptor<>("watching", KeptSerializer.INSTANCE));
        heard = getRuntimeContext().getState(new ValueStateDescriptor<>("heard", Types.INT));
        malformed = new LongCounter();
        getRuntimeContext().addAccumulator("malformed", malformed);
    }

    @Override
    public void processElement1(Tuple2<String, byte[]> reading, Context context, Collector<Tuple2<String, byte[]>> out)
            throws Exception {
        heard(Heard.READINGS, context);
        try {
            watching(context.getCurrentKey()).hear(ReadingJson.read(reading.f1), told(out));
        } catch (MalformedJson unreadable) {
            malformed.add(1); // the topology rejects it
        }
    }

    @Override
    public void processElement2(Tuple2<String, byte[]> value, Context context, Collector<Tuple2<String, byte[]>> out)
            throws Exception {
        heard(Heard.KPIS, context);
        try {
            watching(context.getCurrentKey()).hear(KpiValueJson.read(value.f1), told(out));
        } catch (MalformedJson unreadable) {
            malformed.add(1);
        }
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<Tuple2<String, byte[]>> out) throws Exception {
        if (heard.value() == Heard.READINGS) {
            watching(context.getCurrentKey()).kpisStopped(told(out));
        }
        heard.clear();
    }

    /** Which of the two topics were heard since the last look. */
    private static final class Heard {
        static final int READINGS = 1;
        static final int KPIS = 2;

        private Heard() {}
    }

    private void heard(int topic, Context context) throws Exception {
        Integer before = heard.value();
        if (before == null) {
            context.timerService()
                    .registerProcessingTimeTimer(context.timerService().currentProcessingTime() + LOOK_MILLIS);
        }
        heard.update(before == null ? topic : before | topic);
    }

    private PlantWatching watching(String id) throws Exception {
        Plant plant = plants.get(id);
        Kept kept = state.value();
        if (kept == null) {
            kept = new Kept(new PlantWatching(plant, rules.get(id)));
            state.update(kept);
        }
        return kept.of(plant, rules.get(id));
    }

    private static Consumer<Anomaly> told(Collector<Tuple2<String, byte[]>> out) {
        return anomaly -> out.collect(Tuple2.of(anomaly.id(), AnomalyJson.write(anomaly)));
    }
}
