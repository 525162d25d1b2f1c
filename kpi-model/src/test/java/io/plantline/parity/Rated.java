package io.plantline.parity;

import io.plantline.model.Quantity;
import io.plantline.plant.Factor;
import io.plantline.plant.Tariff;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** Factors and tariffs of the stories. */
final class Rated {
    private Rated() {}

    static Factor gridFactor(String id, String kgPerKwh, long from, long to) {
        return factor(id, Quantity.ELECTRICITY_IMPORT, kgPerKwh, from, to);
    }

    static Factor factor(String id, Quantity quantity, String kgPerKwh, long from, long to) {
        return factor(id, Factor.Ledger.usualFor(quantity), quantity, kgPerKwh, from, to);
    }

    /** One of always. */
    static Factor factor(String id, Factor.Ledger ledger, Quantity quantity, String value) {
        return factor(id, ledger, quantity, value, 0, Long.MAX_VALUE);
    }

    private static Factor factor(String id, Factor.Ledger ledger, Quantity quantity, String value, long from, long to) {
        return new Factor(
                id,
                quantity,
                ledger,
                value == null ? null : new BigDecimal(value),
                ledger.unitPer(quantity),
                "SE3",
                "direct",
                "a story",
                "1",
                from,
                to,
                "made up for a story",
                value == null ? "unverified" : "story",
                Factor.ALWAYS_KNOWN,
                null);
    }

    /** One price for all the time. */
    static Tariff flat(Quantity quantity, String price) {
        return new Tariff(
                "flat-" + quantity,
                quantity,
                0,
                Long.MAX_VALUE,
                List.of(new Tariff.Band(
                        "flat",
                        Tariff.Season.ALL,
                        null,
                        null,
                        EnumSet.allOf(DayOfWeek.class),
                        LocalTime.MIDNIGHT,
                        LocalTime.MIDNIGHT)),
                Map.of("flat", new BigDecimal(price)),
                "made up for a story");
    }

    /** 0.12 from 06 to 20 o'clock and 0.08 else. */
    static Tariff peakAndNight(long from, long to) {
        EnumSet<DayOfWeek> days = EnumSet.allOf(DayOfWeek.class);
        return new Tariff(
                "two-bands",
                Quantity.ELECTRICITY_IMPORT,
                from,
                to,
                List.of(
                        new Tariff.Band(
                                "peak", Tariff.Season.ALL, null, null, days, LocalTime.of(6, 0), LocalTime.of(20, 0)),
                        new Tariff.Band(
                                "night", Tariff.Season.ALL, null, null, days, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)),
                Map.of("peak", new BigDecimal("0.12"), "night", new BigDecimal("0.08")),
                "made up for a story");
    }
}
