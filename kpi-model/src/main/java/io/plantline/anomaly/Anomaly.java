package io.plantline.anomaly;

import java.util.Objects;

/**
 * One thing that is not as it should be, from its first sign to its end: an event per cause, told again with a higher
 * revision when it goes on, grows, ends, or is put right by what came late.
 *
 * @param plant the plant
 * @param run the run its readings are of; only live ones concern anybody
 * @param scope the part of the plant
 * @param meter the meter that shows it, null where it is seen in the scope's sums
 * @param rule the id of the rule that found it, such as {@code stuck-sensor}
 * @param severity how soon somebody must look
 * @param start when it began, epoch milliseconds of event time
 * @param seen its latest evidence, epoch milliseconds of event time
 * @param end when it was over, epoch milliseconds of event time; null while it goes on
 * @param revision 0 at first, higher each time it is told again
 * @param measure what was seen against what
 * @param confidence how sure the rule is, 0 to 1
 * @param impact what it has cost until {@code seen}
 * @param sentence what was seen, against what, since when, how sure, for people
 * @param withdrawn true where what came late shows that it never was: nobody need look, and it counts nowhere
 */
public record Anomaly(
        String plant,
        String run,
        String scope,
        String meter,
        String rule,
        Severity severity,
        long start,
        long seen,
        Long end,
        int revision,
        Measure measure,
        double confidence,
        Impact impact,
        String sentence,
        boolean withdrawn) {

    /** How soon somebody must look. */
    public enum Severity {
        INFO,
        WARNING,
        CRITICAL
    }

    /**
     * What was seen against what was expected.
     *
     * @param observed what was seen, null where nothing was, as of a silent meter
     * @param expected what would be usual, null where the rule knows none
     * @param unit the unit of both
     */
    public record Measure(Double observed, Double expected, String unit) {
        public Measure {
            Objects.requireNonNull(unit, "measure: unit is missing");
        }
    }

    /**
     * What the excess over the expectation has cost; null where it cannot be told.
     *
     * @param energyKWh energy, kWh
     * @param cost money, in the plant's currency
     * @param co2Kg greenhouse gas, kg CO2e
     * @param reason why a figure is null, empty where none is
     */
    public record Impact(Double energyKWh, Double cost, Double co2Kg, String reason) {
        public Impact {
            Objects.requireNonNull(reason, "impact: reason is missing");
        }

        public static Impact unknown(String reason) {
            return new Impact(null, null, null, reason);
        }
    }

    public Anomaly {
        Objects.requireNonNull(plant, "anomaly: plant is missing");
        Objects.requireNonNull(run, "anomaly: run is missing");
        Objects.requireNonNull(scope, "anomaly: scope is missing");
        Objects.requireNonNull(rule, "anomaly: rule is missing");
        Objects.requireNonNull(severity, "anomaly: severity is missing");
        Objects.requireNonNull(measure, "anomaly: measure is missing");
        Objects.requireNonNull(impact, "anomaly: impact is missing");
        Objects.requireNonNull(sentence, "anomaly: sentence is missing");
        if (confidence < 0 || confidence > 1) {
            throw new IllegalArgumentException("anomaly: confidence is %s, not from 0 to 1".formatted(confidence));
        }
        if (seen < start || (end != null && end < start)) {
            throw new IllegalArgumentException(
                    "anomaly of %s: seen %s or ended %s before it started %s".formatted(rule, seen, end, start));
        }
    }

    /** One that stands. */
    public Anomaly(
            String plant,
            String run,
            String scope,
            String meter,
            String rule,
            Severity severity,
            long start,
            long seen,
            Long end,
            int revision,
            Measure measure,
            double confidence,
            Impact impact,
            String sentence) {
        this(
                plant,
                run,
                scope,
                meter,
                rule,
                severity,
                start,
                seen,
                end,
                revision,
                measure,
                confidence,
                impact,
                sentence,
                false);
    }

    /** The same as the telling with another number. */
    public Anomaly revised(int number) {
        return new Anomaly(
                plant,
                run,
                scope,
                meter,
                rule,
                severity,
                start,
                seen,
                end,
                number,
                measure,
                confidence,
                impact,
                sentence,
                withdrawn);
    }

    /** It never was, as is known by now. */
    public Anomaly withdraw() {
        return new Anomaly(
                plant,
                run,
                scope,
                meter,
                rule,
                Severity.INFO,
                start,
                start,
                start,
                revision + 1,
                measure,
                confidence,
                Impact.unknown("it was withdrawn"),
                "Withdrawn, by what came late: " + sentence,
                true);
    }

    /** The same for every telling of it, whatever engine found it: plant, what shows it, rule and start. */
    public String id() {
        return String.join("/", plant, meter == null ? scope : scope + ':' + meter, rule, Long.toString(start));
    }
}
