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
import java.util.Optional;

/**
 * Water that flows when nobody draws any: the least hour of the day, the minimum night flow, above what it usually is.
 * Where the usual is nothing this is the day without an hour of rest.
 */
final class WaterLeak implements Rule {
    private static final int REMEMBERED = 42;
    private static final int ENOUGH = 14;

    private final double deviations;
    private final double above;
    private final Day day;
    private final Calm usual = new Calm(REMEMBERED);
    private final Calm flows = new Calm(REMEMBERED);

    WaterLeak(Subject subject, Rules rules) {
        this.day = new Day(subject);
        this.deviations = rules.number(RuleName.WATER_LEAK, "deviations");
        this.above = rules.share(RuleName.WATER_LEAK, "above");
    }

    @Override
    public RuleName name() {
        return RuleName.WATER_LEAK;
    }

    @Override
    public Optional<Judgement> see(Sight sight) {
        if (sight.signal() != Signal.WATER) {
            return Optional.empty();
        }
        Optional<Judgement> judgement = day.isOver(sight) && day.isWhole() ? judge() : Optional.empty();
        day.add(sight);
        return judgement;
    }

    private Optional<Judgement> judge() {
        double least = day.leastHour();
        boolean knows = usual.size() >= ENOUGH;
        double middle = usual.median();
        double rise = Math.max(deviations * usual.spread(), above * flows.median());
        if (!knows || least <= middle + rise) {
            usual.learn(least);
            flows.learn(day.mean());
            return knows ? Optional.of(Judgement.calm(day.start(), day.end())) : Optional.empty();
        }
        String words = "lets %s through in the least hour of the day, where %s was usual; %s a day"
                .formatted(
                        Phrase.amount(least, "m3/h"),
                        Phrase.amount(middle, "m3/h"),
                        Phrase.amount((least - middle) * 24, "m3"));
        return Optional.of(Judgement.odd(
                day.start(),
                day.end(),
                new Measure(least, middle, "m3/h"),
                Double.NaN,
                Judgement.sureness((least - middle) / rise),
                Severity.WARNING,
                words));
    }

    @Override
    public void pass(Memory memory) {
        day.pass(memory);
        usual.pass(memory);
        flows.pass(memory);
    }
}
