package io.plantline.dashboards.meters;

import io.plantline.anomaly.Anomaly;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is the matter now, one of each rule: a later event replaces an earlier one, unless it is that one's end. */
final class Troubles {
    private final Map<String, Anomaly> byRule = new TreeMap<>();

    synchronized void told(Anomaly anomaly) {
        Anomaly known = byRule.get(anomaly.rule());
        if (known == null || anomaly.start() >= known.start()) {
            byRule.put(anomaly.rule(), anomaly);
        }
    }

    synchronized List<Anomaly> open() {
        return byRule.values().stream().filter(each -> each.end() == null).toList();
    }
}
