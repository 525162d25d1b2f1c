package io.plantline.dashboards.explain;

import io.plantline.dashboards.http.Json;
import io.plantline.model.Signal;
import io.plantline.plant.Factor;
import io.plantline.plant.PlantIndex;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What more is known of the factor or the signal that the reason of a revision names. */
final class Replaced {
    private static final Pattern SIGNAL = Pattern.compile("signal (\\S+) of (\\S+Z) is ");
    private static final Pattern FACTOR = Pattern.compile("factor (\\S+) is (\\S+), was ([^\\s;]+)");

    private final PlantIndex plant;
    private final List<Signal> signals;

    Replaced(PlantIndex plant, List<Signal> signals) {
        this.plant = plant;
        this.signals = signals;
    }

    /** To be put after the reason of a value given out then; empty where nothing more is known. */
    String words(String reason, long when) {
        Matcher signal = SIGNAL.matcher(reason);
        Matcher factor = FACTOR.matcher(reason);
        return (signal.find()
                        ? told(signal.group(1), Instant.parse(signal.group(2)).toEpochMilli(), when)
                        : "")
                + (factor.find() ? versions(factor.group(1), factor.group(2), factor.group(3)) : "");
    }

    /** What counted of a time before the latest word on it; of two that are alike the first counts. */
    private String told(String id, long time, long when) {
        NavigableSet<Signal> known = new TreeSet<>(SignalsUsed.COUNTS);
        signals.stream()
                .filter(each -> each.id().equals(id) && each.start() <= time && time < each.end())
                .filter(each -> each.retrieved() <= when)
                .forEach(known::add);
        known.pollLast();
        return known.isEmpty() ? "" : "; before it was told as " + words(known.last());
    }

    private static String words(Signal signal) {
        return "%s %s, %s, retrieved %s"
                .formatted(
                        signal.value().toPlainString(),
                        signal.unit(),
                        signal.estimated() ? "estimated" : "actual",
                        Json.time(signal.retrieved()));
    }

    /** What was is in the file still where it was corrected by an entry of its own. */
    private String versions(String id, String now, String before) {
        return plant.plant().factors().stream()
                .filter(each -> each.id().equals(id) && isFigure(each, now))
                .findFirst()
                .map(is -> "; now %s, before %s"
                        .formatted(
                                version(is),
                                plant.plant().factors().stream()
                                        .filter(each -> each.quantity() == is.quantity()
                                                && each.ledger() == is.ledger()
                                                && isFigure(each, before))
                                        .findFirst()
                                        .map(Replaced::version)
                                        .orElse("an entry that the plant file has no more")))
                .orElse("");
    }

    private static boolean isFigure(Factor factor, String figure) {
        try {
            return factor.value() != null && factor.value().compareTo(new BigDecimal(figure)) == 0;
        } catch (NumberFormatException signalOrMissing) {
            return false;
        }
    }

    private static String version(Factor factor) {
        String version = Provenance.stated(factor.version());
        return "%s %s".formatted(factor.id(), version == null ? "of no stated version" : "version " + version);
    }
}
