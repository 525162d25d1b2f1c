package io.plantline.topology;

import io.micrometer.core.instrument.MeterRegistry;
import io.plantline.plant.Plant;
import io.plantline.wire.Channels;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;

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
        sink(topology, Sinks.REJECTED, Channels.REJECTED);
        sink(topology, Sinks.HEALTH, Channels.HEALTH);
        topology.addSink(
                Sinks.MISPLACED,
                Channels.READINGS,
                new StringSerializer(),
                new ByteArraySerializer(),
                partitioning,
                "measures");
        if (plants.stream().anyMatch(plant -> !plant.signals().isEmpty())) {
            addSignals(topology, plants, partitioning);
        }
        return topology;
    }

    /** Signals are cut for the plants that use them and go among their readings. */
    private static void addSignals(Topology topology, List<Plant> plants, PlantPartitioning partitioning) {
        topology.addSource("signals", new ByteArrayDeserializer(), new ByteArrayDeserializer(), Channels.SIGNALS);
        topology.addProcessor("cut", () -> new SignalProcessor(plants), "signals");
        topology.addSink(
                SignalProcessor.READINGS,
                Channels.READINGS,
                new StringSerializer(),
                new ByteArraySerializer(),
                partitioning,
                "cut");
        topology.addSink(
                SignalProcessor.REJECTED, Channels.REJECTED, new StringSerializer(), new ByteArraySerializer(), "cut");
    }

    private static void sink(Topology topology, String name, String topic) {
        topology.addSink(name, topic, new StringSerializer(), new ByteArraySerializer(), "measures");
    }
}
