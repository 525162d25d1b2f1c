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
import java.util.List;
import java.util.Optional;

/**
 * A base load that crept up: the fifth percentile of the day, against the median of the calm days of its kind. Days that
 * are above do not teach, so that waste is never learnt as usual.
 */
final class BaseLoad implements Rule {
    private static final double LOW = 0.05;

    /** A high night is also higher than nine tenths of the calm ones: some machines rest on some days only. */
    private static final double MOST = 0.9;

    private static final int WEEK = 7;
    private static final int[] ENOUGH = {15, 3, 3};

    private final double above;
    private final double deviations;
    private final int nights;
    private final Day day;
    private final List<Calm> usual = List.of(new Calm(40), new Calm(8), new Calm(8));
    private final double[] highNights = new double[WEEK];
    private long judged;
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
        Optional<Judgement> judgement =
                day.isOver(sight) && day.isWhole() ? judge(usual.get(day.kind())) : Optional.empty();
        day.add(sight);
        return judgement;
    }

    private Optional<Judgement> judge(Calm calm) {
        double base = day.quantile(LOW);
        if (calm.size() < ENOUGH[day.kind()]) {
            calm.learn(base);
            return Optional.empty();
        }
        double middle = calm.median();
        boolean high =
                base > middle * (1 + above) && base > middle + deviations * calm.spread() && base > calm.quantile(MOST);
        if (high && highNights() == 0) {
            oddSince = day.start();
        }
        highNights[(int) (judged++ % WEEK)] = high ? 1 : 0;
        if (!high) {
            calm.learn(base);
        }
        if (highNights() < nights) {
            return Optional.of(Judgement.calm(day.start(), day.end()));
        }
        String words = "draws %s at its quietest where %s was usual, %s more, in %d of the last seven nights"
                .formatted(
                        Phrase.amount(base, "kW"), Phrase.amount(middle, "kW"), Phrase.percent(base / middle - 1), (int)
                                highNights());
        return Optional.of(Judgement.odd(
                oddSince,
                day.end(),
                new Measure(base, middle, "kW"),
                (base - middle) * day.hours(),
                Judgement.sureness(1 + (base / middle - 1) / above),
                Severity.WARNING,
                words));
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
        memory.numbers(highNights);
        judged = memory.whole(judged);
        oddSince = memory.whole(oddSince);
    }
}
