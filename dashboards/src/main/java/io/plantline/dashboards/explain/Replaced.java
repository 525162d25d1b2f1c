package io.plantline.dashboards.explain;

import io.plantline.dashboards.http.Json;
import io.plantline.model.Signal;
import io.plantline.plant.Factor;
import io.plantline.plant.PlantIndex;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

    /** To be put after the reason; empty where nothing more is known. */
    String words(String reason) {
        Matcher signal = SIGNAL.matcher(reason);
        Matcher factor = FACTOR.matcher(reason);
        return (signal.find()
                        ? told(signal.group(1), Instant.parse(signal.group(2)).toEpochMilli())
                        : "")
                + (factor.find() ? versions(factor.group(1), factor.group(2), factor.group(3)) : "");
    }

    /** All that was told of a time, the first first. */
    private String told(String id, long time) {
        String versions = signals.stream()
                .filter(each -> each.id().equals(id) && each.start() <= time && time < each.end())
                .sorted(Comparator.comparingLong(Signal::retrieved))
                .map(each -> "%s %s, %s, retrieved %s"
                        .formatted(
                                each.value().toPlainString(),
                                each.unit(),
                                each.estimated() ? "estimated" : "actual",
                                Json.time(each.retrieved())))
                .collect(Collectors.joining(", then "));
        return versions.isEmpty() ? "" : "; it was told as " + versions;
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
