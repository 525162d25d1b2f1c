package io.plantline.topology;

import io.micrometer.core.instrument.MeterRegistry;
import io.plantline.decision.peak.PeakAdvisor;
import io.plantline.plant.Plant;
import io.plantline.wire.Channels;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;

/**
 * The flow: readings are measured where they arrive, one plant on one partition, and what comes of them goes out. No
 * repartitioning: a plant's scopes, intervals and watermark live together, so that every level changes in one step.
 */
public final class KpiTopology {
    static final String STATE = "plant-state";

    private KpiTopology() {}

    /**
     * The topology.
     *
     * @param partitions number of partitions of the readings topic
     */
    public static Topology of(List<Plant> plants, int partitions, Duration provisionalEvery, MeterRegistry metrics) {
        return of(plants, partitions, provisionalEvery, Heard.UNKNOWN, metrics);
    }

    /** The same; who is silent is judged by how far all that arrived has been heard. */
    static Topology of(
            List<Plant> plants, int partitions, Duration provisionalEvery, Heard heard, MeterRegistry metrics) {
        TopologyMetrics counted = new TopologyMetrics(plants, metrics);
        PlantPartitioning partitioning = new PlantPartitioning(partitions);
        Topology topology = new Topology();
        topology.addSource("readings", new ByteArrayDeserializer(), new ByteArrayDeserializer(), Channels.READINGS);
        topology.addProcessor(
                "measures",
                () -> new PlantProcessor(plants, partitioning, provisionalEvery, heard, counted),
                "readings");
        topology.addStateStore(new HotStoreBuilder(STATE), "measures");
        sink(topology, Sinks.KPIS, Channels.KPIS);
        sink(topology, Sinks.CELLS, Channels.CELLS);
        sink(topology, Sinks.BATCHES, Channels.BATCHES);
        sink(topology, Sinks.REJECTED, Channels.REJECTED);
        sink(topology, Sinks.HEALTH, Channels.HEALTH);
        topology.addSink(
                Sinks.MISPLACED,
                Channels.READINGS,
                new StringSerializer(),
                new ByteArraySerializer(),
                partitioning,
                "measures");
        if (plants.stream().anyMatch(PeakAdvisor::canAdvise)) {
            addAdvice(topology, plants, partitioning);
        }
        if (plants.stream().anyMatch(plant -> !plant.signals().isEmpty())) {
            addAmongReadings(
                    topology,
                    "signals",
                    Channels.SIGNALS,
                    "cut",
                    () -> new SignalProcessor(plants),
                    SignalProcessor.READINGS,
                    SignalProcessor.REJECTED,
                    partitioning);
        }
        // Its name comes after the others': the numbers of tasks, and so the places of state, follow the names.
        addAmongReadings(
                topology,
                "yardsticks",
                Channels.BASELINES,
                "hand-on",
                () -> new BaselineProcessor(plants),
                BaselineProcessor.READINGS,
                BaselineProcessor.REJECTED,
                partitioning);
        return topology;
    }

    /** Beside the measures, of the same readings in the same order. */
    static void addAdvice(Topology topology, List<Plant> plants, PlantPartitioning partitioning) {
        String advising = "advise";
        topology.addProcessor(advising, () -> new AdviceProcessor(plants, partitioning), "readings");
        topology.addStateStore(new HotStoreBuilder(AdviceProcessor.STATE), advising);
        topology.addSink(
                AdviceProcessor.ADVICE,
                Channels.ADVICE,
                new StringSerializer(),
                new ByteArraySerializer(),
                partitioning,
                advising);
        topology.addSink(
                AdviceProcessor.ALERTED,
                Channels.ANOMALIES,
                new StringSerializer(),
                new ByteArraySerializer(),
                advising);
    }

    /** What comes on a topic of its own goes, for the plants that it concerns, among their readings. */
    private static void addAmongReadings(
            Topology topology,
            String source,
            String topic,
            String processor,
            ProcessorSupplier<byte[], byte[], String, byte[]> handingOn,
            String readings,
            String rejected,
            PlantPartitioning partitioning) {
        topology.addSource(source, new ByteArrayDeserializer(), new ByteArrayDeserializer(), topic);
        topology.addProcessor(processor, handingOn, source);
        topology.addSink(
                readings,
                Channels.READINGS,
                new StringSerializer(),
                new ByteArraySerializer(),
                partitioning,
                processor);
        topology.addSink(rejected, Channels.REJECTED, new StringSerializer(), new ByteArraySerializer(), processor);
    }

    private static void sink(Topology topology, String name, String topic) {
        topology.addSink(name, topic, new StringSerializer(), new ByteArraySerializer(), "measures");
    }
}
