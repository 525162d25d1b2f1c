package io.plantline.dashboards.explain;

import io.plantline.dashboards.explain.Explanation.Came;
import io.plantline.dashboards.explain.Explanation.Input;
import io.plantline.dashboards.explain.Explanation.Revision;
import io.plantline.dashboards.explain.Explanation.Share;
import io.plantline.dashboards.http.Json;
import io.plantline.kpi.Evidence;
import io.plantline.kpi.KpiValue;
import io.plantline.model.Interval;
import io.plantline.model.Reading;
import io.plantline.model.Signal;
import io.plantline.model.Status;
import io.plantline.model.Unit;
import io.plantline.plant.PlantIndex;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What changed between the values given out for one interval, when, and why. */
final class Revisions {
    private static final String UNTOLD = "readings that came late, or an entry that was corrected";
    private static final String BY_READINGS = "restated: late or corrected readings";
    private static final int MOST_NAMED = 20;

    private final PlantIndex plant;
    private final Evidence.Readings readings;
    private final Replaced replaced;
    private final Interval interval;

    Revisions(PlantIndex plant, Evidence.Readings readings, List<Signal> signals, Interval interval) {
        this.plant = plant;
        this.readings = readings;
        this.replaced = new Replaced(plant, signals);
        this.interval = interval;
    }

    /** The final value first; only what changed is told. */
    List<Revision> of(Evidence.Told told, List<Input> inputs) {
        Set<String> meters = inputs.stream()
                .flatMap(input -> input.meters().stream())
                .map(Share::meter)
                .collect(Collectors.toSet());
        List<Revision> revisions = new ArrayList<>();
        KpiValue before = null;
        long since = Long.MIN_VALUE;
        for (int i = 0; i < told.values().size(); i++) {
            KpiValue value = told.values().get(i);
            if (before == null || isNews(before, value)) {
                long when = told.when().get(i);
                revisions.add(revision(before, value, since, when, meters));
                before = value;
                since = when;
            }
        }
        return revisions;
    }

    private Revision revision(KpiValue before, KpiValue value, long since, long when, Set<String> meters) {
        boolean isFirst = value.revision() == 0;
        return new Revision(
                value.revision(),
                value.status().id(),
                value.value(),
                change(before, value),
                Json.time(when),
                isFirst ? null : again(before, value) + why(value, when),
                isFirst || !isByReadings(value) ? List.of() : came(since, when, meters));
    }

    /** What somebody published stands beside the live revisions; whichever came later counts. */
    private static boolean isNews(KpiValue before, KpiValue value) {
        return value.revision() > before.revision()
                || isRestatedAgain(before, value)
                || value.status() == Status.REBUILT
                || (before.status() == Status.REBUILT && value.precedence() >= before.precedence());
    }

    /** All late readings under one watermark have one number, and each figure may have been given out. */
    private static boolean isRestatedAgain(KpiValue before, KpiValue value) {
        return value.status() == Status.REVISED
                && before.status() == Status.REVISED
                && value.revision() == before.revision()
                && !Objects.equals(value.value(), before.value());
    }

    private static String again(KpiValue before, KpiValue value) {
        return before != null && isRestatedAgain(before, value)
                ? "revision %d restated once more, at the same event time: ".formatted(value.revision())
                : "";
    }

    private static Double change(KpiValue before, KpiValue value) {
        return before == null || before.value() == null || value.value() == null
                ? null
                : BigDecimal.valueOf(value.value())
                        .subtract(BigDecimal.valueOf(before.value()))
                        .doubleValue();
    }

    private String why(KpiValue value, long when) {
        return value.reason() == null ? UNTOLD : value.reason() + replaced.words(value.reason(), when);
    }

    /** Older values do not say what for, nor do those that were in progress when it came. */
    private static boolean isByReadings(KpiValue value) {
        return value.status() == Status.REVISED
                && (value.reason() == null
                        || !value.reason().startsWith("restated: ")
                        || value.reason().startsWith(BY_READINGS));
    }

    /** What of the readings that stand arrived in between, and not in time. */
    private List<Came> came(long since, long when, Set<String> meters) {
        long inTime = interval.end() + plant.plant().allowedLateness().toMillis();
        return meters.stream()
                .sorted()
                .flatMap(meter -> readings.of(meter).stream())
                .filter(reading -> since < reading.arrived() && reading.arrived() <= when)
                .filter(reading -> reading.entered() != null || reading.arrived() > inTime)
                .sorted(Comparator.comparingLong(Reading::arrived).thenComparingLong(Reading::time))
                .limit(MOST_NAMED)
                .map(this::came)
                .toList();
    }

    private Came came(Reading reading) {
        String usual = plant.plant()
                .meter(reading.meter())
                .flatMap(meter -> Optional.ofNullable(meter.unit()))
                .map(Unit::symbol)
                .orElse(null);
        String unit = reading.unit() == null ? usual : reading.unit();
        return new Came(
                reading.meter(),
                Json.time(reading.time()),
                reading.value(),
                unit,
                reading.state(),
                Json.time(reading.arrived()),
                reading.entered() == null ? null : reading.entered().by());
    }
}
