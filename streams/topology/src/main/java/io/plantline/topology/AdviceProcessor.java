package io.plantline.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plantline.decision.AdviceSaid;
import io.plantline.decision.peak.Experience;
import io.plantline.decision.peak.PeakAdvisor;
import io.plantline.decision.peak.PeakAlert;
import io.plantline.model.Reading;
import io.plantline.plant.Plant;
import io.plantline.wire.AdviceJson;
import io.plantline.wire.AnomalyJson;
import io.plantline.wire.Channels;
import io.plantline.wire.MalformedJson;
import io.plantline.wire.ReadingJson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Hands the readings of supplies, machines and sheddable loads to the advisor of their plant and run. All others are passed
 * over by their key, unread; what cannot be read is rejected by those who measure.
 */
final class AdviceProcessor implements Processor<byte[], byte[], String, byte[]> {
    static final String STATE = "advice-state";
    static final String ADVICE = "advice";
    static final String ALERTED = "advice-alerts";

    private static final int LIVE_RUNS = 64;

    private final Map<String, Plant> plants = new HashMap<>();
    private final Map<String, Plant> byKey = new HashMap<>();
    private final PlantPartitioning partitioning;
    private ProcessorContext<String, byte[]> context;
    private HotMap<RunKey, Advising> advisors;
    private HotMap<RunKey, Advising.Learnt> learnt;

    AdviceProcessor(List<Plant> all, PlantPartitioning partitioning) {
        this.partitioning = partitioning;
        all.stream().filter(PeakAdvisor::canAdvise).forEach(plant -> {
            plants.put(plant.id(), plant);
            PeakAdvisor.meters(plant).forEach(meter -> byKey.put(Channels.readingKey(plant.id(), meter), plant));
            byKey.put(Channels.readingKey(plant.id(), Reading.RUN_END), plant);
        });
    }

    @Override
    public void init(ProcessorContext<String, byte[]> processorContext) {
        context = processorContext;
        HotStore store = context.getStateStore(STATE);
        learnt = store.map(new Advising.LearntCodec(plants), LIVE_RUNS);
        advisors = store.map(new Advising.Codec(plants, this::learnt), LIVE_RUNS);
    }

    @Override
    public void process(Record<byte[], byte[]> reading) {
        Plant plant = reading.key() == null ? null : byKey.get(new String(reading.key(), UTF_8));
        if (plant == null || context.taskId().partition() != partitioning.of(plant.id())) {
            return;
        }
        try {
            take(plant, ReadingJson.read(reading.value()));
        } catch (MalformedJson rejectedElsewhere) {
            return;
        }
    }

    private void take(Plant plant, Reading reading) {
        RunKey run = new RunKey(plant.id(), reading.run());
        if (reading.endsRun()) {
            advisors.remove(run);
            learnt.remove(run);
            return;
        }
        Hot<RunKey, Advising> advising = advisors.open(run, () -> Advising.of(run, plant, learnt(run)));
        Hot<RunKey, Advising.Learnt> experience = advising.value().learnt();
        int lessons = experience.value().experience().lessons();
        advising.value().advisor().accept(reading, said -> tell(plant, said));
        advisors.changed(advising);
        if (experience.value().experience().lessons() != lessons) {
            learnt.changed(experience);
        }
    }

    private Hot<RunKey, Advising.Learnt> learnt(RunKey run) {
        return learnt.open(run, () -> new Advising.Learnt(run, new Experience(plants.get(run.plant()))));
    }

    /** What a replay advises is data; only what is advised live is told to people. */
    private void tell(Plant plant, AdviceSaid said) {
        forward(ADVICE, said.id(), AdviceJson.write(said));
        PeakAlert.of(plant, said).ifPresent(alert -> forward(ALERTED, alert.id(), AnomalyJson.write(alert)));
    }

    private void forward(String sink, String key, byte[] value) {
        context.forward(new Record<>(key, value, context.currentSystemTimeMs()), sink);
    }
}
