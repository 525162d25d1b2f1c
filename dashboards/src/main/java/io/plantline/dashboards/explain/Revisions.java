package io.plantline.dashboards.explain;

import io.plantline.dashboards.explain.Explanation.Input;
import io.plantline.dashboards.explain.Explanation.Revision;
import io.plantline.dashboards.explain.Explanation.Share;
import io.plantline.kpi.KpiValue;
import io.plantline.model.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What changed between the values given out for one interval, and why. */
final class Revisions {
    private static final String UNTOLD = "readings that came late, or an entry that was corrected";

    private Revisions() {}

    /** The final value first; only what changed is told. */
    static List<Revision> of(List<KpiValue> told, List<Input> inputs) {
        List<Revision> revisions = new ArrayList<>();
        KpiValue before = null;
        for (KpiValue value : told) {
            if (before == null || isNews(before, value)) {
                revisions.add(new Revision(
                        value.revision(),
                        value.status().id(),
                        value.value(),
                        change(before, value),
                        value.revision() == 0 ? null : again(before, value) + why(value, inputs)));
                before = value;
            }
        }
        return revisions;
    }

    /** What somebody published stands beside the live revisions; whichever came later counts. */
    private static boolean isNews(KpiValue before, KpiValue value) {
        return value.revision() > before.revision()
                || isRestatedAgain(before, value)
                || value.status() == Status.REBUILT
                || (before.status() == Status.REBUILT && value.precedence() >= before.precedence());
    }

    /** All changes under one watermark have one number, and each may have been given out. */
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
                : value.value() - before.value();
    }

    private static String why(KpiValue value, List<Input> inputs) {
        boolean isSaid = value.status() == Status.REBUILT
                || (value.reason() != null && value.reason().startsWith("restated: "));
        if (isSaid) {
            return value.reason();
        }
        String late = inputs.stream()
                .flatMap(input -> input.meters().stream())
                .filter(Revisions::isRestated)
                .map(Revisions::restated)
                .distinct()
                .collect(Collectors.joining(", "));
        String why = late.isEmpty() ? UNTOLD : "readings that came after it was final: " + late;
        String by = enteredBy(inputs);
        return by.isEmpty() ? why : why + "; entered by hand, as they stand now: " + by;
    }

    /** Of minutes nothing is stored by meter: there the clock has to tell. */
    private static boolean isRestated(Share share) {
        return share.revision() == null
                ? share.readings() != null && share.readings().late() > 0
                : share.revision() > 0;
    }

    private static String restated(Share share) {
        return share.revision() == null
                ? "%s (%d)".formatted(share.meter(), share.readings().late())
                : "%s (restated %s)"
                        .formatted(share.meter(), share.revision() == 1 ? "once" : share.revision() + " times");
    }

    private static String enteredBy(List<Input> inputs) {
        return inputs.stream()
                .flatMap(input -> input.meters().stream())
                .filter(share -> share.readings() != null)
                .flatMap(share -> share.readings().shown().stream()
                        .filter(one -> one.by() != null)
                        .map(one -> "%s %s of %s by %s".formatted(share.meter(), one.value(), one.time(), one.by())))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
