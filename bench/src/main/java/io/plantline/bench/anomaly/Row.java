package io.plantline.bench.anomaly;

import io.plantline.anomaly.Anomaly;
import io.plantline.anomaly.RuleName;
import io.plantline.anomaly.Signal;
import java.util.Random;

/** The kinds of fault, one for each rule: what is done to a series, and in which three magnitudes. */
enum Row {
    STUCK(RuleName.STUCK_SENSOR, new Standing(), 0, "stands still for", "h", 3, 8, 24),
    SILENT(RuleName.SILENT_METER, new Gone(), 0, "says nothing for", "periods", 5, 20, 100),
    SPIKE(RuleName.SPIKE, new Lone(), 0, "says once, of the highest ever,", "times", 1.7, 3, 10),
    BASE_LOAD(RuleName.BASE_LOAD_DRIFT, Added.ofBaseLoad(21 * 24), 24, "base load higher by", "%", 8, 15, 30),
    CLOSED(RuleName.CLOSED_HOURS_WASTE, Added.whileClosed(6), 1, "draws in closed hours more by", "%", 40, 80, 160),
    LEFT_ON(RuleName.LEFT_ON, new Idling(), 0, "idles for", "minutes", 35, 60, 240),
    PEAK(RuleName.PEAK, new Exceeding(), 0, "demand above its limit by", "%", 3, 8, 20),
    UNBALANCE(RuleName.PHASE_UNBALANCE, new Uneven(), 0, "a phase off by", "%", 14, 25, 50),
    WATER(
            RuleName.WATER_LEAK,
            Added.ofMean(Signal.WATER, Signal.WATER, 8 * 24),
            24,
            "leaks, of the mean flow,",
            "%",
            8,
            15,
            30),
    AIR(RuleName.AIR_LEAK, Added.ofMean(Signal.AIR, Signal.AIR, 8 * 24), 0, "leaks, of the mean flow,", "%", 8, 15, 30),
    TAN_PHI(RuleName.LOW_POWER_FACTOR, new Charged(4 * 24), 0, "tan phi above its limit by", "%", 3, 10, 30),
    TREE(
            RuleName.METER_TREE_BREAK,
            Added.ofMean(Signal.BALANCE, Signal.POWER, 7 * 24),
            1,
            "unexplained, of the mean power,",
            "%",
            3,
            8,
            20),
    DRIFT(
            RuleName.PERFORMANCE_DRIFT,
            Added.ofDailyDeviation(Signal.RESIDUAL, 21 * 24),
            24,
            "needs a day for the same output more by",
            "deviations",
            1,
            2,
            4),
    ODD_DAY(RuleName.UNUSUAL_LOAD, Added.ofRange(12), 0, "draws for half a day more, of its range,", "%", 60, 120, 240);

    private static final int TRIES = 20_000;

    private final RuleName rule;

    @SuppressWarnings("ImmutableEnumChecker") // without state
    private final Shape shape;

    private final long graceHours;
    private final String words;
    private final String unit;

    @SuppressWarnings("ImmutableEnumChecker") // nobody changes them
    private final double[] magnitudes;

    /** @param graceHours a rule of whole days or hours tells of them when they are over */
    Row(RuleName rule, Shape shape, long graceHours, String words, String unit, double... magnitudes) {
        this.rule = rule;
        this.shape = shape;
        this.graceHours = graceHours;
        this.words = words;
        this.unit = unit;
        this.magnitudes = magnitudes;
    }

    RuleName rule() {
        return rule;
    }

    Shape shape() {
        return shape;
    }

    double magnitude(int size) {
        return magnitudes[size];
    }

    /** How long after its end it may be told, milliseconds. */
    long grace() {
        return graceHours * Series.HOUR;
    }

    /** What is done, with its three magnitudes. */
    String words() {
        return "%s %s / %s / %s %s"
                .formatted(words, plain(magnitudes[0]), plain(magnitudes[1]), plain(magnitudes[2]), unit);
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString(Math.round(value)) : Double.toString(value);
    }

    /**
     * Whether a telling is of this fault. An unusual load that breaks its contract, or is drawn while the plant is closed, is
     * told as that and not once more; it counts where it begins with the fault.
     *
     * @param earliest when an event of another rule may begin, epoch milliseconds
     */
    boolean isToldBy(Anomaly anomaly, long earliest) {
        RuleName told = RuleName.of(anomaly.rule()).orElseThrow();
        boolean moreSpecific = told == RuleName.PEAK || told == RuleName.CLOSED_HOURS_WASTE;
        return told == rule || (this == ODD_DAY && moreSpecific && anomaly.start() >= earliest);
    }

    /** A step at which it can begin, drawn from those in the range; -1 where none was found. */
    int draw(Series series, int first, int last, Random chance) {
        for (int tries = 0; tries < TRIES; tries++) {
            int at = first + chance.nextInt(Math.max(1, last - first));
            if (Double.isFinite(series.of(series.said())[at]) && shape.fits(series, at)) {
                return at;
            }
        }
        return -1;
    }
}
