package io.plantline.ingest.simulator.device;

import io.plantline.model.Unit;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.tahu.SparkplugInvalidTypeException;
import org.eclipse.tahu.message.model.Metric;
import org.eclipse.tahu.message.model.Metric.MetricBuilder;
import org.eclipse.tahu.message.model.MetricDataType;
import org.eclipse.tahu.message.model.PropertyDataType;
import org.eclipse.tahu.message.model.PropertySet;
import org.eclipse.tahu.message.model.PropertySet.PropertySetBuilder;
import org.eclipse.tahu.message.model.PropertyValue;

/**
 * What an edge node of Sparkplug B says: the births of itself and of its devices, with names, types, units and what its
 * meters showed last; data, by aliases; and its death, which names the session. Sending it is not its concern.
 */
@SuppressWarnings("JavaUtilDate") // Tahu asks for it
public final class EdgeNode {
    private static final String ITSELF = "";

    /** What the PLC calls the states of machines. */
    private static final Map<String, String> WORDS = Map.of(
            "processing", "RUNNING",
            "idle", "READY",
            "setup", "SETUP",
            "standby", "STANDBY",
            "off", "OFF",
            "down", "FAULT");

    private final EdgeNodeTopics topics;
    private final Map<String, Map<String, Tag>> devices = new LinkedHashMap<>();
    private final Map<String, Told> last = new HashMap<>();
    private final SparkplugBytes bytes = new SparkplugBytes();
    private long session = -1;

    /** A metric of a meter, with its unit; null where it tells a state. */
    private record Tag(String meter, long alias, Unit unit) {
        MetricDataType type() {
            return unit == null ? MetricDataType.String : MetricDataType.Double;
        }
    }

    private record Told(long time, Object value) {}

    EdgeNode(String group, String name) {
        this.topics = new EdgeNodeTopics(group, name);
        devices.put(ITSELF, new LinkedHashMap<>());
    }

    /** A metric of the edge node itself. */
    EdgeNode measures(String metric, String meter, Unit unit) {
        return measures(ITSELF, metric, meter, unit);
    }

    /**
     * A metric of a device.
     *
     * @param unit null where it tells a state
     */
    EdgeNode measures(String device, String metric, String meter, Unit unit) {
        long alias = meters().size();
        devices.computeIfAbsent(device, any -> new LinkedHashMap<>()).put(metric, new Tag(meter, alias, unit));
        return this;
    }

    /** The ids of the meters it reads. */
    public List<String> meters() {
        return devices.values().stream()
                .flatMap(tags -> tags.values().stream())
                .map(Tag::meter)
                .toList();
    }

    EdgeNodeTopics topics() {
        return topics;
    }

    /** A session begins: what is to be said when it ends without a goodbye. */
    Spoken will() {
        session++;
        return death();
    }

    /** The death of this session. */
    Spoken death() {
        return new Spoken(topics.of("NDEATH", ITSELF), bytes.unnumbered(sessionMetric()));
    }

    /** The birth of itself, then of each device. */
    List<Spoken> births(long at) {
        bytes.begin();
        List<Spoken> births = new ArrayList<>();
        devices.forEach((device, tags) -> births.add(birth(device, tags, at)));
        return births;
    }

    /**
     * What its meters showed at a time, a message for each device concerned.
     *
     * @param past true where it is told later than it could have been
     */
    List<Spoken> data(long time, Map<String, Shown> shown, boolean past) {
        List<Spoken> data = new ArrayList<>();
        devices.forEach((device, tags) -> {
            List<Metric> metrics = tags.values().stream()
                    .filter(tag -> shown.containsKey(tag.meter()))
                    .map(tag -> told(tag, time, value(tag, shown.get(tag.meter())), past))
                    .toList();
            if (!metrics.isEmpty()) {
                data.add(message("DATA", device, time, metrics));
            }
        });
        return data;
    }

    private Metric told(Tag tag, long time, Object value, boolean past) {
        last.merge(tag.meter(), new Told(time, value), (old, told) -> told.time() < old.time() ? old : told);
        MetricBuilder metric = new MetricBuilder(tag.alias(), tag.type(), value).timestamp(new Date(time));
        return made(past ? metric.isHistorical(true) : metric);
    }

    private static Object value(Tag tag, Shown shown) {
        return tag.unit() == null
                ? WORDS.get(shown.state())
                : (Object) shown.in(tag.unit()).doubleValue();
    }

    private Spoken birth(String device, Map<String, Tag> tags, long at) {
        List<Metric> metrics = new ArrayList<>();
        tags.forEach((name, tag) -> {
            Told told = last.getOrDefault(tag.meter(), new Told(at, null));
            metrics.add(made(new MetricBuilder(name, tag.type(), told.value())
                    .alias(tag.alias())
                    .timestamp(new Date(told.time()))
                    .properties(tag.unit() == null ? null : unit(tag.unit()))));
        });
        if (device.equals(ITSELF)) {
            metrics.add(sessionMetric());
            metrics.add(made(new MetricBuilder("Node Control/Rebirth", MetricDataType.Boolean, false)));
        }
        return message("BIRTH", device, at, metrics);
    }

    private Spoken message(String type, String device, long at, List<Metric> metrics) {
        String whose = device.equals(ITSELF) ? "N" : "D";
        return new Spoken(topics.of(whose + type, device), bytes.numbered(at, metrics));
    }

    private Metric sessionMetric() {
        return made(new MetricBuilder("bdSeq", MetricDataType.Int64, session));
    }

    private static PropertySet unit(Unit unit) {
        try {
            return new PropertySetBuilder()
                    .addProperty("engUnit", new PropertyValue<>(PropertyDataType.String, unit.symbol()))
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
}
