package io.plantline.anomaly.rule;

import io.plantline.anomaly.Anomaly.Measure;
import io.plantline.anomaly.Anomaly.Severity;
import io.plantline.anomaly.RuleName;
import io.plantline.anomaly.Rules;
import io.plantline.anomaly.Sight;
import io.plantline.anomaly.Signal;
import io.plantline.anomaly.Subject;
import io.plantline.anomaly.sense.Calm;
import io.plantline.anomaly.sense.Memory;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A base load that crept up: the fifth percentile of the day, against the median of the calm days of its kind. Days that
 * are above do not teach, so that waste is never learnt as usual, and where the base load has lately been lower than before,
 * that is the yardstick; days of a kind on which the plant never rests, as between
 * the nights of three shifts, show no base load.
 */
final class BaseLoad implements Rule {
    private static final double LOW = 0.05;

    /** A high night is also higher than nine tenths of the calm ones: some machines rest on some days only. */
    private static final double MOST = 0.9;

    /** A kind of day whose base load is above so many times the lowest is a day at work. */
    private static final double AT_REST = 2;

    /** Where it is so small a share of what a day draws at work, the plant is switched off: that is no base load. */
    private static final double OFF = 0.02;

    /** What a base load can be, as a share of the same, where the lowest says nothing. */
    private static final double RESTING = 0.25;

    private static final double HIGH = 0.95;

    private static final int WEEK = 7;
    private static final int MONDAY = 3;
    private static final int OVER = 3;
    private static final int[] ENOUGH = {12, 3, 3, 3};

    private final double above;
    private final double deviations;
    private final int nights;
    private final Day day;
    private final List<Calm> usual = List.of(new Calm(32), new Calm(8), new Calm(8), new Calm(8));
    private final List<Calm> lately = List.of(new Calm(12), new Calm(4), new Calm(4), new Calm(4));
    private final double[] highNights = new double[WEEK];
    private long judged;
    private boolean drifts;
    private int calmNights;
    private long oddSince;

    BaseLoad(Subject subject, Rules rules) {
        this.day = new Day(subject);
        this.above = rules.share(RuleName.BASE_LOAD_DRIFT, "above");
        this.deviations = rules.number(RuleName.BASE_LOAD_DRIFT, "deviations");
        this.nights = (int) rules.number(RuleName.BASE_LOAD_DRIFT, "nights");
    }

    @Override
    public RuleName name() {
        return RuleName.BASE_LOAD_DRIFT;
    }

    @Override
    public Optional<Judgement> see(Sight sight) {
        if (sight.signal() != Signal.POWER) {
            return Optional.empty();
        }
        Optional<Judgement> judgement = day.isOver(sight) && day.isWhole() ? judge(kind()) : Optional.empty();
        day.add(sight);
        return judgement;
    }

    /** As days are compared, but for Mondays, which begin at rest where the other working days may not. */
    private int kind() {
        return day.isMonday() ? MONDAY : day.kind();
    }

    private Optional<Judgement> judge(int kind) {
        Calm calm = usual.get(kind);
        double base = day.quantile(LOW);
        if (calm.size() < ENOUGH[kind]) {
            learn(kind, base);
            return Optional.empty();
        }
        if (calm.median() > AT_REST * resting()) {
            learn(kind, base);
            return Optional.empty();
        }
        Calm yardstick = lately.get(kind).median() < calm.median() ? lately.get(kind) : calm;
        double middle = yardstick.median();
        boolean high = base > middle * (1 + above)
                && base > middle + deviations * yardstick.spread()
                && base > yardstick.quantile(MOST);
        if (high && highNights() == 0) {
            oddSince = day.start();
        }
        highNights[(int) (judged++ % WEEK)] = high ? 1 : 0;
        if (!high) {
            learn(kind, base);
        }
        if (highNights() < nights) {
            forgetWhatIsOver();
            return Optional.of(Judgement.calm(day.start(), day.end()));
        }
        drifts = true;
        calmNights = 0;
        String words = "%s %s at its quietest where %s was usual%s, in %d of %s nights"
                .formatted(
                        Phrase.either("draws", "drew"),
                        Phrase.amount(base, "kW"),
                        Phrase.amount(middle, "kW"),
                        middle > 0 && base < 10 * middle ? ", " + Phrase.percent(base / middle - 1) + " more" : "",
                        (int) highNights(),
                        Phrase.either("the last 7", "7"));
        return Optional.of(Judgement.odd(
                oddSince,
                day.end(),
                new Measure(base, middle, "kW"),
                (base - middle) * day.hours(),
                Judgement.sureness(1 + (base / middle - 1) / above),
                Severity.WARNING,
                words));
    }

    private void learn(int kind, double base) {
        usual.get(kind).learn(base);
        lately.get(kind).learn(base);
    }

    /** Nights of a drift that is over say nothing of the next. */
    private void forgetWhatIsOver() {
        if (drifts && ++calmNights > OVER) {
            Arrays.fill(highNights, 0);
            drifts = false;
        }
    }

    /** The lowest base load; one of a plant that is switched off on some days is no yardstick for those on which it rests. */
    private double resting() {
        double atWork = day.quantile(HIGH);
        double lowest = lowest();
        return lowest < OFF * atWork ? RESTING * atWork : lowest;
    }

    private double lowest() {
        double lowest = Double.POSITIVE_INFINITY;
        for (int kind = 0; kind < ENOUGH.length; kind++) {
            Calm calm = usual.get(kind);
            lowest = calm.size() < ENOUGH[kind] ? lowest : Math.min(lowest, calm.median());
        }
        return lowest;
    }

    private double highNights() {
        double sum = 0;
        for (double night : highNights) {
            sum += night;
        }
        return sum;
    }

    @Override
    public void pass(Memory memory) {
        day.pass(memory);
        usual.forEach(calm -> calm.pass(memory));
        lately.forEach(calm -> calm.pass(memory));
        memory.numbers(highNights);
        judged = memory.whole(judged);
        calmNights = memory.count(calmNights);
        drifts = memory.flag(drifts);
        oddSince = memory.whole(oddSince);
    }
}
