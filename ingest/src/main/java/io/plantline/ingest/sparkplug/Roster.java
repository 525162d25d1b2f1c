package io.plantline.ingest.sparkplug;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.tahu.protobuf.SparkplugBProto.Payload.Metric;

/**
 * The metrics that an edge node or device told when it was born. Of those that nobody wants it keeps only that their
 * aliases exist.
 */
final class Roster {
    /** Nothing has been born. */
    static final Roster EMPTY = new Roster();

    /**
     * A metric of a birth.
     *
     * @param name null where nobody wants it
     */
    record Known(String name, int type, String unit) {
        static final Known UNWANTED = new Known(null, 0, null);

        boolean isWanted() {
            return name != null;
        }
    }

    private final Map<Long, Known> byAlias = new HashMap<>();
    private final Map<String, Known> byName = new HashMap<>();

    /** Learns what is told in a birth. */
    static Roster of(Spoken birth, Interest interest) {
        Roster roster = new Roster();
        birth.payload().getMetricsList().forEach(metric -> roster.learn(metric, "", birth.topic(), interest));
        return roster;
    }

    int size() {
        return byAlias.size() + byName.size();
    }

    /** What is known of a metric by its alias; null where none is told, or nothing is known. */
    Known called(long alias, boolean isTold) {
        return isTold ? byAlias.get(alias) : null;
    }

    Known named(String name) {
        return byName.get(name);
    }

    private void learn(Metric metric, String above, SparkplugTopic topic, Interest interest) {
        String name = above + metric.getName();
        boolean template = metric.hasTemplateValue();
        Known known = template || interest.in(topic, name)
                ? new Known(name, metric.getDatatype(), Properties.unit(metric.getProperties()))
                : Known.UNWANTED;
        if (known.isWanted()) {
            byName.put(name, known);
        }
        if (metric.hasAlias()) {
            byAlias.put(metric.getAlias(), known);
        }
        if (template) {
            metric.getTemplateValue().getMetricsList().forEach(inside -> learn(inside, name + '/', topic, interest));
        }
    }
}
