package io.plantline.plant;

import io.plantline.model.Quantity;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The price of energy by time of use, for one quantity and one stretch of validity.
 *
 * @param bands rules tried in order, the first that fits names the band; the last should fit always
 * @param prices price per unit of the quantity in the plant's currency, by band; a missing band has no price
 * @param source where the figures come from
 * @param weekdays which day of the week a date counts as; holidays may be another than they fall on
 * @param signal the signal that tells the price by settlement interval, in place of bands; null for none
 */
public record Tariff(
        String id,
        Quantity quantity,
        long validFrom,
        long validTo,
        List<Band> bands,
        Map<String, BigDecimal> prices,
        String source,
        String signal,
        Weekdays weekdays) {

    /** The part of the year a rule holds in; {@code LEGAL_*} follow the clock changes, as Portuguese tariffs do. */
    public enum Season {
        ALL,
        LEGAL_WINTER,
        LEGAL_SUMMER
    }

    /** One rule: on these days, in this season and these months, between these local times, the band is {@code name}. */
    public record Band(
            String name,
            Season season,
            MonthDay from,
            MonthDay to,
            Set<DayOfWeek> days,
            LocalTime start,
            LocalTime end) {
        boolean covers(ZonedDateTime time, Weekdays weekdays) {
            return days.contains(weekdays.of(time.toLocalDate()))
                    && inSeason(time)
                    && inMonths(MonthDay.from(time))
                    && inDay(time.toLocalTime());
        }

        /** The rule in words, the days sorted: the order of a set may differ from one run of the machine to the next. */
        public String written() {
            return "%s %s %s..%s %s %s-%s"
                    .formatted(name, season, from, to, days.stream().sorted().toList(), start, end);
        }

        private boolean inSeason(ZonedDateTime time) {
            boolean summer = time.getZone().getRules().isDaylightSavings(time.toInstant());
            return season == Season.ALL || summer == (season == Season.LEGAL_SUMMER);
        }

        private boolean inMonths(MonthDay day) {
            if (from == null || to == null) {
                return true;
            }
            boolean afterFrom = !day.isBefore(from);
            boolean beforeTo = !day.isAfter(to);
            return from.isAfter(to) ? afterFrom || beforeTo : afterFrom && beforeTo;
        }

        private boolean inDay(LocalTime time) {
            boolean toMidnight = end.equals(LocalTime.MIDNIGHT);
            return !time.isBefore(start) && (toMidnight || time.isBefore(end));
        }
    }

    public Tariff {
        bands = List.copyOf(bands);
        prices = Map.copyOf(prices);
        if (validTo <= validFrom) {
            throw new IllegalArgumentException("tariff %s: validTo is not after validFrom".formatted(id));
        }
    }

    /** A tariff of bands, or of a signal, that knows no holidays. */
    public Tariff(
            String id,
            Quantity quantity,
            long validFrom,
            long validTo,
            List<Band> bands,
            Map<String, BigDecimal> prices,
            String source,
            String signal) {
        this(id, quantity, validFrom, validTo, bands, prices, source, signal, Weekdays.AS_THEY_FALL);
    }

    /** A tariff of bands that knows no holidays. */
    public Tariff(
            String id,
            Quantity quantity,
            long validFrom,
            long validTo,
            List<Band> bands,
            Map<String, BigDecimal> prices,
            String source) {
        this(id, quantity, validFrom, validTo, bands, prices, source, null);
    }

    public boolean validAt(long time) {
        return validFrom <= time && time < validTo;
    }

    /** The name of the band in force, or {@code none} where no rule fits. */
    public String band(ZonedDateTime time) {
        return bands.stream()
                .filter(band -> band.covers(time, weekdays))
                .map(Band::name)
                .findFirst()
                .orElse(Rate.NO_BAND);
    }
}
