package io.plantline.anomaly;

import static io.plantline.anomaly.Threshold.number;
import static io.plantline.anomaly.Threshold.time;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules there are, with every threshold and its default, declared once: the engine, the plant file's reader and the
 * manual all take them from here. The order is that of precedence: of one cause the first that can tell it does.
 */
public enum RuleName {
    SILENT_METER(
            "silent-meter",
            Duration.ZERO,
            Duration.ZERO,
            number("periods", "", 3, "periods of silence after which a meter is silent")),
    SPIKE(
            "spike",
            Duration.ZERO,
            Duration.ofHours(1),
            number("beyond", "", 1.5, "times the highest seen, where the plant file gives the meter no max")),
    STUCK_SENSOR(
            "stuck-sensor",
            Duration.ZERO,
            Duration.ZERO,
            time("after", Duration.ofMinutes(60), "the shortest standstill that is told"),
            number("times", "", 1.5, "times the longest standstill seen in this context")),
    METER_TREE_BREAK(
            "meter-tree-break",
            Duration.ofHours(1),
            Duration.ofHours(6),
            number("limit", "", 12, "of Page's sum of the hourly residual, in deviations"),
            number("above", "%", 2, "of the meter's usual power, the least change that counts")),
    PEAK(
            "peak",
            Duration.ZERO,
            Duration.ofMinutes(30),
            number("limit", "kW", Double.NaN, "the demand not to be exceeded; without it the rule rests"),
            number("sure", "%", 80, "how sure a projection must be").atMost(100)),
    LEFT_ON(
            "left-on",
            Duration.ZERO,
            Duration.ZERO,
            number("restart", "kWh", Double.NaN, "energy a restart takes; with the idle power the break-even time"),
            time("after", Duration.ofMinutes(30), "break-even time where no restart energy is given"),
            number("call", "kWh", 20, "energy from which on it is a warning; what takes less is told as info")),
    PHASE_UNBALANCE(
            "phase-unbalance",
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            number("current", "%", 10, "farthest phase from the mean of the three"),
            number("load", "%", 20, "of the highest current, below which it is not judged")
                    .atMost(100),
            number("voltage", "%", 2, "unbalance of the supply, exceeded in 5 % of the ten-minute means of a week")),
    WATER_LEAK(
            "water-leak",
            Duration.ofHours(47),
            Duration.ofHours(25),
            number("distances", "", 3, "above the usual quietest hours: times their median distance from the median"),
            number("above", "%", 5, "of the mean flow, the least rise that counts")),
    AIR_LEAK(
            "air-leak",
            Duration.ofHours(2),
            Duration.ofHours(25),
            number("watch", "%", 10, "of the working flow that flows in closed hours: look"),
            number("act", "%", 20, "the same: act"),
            number("deviations", "", 3, "above the usual share")),
    CLOSED_HOURS_WASTE(
            "closed-hours-waste",
            Duration.ofHours(2),
            Duration.ofHours(12),
            number("rarity", "%", 5, "conformal rarity of a closed interval that is odd")
                    .atMost(100),
            number("above", "%", 40, "over the median of closed hours, the least excess that counts")),
    LOW_POWER_FACTOR(
            "low-power-factor",
            Duration.ZERO,
            Duration.ofHours(24),
            number("limit", "kvarh/kWh", 0.30, "tan phi of the day that is not charged; 0.33 in Great Britain"),
            time("from", Duration.ofHours(6), "after the day's beginning, when it is first projected")),
    BASE_LOAD_DRIFT(
            "base-load-drift",
            Duration.ZERO,
            Duration.ofHours(73),
            number("above", "%", 5, "over the usual base load"),
            number("deviations", "", 1, "over the usual base load"),
            number("nights", "", 5, "of the last seven that must be above both").atMost(7)),
    PERFORMANCE_DRIFT(
            "performance-drift",
            Duration.ZERO,
            Duration.ofHours(49),
            number("limit", "", 8, "of Page's sum of the daily residual, in deviations")),
    UNUSUAL_LOAD(
            "unusual-load",
            Duration.ofMinutes(90),
            Duration.ofHours(6),
            number("beyond", "", 1.1, "times the farthest departure seen before"),
            time("warmUp", Duration.ofDays(28), "time of learning without telling"));

    /** For every rule: how long something must last, and what calm ends it. */
    public static final String LASTS = "lasts";

    public static final String CALM = "calm";

    private final String id;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable, of records
    private final List<Threshold> thresholds;

    RuleName(String id, Duration lasts, Duration calm, Threshold... own) {
        this.id = id;
        this.thresholds = Stream.concat(
                        Stream.of(own),
                        Stream.of(
                                time(LASTS, lasts, "how long it must last before it is told"),
                                time(CALM, calm, "calm time that ends it; less is a gap within")))
                .toList();
    }

    public static Optional<RuleName> of(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id.equals(id)).findFirst();
    }

    public String id() {
        return id;
    }

    public List<Threshold> thresholds() {
        return thresholds;
    }

    /** True where it tells of the meter itself, which low coverage and maintenance do not excuse. */
    public boolean isOfTheMeter() {
        return this == SILENT_METER || this == SPIKE || this == STUCK_SENSOR;
    }

    /** True where what it tells of is over in a moment: nobody is called as if it went on. */
    public boolean isOfAMoment() {
        return this == SPIKE;
    }

    @Override
    public String toString() {
        return id;
    }
}
