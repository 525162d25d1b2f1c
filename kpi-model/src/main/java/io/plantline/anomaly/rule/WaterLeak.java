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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Water that flows when nobody draws any: the flow of the quietest tenth of a day, the minimum night flow, above what it
 * is on days of its kind. Where the usual is nothing this is the day without an hour of rest.
 */
final class WaterLeak implements Rule {
    private static final double QUIETEST = 0.1;
    private static final int[] ENOUGH = {15, 3, 3};

    private final double distances;
    private final double above;
    private final Subject subject;
    private final Day day;
    private final List<Calm> usual = List.of(new Calm(40), new Calm(8), new Calm(8));
    private final Calm flows = new Calm(42);

    WaterLeak(Subject subject, Rules rules) {
        this.subject = subject;
        this.day = new Day(subject);
        this.distances = rules.number(RuleName.WATER_LEAK, "distances");
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
        Optional<Judgement> judgement =
                day.isOver(sight) && day.isWhole() ? judge(usual.get(day.kind())) : Optional.empty();
        day.add(sight);
        return judgement;
    }

    private Optional<Judgement> judge(Calm calm) {
        double least = day.quantile(QUIETEST);
        boolean knows = calm.size() >= ENOUGH[day.kind()];
        double middle = calm.median();
        double rise = Math.max(distances * calm.distance(), above * flows.median());
        if (!knows || least <= middle + rise) {
            calm.learn(least);
            flows.learn(day.mean());
            return knows ? Optional.of(Judgement.calm(day.start(), day.end())) : Optional.empty();
        }
        String words = "%s %s through in the quietest hours of the day, where %s was usual, %s a day more"
                .formatted(
                        Phrase.either("lets", "let"),
                        Phrase.amount(least, "m3/h"),
                        Phrase.amount(middle, "m3/h"),
                        Phrase.amount((least - middle) * 24, "m3"));
        Judgement leak = Judgement.odd(
                day.start(),
                day.end(),
                new Measure(least, middle, "m3/h"),
                Double.NaN,
                Judgement.sureness((least - middle) / rise),
                Severity.WARNING,
                words);
        return Optional.of(leak.charged(due((least - middle) * day.hours())));
    }

    private Due due(double cubicMetres) {
        Double price = subject.worth().waterCost(day.start());
        Double factor = subject.worth().waterCo2Kg(day.start());
        List<String> reasons = new ArrayList<>(List.of("water is not counted in energy"));
        if (price == null) {
            reasons.add("the plant file has no price of water-withdrawal for the time");
        }
        if (factor == null) {
            reasons.add("the plant file has no emission factor of water-withdrawal for the time");
        }
        return new Due(
                day.start(),
                cubicMetres,
                "m3",
                price == null ? null : Double.valueOf(price * cubicMetres),
                factor == null ? null : Double.valueOf(factor * cubicMetres),
                String.join("; ", reasons),
                "too much");
    }

    @Override
    public void pass(Memory memory) {
        day.pass(memory);
        usual.forEach(calm -> calm.pass(memory));
        flows.pass(memory);
    }
}
