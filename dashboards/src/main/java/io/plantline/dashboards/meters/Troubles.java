package io.plantline.dashboards.meters;

import io.plantline.anomaly.Anomaly;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/** What is the matter now: of each rule what began last, of all that is not over. */
final class Troubles {
    private final Map<String, Anomaly> byId = new HashMap<>();

    synchronized void told(Anomaly anomaly) {
        if (anomaly.end() == null) {
            byId.put(anomaly.id(), anomaly);
        } else {
            byId.remove(anomaly.id());
        }
    }

    synchronized List<Anomaly> open() {
        Map<String, Anomaly> byRule = new TreeMap<>();
        BinaryOperator<Anomaly> later = BinaryOperator.maxBy(Comparator.comparingLong(Anomaly::start));
        byId.values().forEach(each -> byRule.merge(each.rule(), each, later));
        return new ArrayList<>(byRule.values());
    }
}
