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
import io.plantline.anomaly.sense.Trend;
import java.util.Arrays;
import java.util.Optional;

/**
 * A meter that no longer fits into the tree: what the meters below do not explain of the one above, less what is usual
 * at such a load, has changed its level. Page's sum finds when; a meter swapped, wired wrongly or left out is why.
 */
final class TreeBreak implements Rule {
    private static final int REMEMBERED = 336;
    private static final long HOUR_SECONDS = 3600;
    private static final long WARM_UP = 28 * 86_400_000L;

    private final Subject subject;
    private final double limit;
    private final double above;
    private final Trend byLoad = new Trend();
    private final Calm usual = new Calm(REMEMBERED);
    private final Cusum sum = new Cusum();
    private final double[] power = new double[2];
    private final double[] rest = new double[2];
    private long first = Long.MIN_VALUE;
    private long hour = Long.MIN_VALUE;
    private long hourStart;
    private long oddSince;

    TreeBreak(Subject subject, Rules rules) {
        this.subject = subject;
        this.limit = rules.number(RuleName.METER_TREE_BREAK, "limit");
        this.above = rules.share(RuleName.METER_TREE_BREAK, "above");
    }

    @Override
    public RuleName name() {
        return RuleName.METER_TREE_BREAK;
    }

    @Override
    public Optional<Judgement> see(Sight sight) {
        if (sight.signal() != Signal.POWER && sight.signal() != Signal.BALANCE) {
            return Optional.empty();
        }
        first = first == Long.MIN_VALUE ? sight.start() : first;
        long now = Math.floorDiv(subject.localSeconds(sight.start()), HOUR_SECONDS);
        Optional<Judgement> judgement = Optional.empty();
        if (now != hour) {
            boolean whole = rest[1] > 0 && power[1] > 0;
            judgement = whole ? judge(rest[0] / rest[1], power[0] / power[1], sight.start()) : Optional.empty();
            hour = now;
            hourStart = sight.start();
            Arrays.fill(rest, 0);
            Arrays.fill(power, 0);
        }
        double[] mean = sight.signal() == Signal.POWER ? power : rest;
        mean[0] += sight.value();
        mean[1]++;
        return judgement;
    }

    private Optional<Judgement> judge(double unexplained, double load, long end) {
        double expected = byLoad.at(load);
        double residual = unexplained - expected;
        if (hourStart - first < WARM_UP) {
            learn(load, unexplained, residual);
            return Optional.empty();
        }
        double deviation = Math.max(usual.spread(), above * byLoad.meanLoad());
        boolean wasCalm = Math.max(sum.up(), sum.down()) == 0;
        sum.add((residual - usual.median()) / deviation);
        double most = Math.max(sum.up(), sum.down());
        oddSince = wasCalm ? hourStart : oddSince;
        if (most < limit) {
            if (most < limit / 4) {
                learn(load, unexplained, residual);
            }
            return Optional.of(Judgement.calm(hourStart, end));
        }
        String words = "%s %s unexplained by the meters below, where %s was usual at such a load"
                .formatted(
                        Phrase.either("has left", "left"),
                        Phrase.amount(unexplained, "kW"),
                        Phrase.amount(expected, "kW"));
        return Optional.of(Judgement.odd(
                oddSince,
                end,
                new Measure(unexplained, expected, "kW"),
                Double.NaN,
                Judgement.sureness(most / limit),
                Severity.WARNING,
                words));
    }

    private void learn(double load, double unexplained, double residual) {
        byLoad.learn(load, unexplained);
        usual.learn(residual);
    }

    @Override
    public void pass(Memory memory) {
        byLoad.pass(memory);
        usual.pass(memory);
        sum.pass(memory);
        memory.numbers(power);
        memory.numbers(rest);
        first = memory.whole(first);
        hour = memory.whole(hour);
        hourStart = memory.whole(hourStart);
        oddSince = memory.whole(oddSince);
    }
}
