package io.plantline.anomaly.rule;

import io.plantline.anomaly.Sight;
import io.plantline.anomaly.Subject;
import io.plantline.anomaly.sense.Memory;
import io.plantline.anomaly.sense.Remembering;
import io.plantline.cell.DemandBill;
import io.plantline.model.IntervalKind;
import io.plantline.plant.DemandCharge;
import io.plantline.plant.DemandCharge.Statistic;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The days of a month as one demand charge sees them: the highest mean of each, and of the peak hours what was too much. */
final class BilledDays implements Remembering {
    static final double HOUR = 3_600_000;
    private static final long QUARTER = 900_000;

    /** Intervals covered less than this do not count as demand. */
    private static final double WELL_COVERED = 0.95;

    private final Subject subject;
    private final double limit;
    private final List<Double> daysBefore = new ArrayList<>();
    private double today;
    private double beforePeak;
    private double excessKWh;
    private long interval = Long.MIN_VALUE;
    private double kilowattHours;
    private double hours;
    private LocalDate monthOfBand;
    private double hoursOfBand;

    BilledDays(Subject subject, double limit) {
        this.subject = subject;
        this.limit = limit;
    }

    /** Time has come so far: an interval that is over counts. */
    void goOn(DemandCharge charge, long time) {
        long length = length(charge);
        long start = Math.floorDiv(time, length) * length;
        if (start != interval) {
            close(charge);
            interval = start;
        }
    }

    void see(Sight minute) {
        kilowattHours += minute.value() * minute.hours();
        hours += minute.hours();
    }

    private void close(DemandCharge charge) {
        if (hours >= WELL_COVERED * length(charge) / HOUR && counts(charge)) {
            today = Math.max(today, kilowattHours / hours);
            excessKWh += Math.max(0, kilowattHours - limit * hours);
        }
        kilowattHours = 0;
        hours = 0;
    }

    private long length(DemandCharge charge) {
        return charge.over() == IntervalKind.HOUR ? (long) HOUR : subject.settlementMillis();
    }

    private boolean counts(DemandCharge charge) {
        return charge.statistic() == Statistic.PEAK_HOURS
                ? charge.band().equals(subject.worth().band(interval))
                : charge.looksAt(Instant.ofEpochMilli(interval).atZone(subject.zone()));
    }

    void nextDay() {
        daysBefore.add(today);
        nextPeak();
    }

    void nextMonth() {
        daysBefore.clear();
        nextPeak();
    }

    private void nextPeak() {
        today = 0;
        beforePeak = 0;
        excessKWh = 0;
    }

    /** What was before does not count as the peak's. */
    void peakBegins() {
        beforePeak = today;
        excessKWh = 0;
    }

    /** How much more is charged today, kW, where the interval goes on with so much power. */
    double more(DemandCharge charge, long time, double recent) {
        double length = length(charge) / HOUR;
        double mean = (kilowattHours + recent * Math.max(0, length - hours)) / length;
        boolean counts = counts(charge);
        if (charge.statistic() == Statistic.PEAK_HOURS) {
            double excess = excessKWh + (counts ? Math.max(0, mean - limit) * length : 0);
            return excess / hoursOfBand(charge, time);
        }
        double without = Math.max(limit, beforePeak);
        double with = Math.max(without, Math.max(today, counts ? mean : 0));
        return due(charge, with) - due(charge, without);
    }

    /** What is charged for the month with such a highest mean of today; days to come are taken to be lower. */
    private double due(DemandCharge charge, double ofToday) {
        List<Long> all = new ArrayList<>();
        daysBefore.forEach(each -> all.add(base(charge, each)));
        all.add(base(charge, ofToday));
        while (all.size() < charge.highest()) {
            all.add(0L);
        }
        return charge.quantity().unit().fromBase(DemandBill.ofMonth(charge, all));
    }

    private static long base(DemandCharge charge, double kilowatts) {
        return charge.quantity().unit().toBase(BigDecimal.valueOf(kilowatts));
    }

    /** How many hours of the month are in the band; looked up once a month. */
    private double hoursOfBand(DemandCharge charge, long time) {
        LocalDate first =
                Instant.ofEpochMilli(time).atZone(subject.zone()).toLocalDate().withDayOfMonth(1);
        if (!first.equals(monthOfBand)) {
            long end =
                    first.plusMonths(1).atStartOfDay(subject.zone()).toInstant().toEpochMilli();
            int quarters = 0;
            for (long quarter = first.atStartOfDay(subject.zone()).toInstant().toEpochMilli();
                    quarter < end;
                    quarter += QUARTER) {
                quarters += charge.band().equals(subject.worth().band(quarter)) ? 1 : 0;
            }
            monthOfBand = first;
            hoursOfBand = Math.max(1, quarters) * QUARTER / HOUR;
        }
        return hoursOfBand;
    }

    @Override
    public void pass(Memory memory) {
        int count = memory.count(daysBefore.size());
        for (int i = 0; i < count; i++) {
            double day = memory.number(i < daysBefore.size() ? daysBefore.get(i) : 0);
            if (i >= daysBefore.size()) {
                daysBefore.add(day);
            }
        }
        today = memory.number(today);
        beforePeak = memory.number(beforePeak);
        excessKWh = memory.number(excessKWh);
        interval = memory.whole(interval);
        kilowattHours = memory.number(kilowattHours);
        hours = memory.number(hours);
    }
}
