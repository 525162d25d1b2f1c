package io.plantline.anomaly.rule;

import io.plantline.anomaly.Sight;
import io.plantline.anomaly.Subject;
import io.plantline.anomaly.sense.Memory;
import io.plantline.anomaly.sense.Remembering;
import io.plantline.plant.DemandCharge;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a peak adds to what is charged for power: by each charge of the plant what is due with it less what would be if
 * the demand had stayed at the limit, or at the highest of the day before it where that is more. A peak that is not
 * billed, because others are higher or nobody looks at its time, adds nothing.
 */
final class DemandDue implements Remembering {
    private final Subject subject;
    private final double limit;
    private final TreeMap<String, BilledDays> billed = new TreeMap<>();
    private long day = Long.MIN_VALUE;
    private long knownFrom = Long.MIN_VALUE;
    private long lastOdd = Long.MIN_VALUE;

    DemandDue(Subject subject, double limit) {
        this.subject = subject;
        this.limit = limit;
    }

    /** Takes in the mean power of a minute. */
    void see(Sight minute) {
        List<DemandCharge> charges = charges(minute.start());
        charges.forEach(charge -> of(charge).goOn(charge, minute.start()));
        long date = subject.localDay(minute.start());
        if (date != day) {
            begin(date, minute.start());
        }
        charges.forEach(charge -> of(charge).see(minute));
    }

    private void begin(long date, long time) {
        boolean sameMonth = day != Long.MIN_VALUE && first(date).equals(first(day));
        billed.values().forEach(sameMonth ? BilledDays::nextDay : BilledDays::nextMonth);
        knownFrom = sameMonth ? knownFrom : time;
        day = date;
    }

    private static LocalDate first(long date) {
        return LocalDate.ofEpochDay(date).withDayOfMonth(1);
    }

    private List<DemandCharge> charges(long time) {
        return subject.worth().charges().demand(time);
    }

    private BilledDays of(DemandCharge charge) {
        return billed.computeIfAbsent(charge.id(), any -> new BilledDays(subject, limit));
    }

    /** It is a peak: what it adds if it goes on with the power of late. */
    Due odd(Sight minute, double recent) {
        if (!foreseenAfter(Math.floorDiv(minute.start(), subject.settlementMillis()) * subject.settlementMillis())) {
            billed.values().forEach(BilledDays::peakBegins);
        }
        lastOdd = minute.end();
        return due(minute.start(), recent);
    }

    /** True where a peak was foreseen in the interval that began then. */
    boolean foreseenAfter(long interval) {
        return lastOdd > interval;
    }

    /** It is none any more: what it adds if that stays so. */
    Due calm(long time, double recent) {
        return due(time, recent);
    }

    /** Its interval is over: what it has added. */
    Due over(long time, double recent) {
        lastOdd = Long.MIN_VALUE;
        return due(time, recent);
    }

    private Due due(long time, double recent) {
        List<DemandCharge> charges = charges(time);
        List<DemandCharge> byUse = charges.stream()
                .filter(charge -> charge.statistic() != DemandCharge.Statistic.CONTRACTED)
                .toList();
        double amount = 0;
        double money = 0;
        List<String> unknown = new ArrayList<>();
        List<String> adding = new ArrayList<>();
        for (DemandCharge charge : byUse) {
            if (charge.apparent() || charge.price() == null) {
                unknown.add(
                        charge.apparent()
                                ? charge.id() + " is in kVA, which no minute tells"
                                : charge.id() + " has no price");
                continue;
            }
            double more = of(charge).more(charge, time, recent);
            amount = Math.max(amount, more);
            money += more
                    * charge.price().doubleValue()
                    * (charge.perDay() ? first(day).lengthOfMonth() : 1);
            if (more > 0) {
                adding.add(charge.id());
            }
        }
        if (charges.isEmpty()) {
            unknown.add("the plant file has no demand charge");
        }
        String ids = (adding.isEmpty() ? byUse.stream().map(DemandCharge::id).toList() : adding)
                .stream().collect(Collectors.joining(" and "));
        List<String> reasons = new ArrayList<>(List.of("power is charged beside the energy, and emits nothing"));
        reasons.addAll(unknown);
        return new Due(
                day,
                amount,
                "kW",
                unknown.isEmpty() ? Double.valueOf(money) : null,
                null,
                String.join("; ", reasons),
                words(byUse, unknown, ids, adding.isEmpty()));
    }

    private String words(List<DemandCharge> byUse, List<String> unknown, String ids, boolean none) {
        if (!unknown.isEmpty() && none) {
            return "";
        }
        if (byUse.isEmpty()) {
            return "no charge of the plant follows the power taken, so it adds nothing";
        }
        return (none ? "it adds nothing to " + ids : "more are billed by " + ids) + since();
    }

    /** Says where the beginning of the month was not seen. */
    private String since() {
        long start = first(day).atStartOfDay(subject.zone()).toInstant().toEpochMilli();
        LocalDate from = Instant.ofEpochMilli(knownFrom).atZone(subject.zone()).toLocalDate();
        return knownFrom - start < BilledDays.HOUR
                ? ""
                : " (of the month only what was seen since %s is known)".formatted(from);
    }

    @Override
    public void pass(Memory memory) {
        day = memory.whole(day);
        knownFrom = memory.whole(knownFrom);
        lastOdd = memory.whole(lastOdd);
        List<String> ids = new ArrayList<>(billed.keySet());
        int count = memory.count(ids.size());
        for (int i = 0; i < count; i++) {
            String id = memory.text(i < ids.size() ? ids.get(i) : "");
            billed.computeIfAbsent(id, any -> new BilledDays(subject, limit)).pass(memory);
        }
    }
}
