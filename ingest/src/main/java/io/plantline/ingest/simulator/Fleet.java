package io.plantline.ingest.simulator;

import io.plantline.ingest.mqtt.MqttAccess;
import io.plantline.ingest.simulator.device.ConnectedEdgeNode;
import io.plantline.ingest.simulator.device.Device;
import io.plantline.ingest.simulator.device.Devices;
import io.plantline.ingest.simulator.device.EdgeNode;
import io.plantline.ingest.simulator.device.Shown;
import io.plantline.ingest.simulator.device.Spoken;
import io.plantline.plant.Meter;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * All that publishes for a plant while it lives: its devices, each in its own form, and natively what has none. What a
 * device without a clock did not say in time is lost, as it has nowhere to keep it.
 */
final class Fleet implements AutoCloseable {
    /** What counts at its arrival may be so late. */
    private static final long IN_TIME_MILLIS = 5_000;

    private final Outbox outbox;
    private final NativeForm inNativeForm;
    private final Clock clock;
    private final List<Device> devices;
    private final Map<EdgeNode, ConnectedEdgeNode> edgeNodes = new LinkedHashMap<>();
    private final Map<String, Object> speakers = new HashMap<>();

    Fleet(String plant, Devices devices, MqttAccess broker, Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.inNativeForm = new NativeForm(plant);
        this.clock = clock;
        this.devices = devices.devices();
        this.devices.forEach(device -> device.meters().forEach(meter -> speakers.put(meter, device)));
        for (EdgeNode node : devices.edgeNodes()) {
            edgeNodes.put(node, new ConnectedEdgeNode(broker, node, Devices.PRIMARY_HOST, clock));
            node.meters().forEach(meter -> speakers.put(meter, node));
        }
    }

    /** Says what is due at the same time. Returns false where the outbox is closed. */
    boolean say(List<Utterance> due) throws InterruptedException {
        Map<Object, List<Utterance>> bySpeaker = new LinkedHashMap<>();
        boolean open = true;
        for (Utterance utterance : due) {
            Object speaker = speakers.get(utterance.meter().id());
            if (speaker == null) {
                open &= send(inNativeForm.of(utterance));
            } else {
                bySpeaker.computeIfAbsent(speaker, any -> new ArrayList<>()).add(utterance);
            }
        }
        for (Device device : devices) {
            open &= say(device, bySpeaker.getOrDefault(device, List.of()));
        }
        for (Map.Entry<EdgeNode, ConnectedEdgeNode> node : edgeNodes.entrySet()) {
            say(node.getValue(), bySpeaker.getOrDefault(node.getKey(), List.of()));
        }
        return open;
    }

    /** The edge nodes leave. */
    @Override
    public void close() {
        edgeNodes.values().forEach(ConnectedEdgeNode::close);
    }

    private boolean say(Device device, List<Utterance> due) throws InterruptedException {
        for (Map.Entry<Long, Map<String, Shown>> moment : byTime(due).entrySet()) {
            long time = moment.getKey();
            if (device.tellsTime() || clock.millis() - time <= IN_TIME_MILLIS) {
                for (Spoken spoken : device.say(time, moment.getValue())) {
                    if (!send(asItComes(due, spoken))) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static void say(ConnectedEdgeNode node, List<Utterance> due) throws InterruptedException {
        for (Map.Entry<Long, Map<String, Shown>> moment : byTime(due).entrySet()) {
            node.say(moment.getKey(), moment.getValue());
        }
    }

    /** A piece of what is no object could be taken for the whole, and never comes. */
    private static Collection<SimulatedMessage> asItComes(List<Utterance> due, Spoken spoken) {
        boolean breaks = spoken.payload()[0] == '{';
        Utterance first = due.get(0);
        Utterance fate = new Utterance(
                first.at(),
                first.meter(),
                List.of(),
                due.stream().anyMatch(Utterance::twice),
                breaks && due.stream().anyMatch(Utterance::broken));
        return NativeForm.asItComes(fate, new SimulatedMessage(first.at(), spoken.topic(), spoken.payload(), false));
    }

    private boolean send(Collection<SimulatedMessage> messages) throws InterruptedException {
        for (SimulatedMessage message : messages) {
            if (!outbox.send(message)) {
                return false;
            }
        }
        return true;
    }

    private static NavigableMap<Long, Map<String, Shown>> byTime(List<Utterance> due) {
        NavigableMap<Long, Map<String, Shown>> byTime = new TreeMap<>();
        for (Utterance utterance : due) {
            for (Said said : utterance.said()) {
                byTime.computeIfAbsent(said.time(), any -> new HashMap<>())
                        .put(utterance.meter().id(), shown(utterance.meter(), said));
            }
        }
        return byTime;
    }

    private static Shown shown(Meter meter, Said said) {
        return said.state() == null ? Shown.of(new BigDecimal(said.value()), meter.unit()) : Shown.of(said.state());
    }
}
