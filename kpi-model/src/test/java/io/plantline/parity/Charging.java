package io.plantline.parity;

import io.plantline.model.IntervalKind;
import io.plantline.plant.DemandCharge;
import io.plantline.plant.DemandCharge.Statistic;
import io.plantline.plant.Holidays;
import io.plantline.plant.ReactiveCharge;
import io.plantline.plant.ReactiveCharge.Tier;
import io.plantline.plant.Tariff;
import io.plantline.plant.Weekdays;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The charges of the stories, valid whatever the zone. */
final class Charging {
    private static final long FROM = Instant.parse("2025-06-01T00:00:00Z").toEpochMilli();
    private static final long TO = Instant.parse("2028-01-01T00:00:00Z").toEpochMilli();
    private static final Weekdays EPIPHANY_AS_SUNDAY =
            new Weekdays(new Holidays("a story", LocalDate.parse("2026-01-06")::equals), DayOfWeek.SUNDAY);

    static final DemandCharge MEAN_OF_TWO_DAYS =
            demand("two-days", Statistic.MEAN_OF_HIGHEST, IntervalKind.HOUR, 2, null, null, null, "40");
    static final DemandCharge PEAK_HOURS =
            demand("peak-hours", Statistic.PEAK_HOURS, IntervalKind.SETTLEMENT, 1, null, "peak", null, "9");
    static final DemandCharge EXCEEDED = apparent("exceeded", Statistic.EXCEEDED, "0.02", "0.3");

    private Charging() {}

    /** Mean of the three highest hours of different days: November to March, working days from 6 to 20. */
    static DemandCharge highLoad(String price) {
        return highLoad(price, EPIPHANY_AS_SUNDAY);
    }

    static DemandCharge highLoad(String price, Weekdays weekdays) {
        Tariff.Band window = new Tariff.Band(
                "window",
                Tariff.Season.ALL,
                MonthDay.of(11, 1),
                MonthDay.of(3, 31),
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                LocalTime.of(6, 0),
                LocalTime.of(20, 0));
        return demand(
                "high-load", Statistic.MEAN_OF_HIGHEST, IntervalKind.HOUR, 3, window, weekdays, null, null, price);
    }

    /** The mean of the highest hours of three days, whenever they are. */
    static DemandCharge meanOfThree() {
        return demand("top-3", Statistic.MEAN_OF_HIGHEST, IntervalKind.HOUR, 3, null, null, null, "40");
    }

    static DemandCharge max(String price) {
        return demand("max", Statistic.MAX, IntervalKind.SETTLEMENT, 1, null, null, null, price);
    }

    static DemandCharge peakHours(String band) {
        return demand("pp", Statistic.PEAK_HOURS, IntervalKind.SETTLEMENT, 1, null, band, null, "9");
    }

    /** How far the highest mean is above what is contracted in kW for a part of the day. */
    static DemandCharge exceeded(String id, String kilowatts, String from, String to) {
        Tariff.Band window = new Tariff.Band(
                id,
                Tariff.Season.ALL,
                null,
                null,
                EnumSet.allOf(DayOfWeek.class),
                LocalTime.parse(from),
                LocalTime.parse(to));
        return demand(id, Statistic.EXCEEDED, IntervalKind.SETTLEMENT, 1, window, null, kilowatts, "1");
    }

    /** What is contracted in kW, whatever is taken. */
    static DemandCharge contracted(String kilowatts) {
        return demand("contracted", Statistic.CONTRACTED, IntervalKind.SETTLEMENT, 1, null, null, kilowatts, "1");
    }

    /** In kVA, with a price for each day. */
    static DemandCharge apparent(String id, Statistic statistic, String contracted, String price) {
        return new DemandCharge(
                id,
                FROM,
                TO,
                statistic,
                IntervalKind.SETTLEMENT,
                true,
                1,
                null,
                Weekdays.AS_THEY_FALL,
                null,
                new BigDecimal(contracted),
                new BigDecimal(price),
                true,
                "made up for a story",
                null);
    }

    /** The tiers of Portugal, at 0.03 for each kvarh. */
    static ReactiveCharge reactive(IntervalKind over, Set<String> except) {
        return new ReactiveCharge(
                "tan-phi",
                FROM,
                TO,
                List.of(tier("0.3", "0.33"), tier("0.4", "1"), tier("0.5", "3")),
                except,
                over,
                new BigDecimal("0.03"),
                "made up for a story",
                null);
    }

    /** What is above a third of the active energy of the month, as in Great Britain; its price is not known. */
    static ReactiveCharge aboveAThird() {
        return new ReactiveCharge(
                "above-a-third",
                FROM,
                TO,
                List.of(tier("0.33", "1")),
                Set.of(),
                IntervalKind.MONTH,
                null,
                "made up for a story",
                "not read");
    }

    private static Tier tier(String from, String weight) {
        return new Tier(new BigDecimal(from), new BigDecimal(weight));
    }

    private static DemandCharge demand(
            String id,
            Statistic statistic,
            IntervalKind over,
            int highest,
            Tariff.Band window,
            String band,
            String contracted,
            String price) {
        return demand(id, statistic, over, highest, window, EPIPHANY_AS_SUNDAY, band, contracted, price);
    }

    private static DemandCharge demand(
            String id,
            Statistic statistic,
            IntervalKind over,
            int highest,
            Tariff.Band window,
            Weekdays weekdays,
            String band,
            String contracted,
            String price) {
        return new DemandCharge(
                id,
                FROM,
                TO,
                statistic,
                over,
                false,
                highest,
                window,
                weekdays,
                band,
                contracted == null ? null : new BigDecimal(contracted),
                new BigDecimal(price),
                false,
                "made up for a story",
                null);
    }
}
