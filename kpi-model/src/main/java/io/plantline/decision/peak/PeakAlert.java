package io.plantline.decision.peak;

import io.plantline.anomaly.Anomaly;
import io.plantline.decision.Advice;
import io.plantline.decision.AdviceSaid;
import io.plantline.decision.Outcome;
import io.plantline.model.Reading;
import io.plantline.plant.Plant;
import java.util.Optional;

/** What people are called for: peak advice of the live run, in the form that alerting takes. */
public final class PeakAlert {
    public static final String RULE = "peak-advice";

    /** The end is told after all that was told before it. */
    private static final int LAST = 1_000_000;

    private PeakAlert() {}

    /** The alert of what is said; empty where nobody is to be called. */
    public static Optional<Anomaly> of(Plant plant, AdviceSaid said) {
        if (said instanceof Advice advice && advice.run().equals(Reading.LIVE)) {
            return Optional.of(told(advice));
        }
        return said instanceof Outcome outcome && outcome.id().startsWith(plant.id() + '/' + Reading.LIVE + '/')
                ? Optional.of(over(plant, outcome))
                : Optional.empty();
    }

    private static Anomaly told(Advice advice) {
        boolean isOpen = !advice.withdrawn();
        Anomaly.Measure measure =
                new Anomaly.Measure(value(advice, PeakInput.DEMAND), value(advice, PeakInput.LIMIT), "kW");
        return anomaly(
                advice.plant(),
                advice.id(),
                isOpen ? Anomaly.Severity.CRITICAL : Anomaly.Severity.INFO,
                advice.made(),
                isOpen ? null : advice.made(),
                advice.revision(),
                measure,
                advice.reason().sentence());
    }

    private static Anomaly over(Plant plant, Outcome outcome) {
        Double demand =
                outcome.inputs().isEmpty() ? null : outcome.inputs().get(0).value();
        return anomaly(
                plant.id(),
                outcome.id(),
                Anomaly.Severity.INFO,
                outcome.at(),
                outcome.at(),
                LAST,
                new Anomaly.Measure(demand, null, "kW"),
                outcome.reason().sentence());
    }

    private static Anomaly anomaly(
            String plant,
            String id,
            Anomaly.Severity severity,
            long seen,
            Long end,
            int revision,
            Anomaly.Measure measure,
            String sentence) {
        String about = id.substring(id.lastIndexOf('/') + 1);
        long start = Long.parseLong(about.substring(0, about.indexOf('-')));
        return new Anomaly(
                plant,
                Reading.LIVE,
                plant,
                null,
                RULE,
                severity,
                start,
                seen,
                end,
                revision,
                measure,
                1,
                Anomaly.Impact.unknown("what it costs is told by the advice"),
                sentence);
    }

    private static Double value(Advice advice, PeakInput input) {
        return advice.inputs().stream()
                .filter(given -> given.name().equals(input.english()))
                .map(Advice.Given::value)
                .findFirst()
                .orElse(null);
    }
}
