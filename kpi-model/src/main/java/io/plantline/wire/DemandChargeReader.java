package io.plantline.wire;

import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.plant.DemandCharge;
import io.plantline.plant.DemandCharge.Statistic;
import io.plantline.plant.Holidays;
import io.plantline.plant.Tariff;
import io.plantline.plant.Weekdays;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** Reads one charge for power. */
final class DemandChargeReader {
    private static final int USUAL_DAYS = 3;
    private static final int DAYS_OF_SHORTEST_MONTH = 28;
    private static final String[] KEYS = {
        "id",
        "statistic",
        "over",
        "measure",
        "highest",
        "window",
        "holidays",
        "band",
        "contracted",
        "price",
        "per",
        "validFrom",
        "validTo",
        "source",
        "status"
    };

    private final ChargesReader charges;
    private final Holidays holidays;
    private final Duration settlement;

    /** What may be charged once at a time. */
    private record Purpose(Statistic statistic, boolean apparent, Tariff.Band window, String band) {}

    DemandChargeReader(ChargesReader charges, Holidays holidays, int settlementMinutes) {
        this.charges = charges;
        this.holidays = holidays;
        this.settlement = Duration.ofMinutes(settlementMinutes);
    }

    /** The charge, or null after a problem was reported. */
    DemandCharge read(Field item) {
        int before = item.problems().count();
        Section section = item.section(KEYS);
        if (section == null) {
            return null;
        }
        String id = charges.id(section);
        Statistic statistic = section.required(
                "statistic", "write what is charged, for example max", Words.oneOf("statistic", Statistic.class));
        boolean apparent = "kVA"
                .equals(section.optional(
                        "measure", "kW", field -> Words.choice(field, "measure", List.of("kW", "kVA"))));
        IntervalKind over = section.optional("over", IntervalKind.SETTLEMENT, this::over);
        Integer highest = section.optional("highest", USUAL_DAYS, DemandChargeReader::days);
        Tariff.Band window = section.optional("window", null, BandReader::window);
        Weekdays weekdays = Week.holidays(section, holidays);
        String band = section.optional("band", null, charges::band);
        BigDecimal contracted = section.optional("contracted", null, Figures::positive);
        BigDecimal price = ChargesReader.price(section);
        String per = section.optional(
                "per", "month", field -> Words.choice(field, "time of the price", List.of("month", "day")));
        String source = section.required("source", "write where the charge was read", Field::text);
        String status = section.optional("status", null, Field::text);
        checkFits(section, statistic, apparent);
        if (item.problems().count() > before) {
            return null;
        }
        Validity.Span span = charges.span(
                section,
                id,
                apparent ? Quantity.APPARENT_DEMAND : Quantity.DEMAND,
                new Purpose(statistic, apparent, window, band));
        return item.problems().count() > before
                ? null
                : new DemandCharge(
                        id,
                        span.from(),
                        span.to(),
                        statistic,
                        over,
                        apparent,
                        highest,
                        window,
                        weekdays,
                        band,
                        contracted,
                        price,
                        "day".equals(per),
                        source,
                        status);
    }

    /** Every key is one that the statistic takes, and none is left out that it needs. */
    private static void checkFits(Section section, Statistic statistic, boolean apparent) {
        if (statistic == null) {
            return;
        }
        boolean contracts = statistic == Statistic.CONTRACTED || statistic == Statistic.EXCEEDED;
        boolean looks = statistic != Statistic.CONTRACTED && statistic != Statistic.PEAK_HOURS;
        needs(section, statistic, "contracted", contracts, "write the power of the contract");
        needs(section, statistic, "band", statistic == Statistic.PEAK_HOURS, "name the band of the peak hours");
        if (statistic != Statistic.MEAN_OF_HIGHEST) {
            refuses(section, statistic, "highest");
        }
        if (!looks) {
            refuses(section, statistic, "window");
            refuses(section, statistic, "holidays");
            refuses(section, statistic, "over");
        }
        if (statistic == Statistic.PEAK_HOURS && apparent) {
            section.problem("measure", "peak hours are measured in kW", "remove the key 'measure'");
        }
    }

    private static void needs(Section section, Statistic statistic, String key, boolean needed, String remedy) {
        if (!needed) {
            refuses(section, statistic, key);
        } else if (!section.has(key)) {
            section.problem(key, "'%s' is missing for %s".formatted(key, Words.written(statistic)), remedy);
        }
    }

    private static void refuses(Section section, Statistic statistic, String key) {
        if (section.has(key)) {
            section.problem(
                    key,
                    "%s takes no '%s'".formatted(Words.written(statistic), key),
                    "remove the key '%s'".formatted(key));
        }
    }

    private IntervalKind over(Field field) {
        Duration read = Times.duration(field);
        if (read == null || read.equals(settlement)) {
            return IntervalKind.SETTLEMENT;
        }
        if (!read.equals(Duration.ofHours(1))) {
            field.problem(
                    "means over %s are not kept".formatted(Times.written(read)),
                    "write %s, the settlement interval, or 1h".formatted(Times.written(settlement)));
        }
        return IntervalKind.HOUR;
    }

    private static Integer days(Field field) {
        BigDecimal read = Figures.positive(field);
        if (read == null) {
            return null;
        }
        if (read.stripTrailingZeros().scale() > 0 || read.compareTo(BigDecimal.valueOf(DAYS_OF_SHORTEST_MONTH)) > 0) {
            field.problem("%s is no number of days of a month".formatted(read), "write a whole number from 1 to 28");
            return null;
        }
        return read.intValue();
    }
}
