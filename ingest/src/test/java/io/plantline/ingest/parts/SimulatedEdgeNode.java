package io.plantline.ingest.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.tahu.SparkplugInvalidTypeException;
import org.eclipse.tahu.message.SparkplugBPayloadEncoder;
import org.eclipse.tahu.message.model.Metric;
import org.eclipse.tahu.message.model.Metric.MetricBuilder;
import org.eclipse.tahu.message.model.MetricDataType;
import org.eclipse.tahu.message.model.PropertyDataType;
import org.eclipse.tahu.message.model.PropertySet;
import org.eclipse.tahu.message.model.PropertySet.PropertySetBuilder;
import org.eclipse.tahu.message.model.PropertyValue;
import org.eclipse.tahu.message.model.SparkplugBPayload.SparkplugBPayloadBuilder;

/**
 * An edge node of Sparkplug B with its devices, written with Tahu's encoder: names, types and values in births, aliases in
 * data, numbers from 0 to 255, and a death that names its session. It makes messages; who sends them is not its concern.
 */
@SuppressWarnings("JavaUtilDate") // Tahu asks for it
public final class SimulatedEdgeNode {
    private static final int NUMBERS = 256;

    /** One message, with the quality of service that Sparkplug asks for. */
    @SuppressWarnings("ArrayRecordComponent") // made once, sent once
    public record Message(String topic, byte[] payload, int qos) {}

    /** A value told of a metric; without a time it is that of the message. */
    public record Said(String metric, Object value, Long time, boolean historical) {
        public static Said of(String metric, Object value) {
            return new Said(metric, value, null, false);
        }

        public static Said earlier(String metric, Object value, long time) {
            return new Said(metric, value, time, true);
        }

        public Said at(long when) {
            return new Said(metric, value, when, historical);
        }
    }

    private record Tag(long alias, MetricDataType type, String unit, Object first) {}

    private final String group;
    private final String name;
    private final Map<String, Map<String, Tag>> devices = new LinkedHashMap<>();
    private long aliases;
    private long session = -1;
    private int number;
    private boolean withoutTypes;
    private boolean withoutAliases;

    public SimulatedEdgeNode(String group, String name) {
        this.group = group;
        this.name = name;
        devices.put("", new LinkedHashMap<>());
    }

    /**
     * Adds a metric.
     *
     * @param device of whom; empty for the edge node itself
     */
    public SimulatedEdgeNode measures(String device, String metric, MetricDataType type, Object first) {
        return measures(device, metric, type, first, null);
    }

    public SimulatedEdgeNode measures(String device, String metric, MetricDataType type, Object first, String unit) {
        devices.computeIfAbsent(device, any -> new LinkedHashMap<>())
                .put(metric, new Tag(aliases++, type, unit, first));
        return this;
    }

    /** Its data tell no types, as births have told them. */
    public SimulatedEdgeNode leavingTypesOut() {
        withoutTypes = true;
        return this;
    }

    /** Its data call metrics by their names. */
    public SimulatedEdgeNode callingByName() {
        withoutAliases = true;
        return this;
    }

    /** The aliases are given out anew, to other metrics than before. */
    public SimulatedEdgeNode renumbered() {
        aliases = 1_000;
        devices.values()
                .forEach(tags ->
                        tags.replaceAll((metric, tag) -> new Tag(aliases++, tag.type(), tag.unit(), tag.first())));
        return this;
    }

    public String commands() {
        return "spBv1.0/%s/NCMD/%s".formatted(group, name);
    }

    /** A session begins: what is to be said when it ends without a goodbye. */
    public Message will() {
        session++;
        return death();
    }

    /** The birth of the edge node, and of each of its devices. */
    public List<Message> births(long at) {
        number = 0;
        List<Message> births = new ArrayList<>();
        devices.forEach((device, tags) -> births.add(birth(device, tags, at)));
        return births;
    }

    /** The birth of one device. */
    public Message birth(String device, long at) {
        return birth(device, devices.get(device), at);
    }

    public Message data(String device, long at, Said... values) {
        List<Metric> metrics = new ArrayList<>();
        for (Said said : values) {
            Tag tag = devices.get(device).get(said.metric());
            MetricBuilder metric = withoutAliases
                    ? new MetricBuilder(said.metric(), tag.type(), said.value())
                    : new MetricBuilder(tag.alias(), tag.type(), said.value());
            metric.timestamp(said.time() == null ? null : new Date(said.time()));
            metrics.add(made(said.historical() ? metric.isHistorical(true) : metric));
        }
        return message(device.isEmpty() ? "NDATA" : "DDATA", device, at, metrics, withoutTypes);
    }

    public Message deviceDeath(String device, long at) {
        return message("DDEATH", device, at, List.of(), false);
    }

    /** The death of this session. */
    public Message death() {
        byte[] payload = encoded(new SparkplugBPayloadBuilder().addMetric(sessionMetric()), false);
        return new Message("spBv1.0/%s/NDEATH/%s".formatted(group, name), payload, 1);
    }

    /** A message is lost on its way. */
    public void loseOne() {
        number = (number + 1) % NUMBERS;
    }

    private Message birth(String device, Map<String, Tag> tags, long at) {
        List<Metric> metrics = new ArrayList<>();
        tags.forEach((metric, tag) -> metrics.add(made(new MetricBuilder(metric, tag.type(), tag.first())
                .alias(tag.alias())
                .timestamp(new Date(at))
                .properties(tag.unit() == null ? null : unit(tag.unit())))));
        if (device.isEmpty()) {
            metrics.add(sessionMetric());
            metrics.add(made(new MetricBuilder("Node Control/Rebirth", MetricDataType.Boolean, false)));
        }
        return message(device.isEmpty() ? "NBIRTH" : "DBIRTH", device, at, metrics, false);
    }

    private Message message(String type, String device, long at, List<Metric> metrics, boolean stripped) {
        SparkplugBPayloadBuilder payload = new SparkplugBPayloadBuilder((long) number)
                .setTimestamp(new Date(at))
                .addMetrics(metrics);
        loseOne();
        String topic = "spBv1.0/%s/%s/%s%s".formatted(group, type, name, device.isEmpty() ? "" : "/" + device);
        return new Message(topic, encoded(payload, stripped), 0);
    }

    private Metric sessionMetric() {
        return made(new MetricBuilder("bdSeq", MetricDataType.Int64, Math.max(session, 0)));
    }

    private static PropertySet unit(String unit) {
        try {
            return new PropertySetBuilder()
                    .addProperty("engUnit", new PropertyValue<>(PropertyDataType.String, unit))
                    .createPropertySet();
        } catch (SparkplugInvalidTypeException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Metric made(MetricBuilder metric) {
        try {
            return metric.createMetric();
        } catch (SparkplugInvalidTypeException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    private static byte[] encoded(SparkplugBPayloadBuilder payload, boolean stripped) {
        try {
            return new SparkplugBPayloadEncoder().getBytes(payload.createPayload(), stripped);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
