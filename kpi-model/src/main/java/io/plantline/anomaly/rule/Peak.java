package io.plantline.anomaly.rule;

import io.plantline.anomaly.Anomaly.Measure;
import io.plantline.anomaly.Anomaly.Severity;
import io.plantline.anomaly.RuleName;
import io.plantline.anomaly.Rules;
import io.plantline.anomaly.Sight;
import io.plantline.anomaly.Signal;
import io.plantline.anomaly.Subject;
import io.plantline.anomaly.WallClock;
import io.plantline.anomaly.sense.Memory;
import io.plantline.anomaly.sense.Remembering;
import java.util.Optional;

/**
 * A demand that will exceed its limit before the settlement interval is over: D = (E + P (T - t)) / T, with the energy E
 * so far and the mean P of the last minutes for the rest. How far such projections erred at this minute of earlier
 * intervals says how sure it is; it is not told in the first fifth, nor in the last minute, when nothing can be done. With
 * the interval it is over, and told as what it came to; it is over before where it is as sure that there will be none.
 */
final class Peak implements Rule {
    private static final double MINUTE = 60_000;
    private static final int LOOK = 3;
    private static final double FIRST = 0.2;
    private static final double PACE = 0.02;

    /** So many minutes after a minute is over, at the latest, people have heard what it told. */
    private static final int HEARD = 2;

    /** A mean absolute error times this is the standard deviation of a normal law. */
    private static final double AS_DEVIATION = 1.2533;

    private final Subject subject;
    private final double limit;
    private final double sure;
    private final double[] last = new double[LOOK];
    private final double[] projected = new double[60];
    private final double[] error = new double[60];
    private final DemandDue due;
    private long interval = Long.MIN_VALUE;
    private double kilowattMinutes;
    private double minutes;

    Peak(Subject subject, Rules rules) {
        this.subject = subject;
        this.limit = rules.number(RuleName.PEAK, "limit");
        this.sure = rules.share(RuleName.PEAK, "sure");
        this.due = new DemandDue(subject, limit);
    }

    @Override
    public RuleName name() {
        return RuleName.PEAK;
    }

    @Override
    public Optional<Judgement> see(Sight sight) {
        if (sight.signal() != Signal.MINUTE_POWER || Double.isNaN(limit)) {
            return Optional.empty();
        }
        long start = Math.floorDiv(sight.start(), subject.settlementMillis()) * subject.settlementMillis();
        if (start != interval) {
            close();
            interval = start;
        }
        due.see(sight);
        double held = (sight.end() - sight.start()) / MINUTE;
        kilowattMinutes += sight.value() * held;
        minutes += held;
        System.arraycopy(last, 1, last, 0, LOOK - 1);
        last[LOOK - 1] = sight.value();
        return judge(sight);
    }

    private Optional<Judgement> judge(Sight sight) {
        double length = subject.settlementMillis() / MINUTE;
        int minute = (int) ((sight.end() - interval) / MINUTE);
        double recent = recent();
        double demand = (kilowattMinutes + recent * Math.max(0, length - minute)) / length;
        double elapsed = minutes < minute - 0.5 ? 0 : minute; // an interval that was not seen whole is not judged
        projected[Math.min(minute, projected.length - 1)] = demand;
        if (elapsed < FIRST * length || minute >= length - 1) {
            return Optional.empty();
        }
        double deviation = Math.max(AS_DEVIATION * error[minute], 1e-9 + limit / 1000);
        double chance = normal((demand - limit) / deviation);
        if (chance < 1 - sure && due.foreseenAfter(interval)) {
            return Optional.of(passed(sight, demand, 1 - chance));
        }
        if (chance < sure) {
            return Optional.of(Judgement.calm(sight.start(), sight.end()).charged(due.calm(sight.start(), recent)));
        }
        String words = "will take %s in %s, %s%s"
                .formatted(
                        Phrase.amount(demand, "kW"),
                        interval(),
                        againstLimit(demand),
                        advice(recent, length, length - minute - HEARD, sight.end() + HEARD * (long) MINUTE));
        Judgement peak = Judgement.odd(
                sight.start(),
                sight.end(),
                new Measure(demand, limit, "kW"),
                Double.NaN,
                chance,
                Severity.CRITICAL,
                words);
        return Optional.of(peak.asItStands().charged(due.odd(sight, recent)));
    }

