package io.plantline.jobs.anomalies;

import io.plantline.anomaly.Anomaly;
import io.plantline.anomaly.Rules;
import io.plantline.anomaly.RulesTold;
import io.plantline.jobs.PlantText;
import io.plantline.plant.Plant;
import io.plantline.wire.AnomalyJson;
import io.plantline.wire.KpiValueJson;
import io.plantline.wire.MalformedJson;
import io.plantline.wire.ReadingJson;
import io.plantline.wire.RulesJson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.api.java.tuple.Tuple3;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands the readings and the KPIs of each plant to what watches it, which is its state. Rules that come while it works hold
 * from then on; those that cannot hold are passed over, and the ones before go on.
 */
final class Watching extends KeyedProcessFunction<String, Tuple3<String, Integer, byte[]>, Tuple2<String, byte[]>> {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(Watching.class);

    /** After so long with readings and without KPIs these have stopped. */
    private static final long LOOK_MILLIS = 60_000;

    private final List<PlantText> texts;
    private transient Map<String, Plant> plants;
    private transient Map<String, Rules> ofFile;
    private transient Map<String, Rules> inForce;
    private transient ValueState<Kept> state;
    private transient ValueState<byte[]> changed;
    private transient ValueState<Integer> heard;
    private transient LongCounter malformed;

    Watching(List<PlantText> texts) {
        this.texts = List.copyOf(texts);
    }

    @Override
    public void open(OpenContext context) {
        plants = new HashMap<>();
        ofFile = new HashMap<>();
        inForce = new HashMap<>();
        for (PlantText text : texts) {
            Plant plant = text.plant();
            plants.put(plant.id(), plant);
            ofFile.put(plant.id(), text.rules());
        }
        state = getRuntimeContext().getState(new ValueStateDescriptor<>("watching", KeptSerializer.INSTANCE));
        changed = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("rules", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
        heard = getRuntimeContext().getState(new ValueStateDescriptor<>("heard", Types.INT));
        malformed = new LongCounter();
        getRuntimeContext().addAccumulator("malformed", malformed);
    }

    @Override
    public void processElement(
            Tuple3<String, Integer, byte[]> record, Context context, Collector<Tuple2<String, byte[]>> out)
            throws Exception {
        String plant = context.getCurrentKey();
        try {
            if (record.f1 == Channel.RULES.code()) {
                change(plant, record.f2, told(out));
            } else if (record.f1 == Channel.KPIS.code()) {
                heard(Channel.KPIS, context);
                watching(plant, out).hear(KpiValueJson.read(record.f2), told(out));
            } else {
                heard(Channel.READINGS, context);
                watching(plant, out).hear(ReadingJson.read(record.f2), told(out));
            }
        } catch (MalformedJson unreadable) {
            malformed.add(1); // of readings the topology tells
            if (record.f1 == Channel.RULES.code()) {
                LOG.warn("plant {} keeps its rules: what came instead are {}", plant, unreadable.getMessage());
            }
        }
    }

    private void change(String plant, byte[] said, Consumer<Anomaly> out) throws Exception {
        RulesTold told = RulesJson.read(said);
        Rules before = rulesOf(plant);
        changed.update(said);
        inForce.put(plant, told.rules());
        if (told.rules().equals(before)) {
            return;
        }
        LOG.info("plant {} has other rules from now on, of {}", plant, told.from());
        Kept kept = state.value();
        if (kept != null) {
            kept.change(plants.get(plant), before, told.rules(), out);
            state.update(kept);
        }
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<Tuple2<String, byte[]>> out) throws Exception {
        if (heard.value() == Channel.READINGS.code()) {
            watching(context.getCurrentKey(), out).kpisStopped(told(out));
        }
        heard.clear();
    }

    private void heard(Channel channel, Context context) throws Exception {
        Integer before = heard.value();
        if (before == null) {
            context.timerService()
                    .registerProcessingTimeTimer(context.timerService().currentProcessingTime() + LOOK_MILLIS);
        }
        heard.update(before == null ? channel.code() : before | channel.code());
    }

    private PlantWatching watching(String id, Collector<Tuple2<String, byte[]>> out) throws Exception {
        Plant plant = plants.get(id);
        Rules now = rulesOf(id);
        Kept kept = state.value();
        if (kept == null) {
            kept = new Kept(new PlantWatching(plant, now));
            state.update(kept);
        }
        return kept.of(plant, now, told(out));
    }

    /** What was said of them last while the job worked, else what stands in the plant file. */
    private Rules rulesOf(String plant) throws Exception {
        Rules known = inForce.get(plant);
        if (known == null) {
            known = said(plant, changed.value());
            inForce.put(plant, known);
        }
        return known;
    }

    private Rules said(String plant, byte[] last) {
        try {
            return last == null ? ofFile.get(plant) : RulesJson.read(last).rules();
        } catch (MalformedJson ofAnOlderVersion) {
            LOG.warn("plant {} has the rules of its file again: {}", plant, ofAnOlderVersion.getMessage());
            return ofFile.get(plant);
        }
    }

    private static Consumer<Anomaly> told(Collector<Tuple2<String, byte[]>> out) {
        return anomaly -> out.collect(Tuple2.of(anomaly.id(), AnomalyJson.write(anomaly)));
    }
}
