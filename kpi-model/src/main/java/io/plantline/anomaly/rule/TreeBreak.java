package io.plantline.anomaly.rule;

import io.plantline.anomaly.Anomaly.Measure;
import io.plantline.anomaly.Anomaly.Severity;
import io.plantline.anomaly.RuleName;
import io.plantline.anomaly.Rules;
import io.plantline.anomaly.Sight;
import io.plantline.anomaly.Signal;
import io.plantline.anomaly.Subject;
import io.plantline.anomaly.sense.Calm;
import io.plantline.anomaly.sense.Cusum;
import io.plantline.anomaly.sense.Memory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A meter that no longer fits into the tree: what the meters below do not explain of the one above has changed its level
 * for this hour of the day and kind of day. Page's sum finds when; a meter swapped, wired wrongly or left out is why.
 */
final class TreeBreak implements Rule {
    private static final int KINDS = 2 * 24;
    private static final int REMEMBERED = 25;
    private static final int ENOUGH = 4;
    private static final long HOUR_SECONDS = 3600;
    private static final long WARM_UP = 28 * 86_400_000L;
    private static final double PACE = 0.001;

    private final Subject subject;
    private final double limit;
    private final double above;
    private final List<Calm> usual = new ArrayList<>();
    private final Cusum sum = new Cusum();
    private long first = Long.MIN_VALUE;
    private long hour = Long.MIN_VALUE;
    private long hourStart;
    private long oddSince;
    private double total;
    private double count;
    private double power = Double.NaN;

    TreeBreak(Subject subject, Rules rules) {
        this.subject = subject;
        this.limit = rules.number(RuleName.METER_TREE_BREAK, "limit");
        this.above = rules.share(RuleName.METER_TREE_BREAK, "above");
        for (int i = 0; i < KINDS; i++) {
            usual.add(new Calm(REMEMBERED));
        }
    }

    @Override
    public RuleName name() {
        return RuleName.METER_TREE_BREAK;
    }

    @Override
    public Optional<Judgement> see(Sight sight) {
        if (sight.signal() == Signal.POWER) {
            power = Double.isNaN(power) ? sight.value() : power + PACE * (sight.value() - power);
        }
        if (sight.signal() != Signal.BALANCE) {
            return Optional.empty();
        }
        first = first == Long.MIN_VALUE ? sight.start() : first;
        long now = Math.floorDiv(subject.localSeconds(sight.start()), HOUR_SECONDS);
        Optional<Judgement> judgement = Optional.empty();
        if (now != hour) {
            judgement = count > 0 ? judge(usual.get(kind(hour)), total / count, sight.start()) : Optional.empty();
            hour = now;
            hourStart = sight.start();
            total = 0;
            count = 0;
        }
        total += sight.value();
        count++;
        return judgement;
    }

    private static int kind(long hour) {
        boolean weekEnd = Math.floorMod(Math.floorDiv(hour, 24L) + 3, 7L) >= 5;
        return (int) Math.floorMod(hour, 24L) + (weekEnd ? 24 : 0);
    }

    private Optional<Judgement> judge(Calm calm, double rest, long end) {
        if (calm.size() < ENOUGH || hourStart - first < WARM_UP) {
            calm.learn(rest);
            return Optional.empty();
        }
        double middle = calm.median();
        double deviation = Math.max(calm.spread(), above * (Double.isNaN(power) ? Math.abs(middle) : power));
        boolean wasCalm = Math.max(sum.up(), sum.down()) == 0;
        sum.add((rest - middle) / deviation);
        double most = Math.max(sum.up(), sum.down());
        oddSince = wasCalm ? hourStart : oddSince;
        if (most < limit) {
            if (most < limit / 2) {
                calm.learn(rest);
            }
            return Optional.of(Judgement.calm(hourStart, end));
        }
        String words = "leaves %s unexplained by the meters below, where %s was usual at this hour"
                .formatted(Phrase.amount(rest, "kW"), Phrase.amount(middle, "kW"));
        return Optional.of(Judgement.odd(
                oddSince,
                end,
                new Measure(rest, middle, "kW"),
                Double.NaN,
                Judgement.sureness(most / limit),
                Severity.WARNING,
                words));
    }

    @Override
    public void pass(Memory memory) {
        usual.forEach(calm -> calm.pass(memory));
        sum.pass(memory);
        first = memory.whole(first);
        hour = memory.whole(hour);
        hourStart = memory.whole(hourStart);
        oddSince = memory.whole(oddSince);
        total = memory.number(total);
        count = memory.number(count);
        power = memory.number(power);
    }
}