    /** It is surely none any more: nobody is to be told of it again. */
    private Judgement passed(Sight sight, double demand, double confidence) {
        String words = "will take %s in %s as it goes now, %s after all"
                .formatted(Phrase.amount(demand, "kW"), interval(), againstLimit(demand));
        return Judgement.refuted(sight.start(), sight.end(), new Measure(demand, limit, "kW"), confidence, words)
                .charged(due.over(sight.start(), recent()));
    }

    /** The end of an interval that a peak was foreseen in: it is over then, whatever comes next. */
    @Override
    public long deadline() {
        return due.foreseenAfter(interval) ? end() : NEVER;
    }

    @Override
    public Optional<Judgement> due() {
        double demand = kilowattMinutes / minutes;
        double length = subject.settlementMillis() / MINUTE;
        String of = minutes < length - 0.5 ? "%d metered minutes of ".formatted(Math.round(minutes)) : "";
        String words = "took %s in %s%s, %s%s"
                .formatted(
                        Phrase.amount(demand, "kW"),
                        of,
                        interval(),
                        againstLimit(demand),
                        demand > limit ? "" : " after all");
        Judgement over =
                Judgement.refuted(end(), end(), new Measure(demand, limit, "kW"), Math.min(1, minutes / length), words);
        return Optional.of(over.charged(due.over(end() - (long) MINUTE, recent())));
    }

    private long end() {
        return interval + subject.settlementMillis();
    }

    private double recent() {
        return (last[0] + last[1] + last[2]) / LOOK;
    }

    private String interval() {
        return "the interval from %s to %s"
                .formatted(WallClock.timeOfDay(interval, subject.zone()), WallClock.timeOfDay(end(), subject.zone()));
    }

    private String againstLimit(double demand) {
        String most = Phrase.amount(limit, "kW");
        return demand > limit
                ? "%s above its limit of %s".formatted(Phrase.amount(demand - limit, "kW"), most)
                : "within its limit of " + most;
    }

    /** What keeps it at the limit from when people hear of it, where anything still does. */
    private String advice(double recent, double length, double left, long then) {
        if (kilowattMinutes > limit * length) {
            return "; what it has taken is too much already";
        }
        double allowed = (limit * length - kilowattMinutes - recent * HEARD) / left;
        return left <= 0 || allowed < 0
                ? "; nothing that is shed from now on keeps it there"
                : ", unless %s are shed from %s on"
                        .formatted(Phrase.amount(recent - allowed, "kW"), WallClock.timeOfDay(then, subject.zone()));
    }

    /** The interval is over: how far did each minute's projection miss it? */
    private void close() {
        double length = subject.settlementMillis() / MINUTE;
        if (minutes >= length - 0.5) {
            double demand = kilowattMinutes / length;
            for (int minute = 1; minute < Math.min(length, error.length); minute++) {
                double miss = Math.abs(projected[minute] - demand);
                error[minute] += error[minute] == 0 ? miss : PACE * (miss - error[minute]);
            }
        }
        kilowattMinutes = 0;
        minutes = 0;
    }

    /** The share of a normal law below so many deviations (Zelen and Severo), good to five digits. */
    private static double normal(double deviations) {
        double t = 1 / (1 + 0.2316419 * Math.abs(deviations));
        double series =
                t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        double tail = Math.exp(-deviations * deviations / 2) / Math.sqrt(2 * Math.PI) * series;
        return deviations >= 0 ? 1 - tail : tail;
    }

    @Override
    public Remembering besides() {
        return due;
    }

    @Override
    public void pass(Memory memory) {
        memory.numbers(last);
        memory.numbers(projected);
        memory.numbers(error);
        interval = memory.whole(interval);
        kilowattMinutes = memory.number(kilowattMinutes);
        minutes = memory.number(minutes);
    }
}
