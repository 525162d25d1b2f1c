package io.plantline.jobs.baseline;

import io.plantline.anomaly.Anomaly;
import io.plantline.anomaly.RuleName;
import io.plantline.jobs.JobRefused;
import io.plantline.jobs.WholeTopic;
import io.plantline.kpi.Observed;
import io.plantline.model.Interval;
import io.plantline.plant.PlantIndex;
import io.plantline.wire.AnomalyJson;
import io.plantline.wire.Channels;
import io.plantline.wire.MalformedJson;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** The anomalies that were seen in a plant: a baseline must not learn from the time they lasted. */
final class Waste {
    private final PlantIndex plant;
    private final Collection<Anomaly> anomalies;
    private final int unreadable;

    /**
     * @param anomalies each as it was last told
     * @param unreadable how many records of anomalies could not be read
     */
    Waste(PlantIndex plant, Collection<Anomaly> anomalies, int unreadable) {
        this.plant = plant;
        this.anomalies = anomalies.stream()
                .filter(each -> !each.withdrawn() && spoilsEnergy(each))
                .toList();
        this.unreadable = unreadable;
    }

    /** What the watchers of a stack have told of the run. */
    static Waste told(PlantIndex plant, String run, Properties kafka) throws JobRefused {
        Map<String, Anomaly> last = new HashMap<>();
        AtomicInteger unreadable = new AtomicInteger();
        new WholeTopic(kafka).forEach(Channels.ANOMALIES, message -> {
            try {
                Anomaly anomaly = message.value() == null ? null : AnomalyJson.read(message.value());
                if (anomaly != null
                        && anomaly.plant().equals(plant.plant().id())
                        && anomaly.run().equals(run)) {
                    last.merge(anomaly.id(), anomaly, (one, next) -> next.revision() < one.revision() ? one : next);
                }
            } catch (MalformedJson malformed) {
                unreadable.incrementAndGet();
            }
        });
        return new Waste(plant, last.values(), unreadable.get());
    }

    /** How many records could not be read, of this plant or another: the time they lasted is taken for usual. */
    int unreadable() {
        return unreadable;
    }

    /** True where one that wasted energy in the scope, or below it, or spoilt its meters, was on in the interval. */
    boolean isIn(String scope, Interval interval) {
        return !in(scope, interval).isEmpty();
    }

    /** How many intervals each rule has spoilt, such as {@code closed-hours-waste 3}. */
    String words(String scope, List<Interval> spoilt) {
        Map<String, Integer> byRule = new TreeMap<>();
        for (Interval interval : spoilt) {
            in(scope, interval).stream()
                    .map(Anomaly::rule)
                    .distinct()
                    .forEach(rule -> byRule.merge(rule, 1, Integer::sum));
        }
        return byRule.entrySet().stream()
                .map(entry -> entry.getKey() + ' ' + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private List<Anomaly> in(String scope, Interval interval) {
        return anomalies.stream()
                .filter(each -> each.start() < interval.end() && end(each) > interval.start())
                .filter(each -> isWithin(each.scope(), scope, interval.start()))
                .toList();
    }

    private static boolean spoilsEnergy(Anomaly anomaly) {
        Double wasted = anomaly.impact().energyKWh();
        boolean misread = RuleName.of(anomaly.rule())
                .filter(rule -> rule.isOfTheMeter() || rule == RuleName.METER_TREE_BREAK)
                .isPresent();
        return misread || (wasted != null && wasted > 0);
    }

    private static long end(Anomaly anomaly) {
        return anomaly.end() == null ? Long.MAX_VALUE : anomaly.end();
    }

    private boolean isWithin(String part, String scope, long time) {
        if (!plant.tree().hasScope(part)) {
            return false;
        }
        String at = part;
        while (at != null && !at.equals(scope)) {
            at = plant.tree().parentAt(at, time);
        }
        return at != null;
    }

    /** The interval of a point. */
    static Interval interval(PlantIndex plant, BaselineOrder order, Observed point) {
        return plant.calendar().at(order.interval(), point.start()).orElseThrow();
    }
}
