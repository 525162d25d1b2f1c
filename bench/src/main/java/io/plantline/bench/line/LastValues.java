package io.plantline.bench.line;

import io.plantline.kpi.KpiValue;
import io.plantline.wire.KpiValueJson;
import io.plantline.wire.MalformedJson;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The last value of each interval of some KPIs, and how often any of them was revised. */
final class LastValues {
    private static final int KPI = 2;

    private final Set<String> kpis;
    private final Map<String, KpiValue> last = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private long revisions;

    LastValues(Set<String> kpis) {
        this.kpis = kpis;
    }

    void take(ConsumerRecord<String, byte[]> message) {
        String kpi = message.key().split("/", -1)[KPI];
        seen.add(kpi);
        KpiValue value = value(message);
        if (value.revision() > 0) {
            revisions++;
        }
        if (kpis.contains(kpi)) {
            last.put(message.key() + '/' + value.interval().start(), value);
        }
    }

    Map<String, KpiValue> values() {
        return last;
    }

    /** Of how many KPIs there was a value. */
    int kpis() {
        return seen.size();
    }

    /** How many values were of an interval that had been final before. */
    long revisions() {
        return revisions;
    }

    private static KpiValue value(ConsumerRecord<String, byte[]> message) {
        try {
            return KpiValueJson.read(message.value());
        } catch (MalformedJson malformed) {
            throw new IllegalStateException("the topology wrote at offset " + message.offset(), malformed);
        }
    }
}
