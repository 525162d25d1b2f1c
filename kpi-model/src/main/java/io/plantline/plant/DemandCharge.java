package io.plantline.plant;

import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.Objects;

/**
 * What is charged for the power a plant takes, month by month.
 *
 * @param over the settlement interval or hour whose mean power is looked at
 * @param apparent true where it is measured in kVA, not in kW
 * @param highest of how many days the highest are averaged, for {@link Statistic#MEAN_OF_HIGHEST}
 * @param window when it looks; null for always
 * @param weekdays which day of the week a date counts as in the window
 * @param band the band of the electricity tariff, for {@link Statistic#PEAK_HOURS}
 * @param contracted in kW or kVA, for {@link Statistic#CONTRACTED} and {@link Statistic#EXCEEDED}
 * @param price per kW or kVA; null where no figure is verified
 * @param perDay true where the price is of a day, not of a month
 * @param status how well it was verified, or what is missing
 */
public record DemandCharge(
        String id,
        long validFrom,
        long validTo,
        Statistic statistic,
        IntervalKind over,
        boolean apparent,
        int highest,
        Tariff.Band window,
        Weekdays weekdays,
        String band,
        BigDecimal contracted,
        BigDecimal price,
        boolean perDay,
        String source,
        String status) {

    /** What of the power taken is charged. */
    public enum Statistic {
        /** The highest mean of the month. */
        MAX,
        /** The mean of the highest means of different local days. */
        MEAN_OF_HIGHEST,
        /** The energy of the peak hours over how many hours they are. */
        PEAK_HOURS,
        /** What is contracted, whatever is taken. */
        CONTRACTED,
        /** How far the highest mean of the month is above what is contracted. */
        EXCEEDED
    }

    public DemandCharge {
        Objects.requireNonNull(statistic, "demand charge %s: statistic is missing".formatted(id));
        Objects.requireNonNull(weekdays, "demand charge %s: weekdays are missing".formatted(id));
        if (over != IntervalKind.SETTLEMENT && over != IntervalKind.HOUR) {
            throw new IllegalArgumentException(
                    "demand charge %s looks at a %s, not a settlement interval or an hour".formatted(id, over));
        }
        if (highest < 1) {
            throw new IllegalArgumentException("demand charge %s averages %d days".formatted(id, highest));
        }
        if (statistic == Statistic.PEAK_HOURS && (band == null || apparent)) {
            throw new IllegalArgumentException("demand charge %s: peak hours are of a band and in kW".formatted(id));
        }
        if (contracted == null && (statistic == Statistic.CONTRACTED || statistic == Statistic.EXCEEDED)) {
            throw new IllegalArgumentException("demand charge %s: contracted is missing".formatted(id));
        }
        if (validTo <= validFrom) {
            throw new IllegalArgumentException("demand charge %s: validTo is not after validFrom".formatted(id));
        }
    }

    public boolean validAt(long time) {
        return validFrom <= time && time < validTo;
    }

    /** The quantity it charges. */
    public Quantity quantity() {
        return apparent ? Quantity.APPARENT_DEMAND : Quantity.DEMAND;
    }

    /** True where it is made of the highest means of days. */
    public boolean looksAtDays() {
        return statistic != Statistic.PEAK_HOURS && statistic != Statistic.CONTRACTED;
    }

    /** True where an interval that starts at this time counts. */
    public boolean looksAt(ZonedDateTime start) {
        return window == null || window.covers(start, weekdays);
    }

    /** All that decides what comes out, as text; the same for what is the same. */
    public String figure() {
        return "%s %s per %s and %s, by the %s%s%s%s%s"
                .formatted(
                        statistic == Statistic.MEAN_OF_HIGHEST ? statistic + " " + highest : statistic,
                        price == null ? "no figure" : price.stripTrailingZeros().toPlainString(),
                        quantity().unit(),
                        perDay ? "day" : "month",
                        over,
                        window == null ? "" : ", in " + window.written(),
                        weekdays.over(validFrom, validTo),
                        band == null ? "" : ", band " + band,
                        contracted == null
                                ? ""
                                : ", contracted "
                                        + contracted.stripTrailingZeros().toPlainString());
    }
}
