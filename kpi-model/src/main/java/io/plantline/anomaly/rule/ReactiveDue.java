package io.plantline.anomaly.rule;

import io.plantline.anomaly.Subject;
import io.plantline.anomaly.sense.Memory;
import io.plantline.anomaly.sense.Remembering;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.plant.ReactiveCharge;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a day adds to what is charged for reactive energy, by the plant's charge: what has flowed in the bands that count
 * and what usually flows in the rest of the day. Where the charge is over the month, that with the day less that without.
 */
final class ReactiveDue implements Remembering {
    private static final long HOUR = 3_600_000;
    private static final long QUARTER = 900_000;
    private static final int QUARTERS = 4;

    private final Subject subject;
    private final ReactiveSum day = new ReactiveSum();
    private final ReactiveSum month = new ReactiveSum();
    private ReactiveSum rest = new ReactiveSum();
    private long today = Long.MIN_VALUE;
    private long dayStart = Long.MIN_VALUE;
    private long monthKnownFrom = Long.MIN_VALUE;

    ReactiveDue(Subject subject) {
        this.subject = subject;
    }

    /** Takes in what an interval took. */
    void see(long start, Paired.Both both) {
        long date = subject.localDay(start);
        if (date != today) {
            begin(date, start);
        }
        ReactiveCharge charge = charge(start);
        if (charge != null && charge.counts(subject.worth().band(start))) {
            day.add(both);
        }
    }

    private void begin(long date, long start) {
        boolean sameMonth = today != Long.MIN_VALUE
                && LocalDate.ofEpochDay(date).withDayOfMonth(1).equals(firstOfMonth(today));
        if (sameMonth) {
            month.add(day);
        } else {
            month.clear();
            monthKnownFrom = start;
        }
        day.clear();
        today = date;
        dayStart = start;
    }

    private static LocalDate firstOfMonth(long date) {
        return LocalDate.ofEpochDay(date).withDayOfMonth(1);
    }

    private ReactiveCharge charge(long time) {
        return subject.worth().charges().reactive(time).orElse(null);
    }

    /** Nothing is known yet of the rest of the day. */
    void restOfDay() {
        rest = new ReactiveSum();
    }

    /** An hour of the rest of the day usually takes so much. */
    void usually(long start, Paired.Both usual) {
        ReactiveCharge charge = charge(start);
        int counted = 0;
        for (long time = start; charge != null && time < start + HOUR; time += QUARTER) {
            counted += charge.counts(subject.worth().band(time)) ? 1 : 0;
        }
        double share = counted / (double) QUARTERS;
        rest.add(new Paired.Both(usual.active() * share, usual.reactive() * share, share));
    }

    /** What the day is charged, as far as can be foreseen; without a charge it is not known. */
    Due ofDay() {
        ReactiveCharge charge = charge(dayStart);
        if (charge == null) {
            return new Due(dayStart, 0, "kvarh", null, null, "the plant file has no charge for reactive energy", "");
        }
        double active = day.active() + rest.active();
        double reactive = day.reactive() + rest.reactive();
        boolean ofMonth = charge.over() == IntervalKind.MONTH;
        double charged = ofMonth
                ? weighted(charge, month.active() + active, month.reactive() + reactive)
                        - weighted(charge, month.active(), month.reactive())
                : weighted(charge, active, reactive);
        double amount = Math.max(0, charged);
        return new Due(
                dayStart,
                amount,
                "kvarh",
                charge.price() == null
                        ? null
                        : Double.valueOf(amount * charge.price().doubleValue()),
                null,
                "reactive energy is not counted in energy or emissions"
                        + (charge.price() == null ? "; %s has no price".formatted(charge.id()) : ""),
                (amount > 0 ? "as weighted are charged by " : "nothing is charged by ")
                        + charge.id()
                        + (ofMonth ? since() : "")
                        + (rest.hours() > 0 ? ", the rest of the day taken as usual" : "")
                        + (ofMonth ? ofMonth() : ""));
    }

    /** What is metered of the month, in the hours that are charged. */
    private String ofMonth() {
        ReactiveSum soFar = new ReactiveSum();
        soFar.add(month);
        soFar.add(day);
        return Double.isNaN(soFar.tanPhi())
                ? ""
                : "; of the month so far the tan phi is %s in %s that count"
                        .formatted(Phrase.number(soFar.tanPhi()), Phrase.hours(soFar.hours()));
    }

    /** Says where the beginning of the month was not seen. */
    private String since() {
        long first =
                firstOfMonth(today).atStartOfDay(subject.zone()).toInstant().toEpochMilli();
        return monthKnownFrom - first < HOUR
                ? ""
                : " (of the month only what was seen since %s is known)"
                        .formatted(Instant.ofEpochMilli(monthKnownFrom)
                                .atZone(subject.zone())
                                .toLocalDate());
    }

    private static double weighted(ReactiveCharge charge, double active, double reactive) {
        long weighted = charge.weighted(
                Quantity.ELECTRICITY_IMPORT.unit().toBase(BigDecimal.valueOf(active)),
                Quantity.REACTIVE_IMPORT.unit().toBase(BigDecimal.valueOf(reactive)));
        return Quantity.REACTIVE_EXCESS.unit().fromBase(weighted);
    }

    @Override
    public void pass(Memory memory) {
        day.pass(memory);
        month.pass(memory);
        today = memory.whole(today);
        dayStart = memory.whole(dayStart);
        monthKnownFrom = memory.whole(monthKnownFrom);
    }
}
