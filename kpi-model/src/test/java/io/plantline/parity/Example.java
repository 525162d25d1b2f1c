package io.plantline.parity;

import static io.plantline.model.IntervalKind.DAY;
import static io.plantline.model.IntervalKind.MONTH;

import io.plantline.baseline.Baseline;
import io.plantline.baseline.Driver;
import io.plantline.baseline.Fit;
import io.plantline.baseline.Model;
import io.plantline.baseline.Weather;
import io.plantline.baseline.Week;
import io.plantline.kpi.Kpis;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quality;
import io.plantline.model.Quantity;
import io.plantline.model.Unit;
import io.plantline.plant.DemandCharge;
import io.plantline.plant.Factor;
import io.plantline.plant.Factor.Ledger;
import io.plantline.plant.Meter;
import io.plantline.plant.ReactiveCharge;
import io.plantline.plant.ShiftCalendar;
import io.plantline.plant.Tariff;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A KPI with its worked number: what a small plant measured in an hour of a day, and what that must come to. */
final class Example {
    private static final long FROM = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
    private static final long TO = Instant.parse("2027-01-01T00:00:00Z").toEpochMilli();
    private static final String DATE = "2026-10-14";

    private final String kpi;
    private final PlantBuilder builder;
    private final List<Consumer<Story>> first = new ArrayList<>();
    private final List<Consumer<Story>> last = new ArrayList<>();
    private Instant begin = Instant.parse(DATE + "T10:00:00Z");
    private Instant end = Instant.parse(DATE + "T11:00:00Z");
    private Instant stateSince = Instant.parse(DATE + "T00:00:00Z");
    private Instant seenFrom;
    private boolean hasStates;
    private String scope;
    private IntervalKind kind;
    private double expected;
    private double tolerance;

    private Example(String kpi) {
        this.kpi = kpi;
        this.scope = kpi;
        this.kind = Kpis.of(kpi).orElseThrow().intervals().contains(DAY) ? DAY : MONTH;
        this.builder = PlantBuilder.plant(kpi).zone("UTC");
    }

    static Example of(String kpi) {
        return new Example(kpi);
    }

    /** Told over another part of the day, such as {@code 10:00} to {@code 10:15}, and looked at over one kind of interval. */
    Example over(IntervalKind interval, String from, String to) {
        kind = interval;
        begin = Instant.parse(DATE + "T" + from + ":00Z");
        end = Instant.parse(DATE + "T" + to + ":00Z");
        return this;
    }

    Example per(Quantity output) {
        builder.normaliser(output);
        return this;
    }

    /** A register of the plant that counts this much, in the unit of the quantity. */
    Example measured(Quantity quantity, String amount) {
        String meter = quantity.id();
        builder.meter(
                meter, scope, quantity, Meter.Kind.REGISTER, quantity.unit(), any -> any.maxGap(Duration.ofDays(2)));
        first.add(story -> story.says(meter, begin.toString(), "0"));
        last.add(story -> story.says(meter, end.toString(), amount));
        return this;
    }

    /** An amount for each of the hours from ten on. */
    Example hourly(Quantity quantity, String... amounts) {
        builder.meter(quantity.id(), kpi, quantity, Meter.Kind.INTERVAL, quantity.unit(), any -> any.period(
                        Duration.ofHours(1))
                .label(Meter.Label.START));
        for (int hour = 0; hour < amounts.length; hour++) {
            String time = begin.plus(Duration.ofHours(hour)).toString();
            String amount = amounts[hour];
            first.add(story -> story.says(quantity.id(), time, amount));
        }
        return this;
    }

    /** An amount for each of the quarter hours from a time on. */
    Example quarters(Quantity quantity, String from, String... amounts) {
        builder.meter(quantity.id(), kpi, quantity, Meter.Kind.INTERVAL, quantity.unit(), any -> any.period(
                        Duration.ofMinutes(15))
                .label(Meter.Label.START));
        for (int quarter = 0; quarter < amounts.length; quarter++) {
            String time = Instant.parse(DATE + "T" + from + ":00Z")
                    .plus(Duration.ofMinutes(15L * quarter))
                    .toString();
            String amount = amounts[quarter];
            first.add(story -> story.says(quantity.id(), time, amount));
        }
        return this;
    }

    /** The same hour, from ten on, of one day after the other. */
    Example everyDayAtTen(Quantity quantity, String... amounts) {
        builder.meter(quantity.id(), kpi, quantity, Meter.Kind.INTERVAL, quantity.unit(), any -> any.period(
                        Duration.ofHours(1))
                .label(Meter.Label.START));
        for (int day = 0; day < amounts.length; day++) {
            String time = begin.plus(Duration.ofDays(day)).toString();
            String amount = amounts[day];
            first.add(story -> story.says(quantity.id(), time, amount));
        }
        return this;
    }

    /** An amount for each of the days from the 14th on. */
    Example daily(Quantity quantity, String... amounts) {
        builder.meter(quantity.id(), kpi, quantity, Meter.Kind.INTERVAL, quantity.unit(), any -> any.period(
                        Duration.ofDays(1))
                .label(Meter.Label.START));
        for (int day = 0; day < amounts.length; day++) {
            Instant time = Instant.parse(DATE + "T00:00:00Z").plus(Duration.ofDays(day));
            String amount = amounts[day];
            first.add(story -> story.says(quantity.id(), time.toString(), amount));
        }
        return this;
    }

    /** So much on each of some days, the days and amounts in turn. */
    Example onDays(Quantity quantity, String... daysAndAmounts) {
        builder.meter(quantity.id(), kpi, quantity, Meter.Kind.INTERVAL, quantity.unit(), any -> any.period(
                        Duration.ofDays(1))
                .label(Meter.Label.START));
        for (int i = 0; i < daysAndAmounts.length; i += 2) {
            String time = daysAndAmounts[i] + "T00:00:00Z";
            String amount = daysAndAmounts[i + 1];
            first.add(story -> story.says(quantity.id(), time, amount));
        }
        return this;
    }

    /** A shift works on every day between two times. */
    Example works(String from, String to) {
        builder.shift(new ShiftCalendar.Shift(
                "day", EnumSet.allOf(DayOfWeek.class), LocalTime.parse(from), LocalTime.parse(to)));
        return this;
    }

    Example settlement(int minutes) {
        builder.settlement(minutes);
        return this;
    }

    Example charge(DemandCharge charge) {
        builder.charge(charge);
        return this;
    }

    Example charge(ReactiveCharge charge) {
        builder.charge(charge);
        return this;
    }

    /** A baseline that holds from the 14th on. */
    Example against(Fit fit, String perHour, Driver driver) {
        long to = Instant.parse(DATE + "T00:00:00Z").toEpochMilli();
        first.add(story -> story.freezes(new Baseline(
                kpi,
                kpi,
                kpi,
                Quantity.ELECTRICITY_IMPORT,
                Model.LINEAR_PRODUCTION,
                DAY,
                to - Duration.ofDays(30).toMillis(),
                to,
                "all",
                new BigDecimal(perHour),
                List.of(driver),
                Weather.NONE,
                Week.NONE,
                fit,
                new Baseline.Acceptance(true, ""),
                new Baseline.Origin("live", 0, 0, "a story", "a story", to))));
        return this;
    }

    /** Looked at on a later day, or over a longer time. */
    Example seen(IntervalKind interval, String date) {
        kind = interval;
        begin = Instant.parse(date + "T00:00:00Z");
        seenFrom = begin;
        return this;
    }

    /** What follows is measured in a part of the plant, and looked at there. */
    Example in(String part) {
        builder.scope(part, kpi);
        scope = part;
        return this;
    }

    /** The machine is in a state for so long, from midnight on or after the one before. */
    Example state(String state, Duration held) {
        if (!hasStates) {
            builder.meter("state", kpi, null, Meter.Kind.STATE, null, any -> any.maxGap(Duration.ofDays(2)));
            last.add(story -> story.enters("state", stateSince.toString(), "off"));
            hasStates = true;
        }
        String since = stateSince.toString();
        first.add(story -> story.enters("state", since, state));
        stateSince = stateSince.plus(held);
        return this;
    }

    Example factor(Ledger ledger, Quantity quantity, String value) {
        return factor(ledger, quantity, value, FROM, TO);
    }

    /** A factor for each of the hours from ten on. */
    Example hourlyFactors(Ledger ledger, Quantity quantity, String... values) {
        for (int hour = 0; hour < values.length; hour++) {
            long from = begin.plus(Duration.ofHours(hour)).toEpochMilli();
            factor(ledger, quantity, values[hour], from, from + 3_600_000);
        }
        return this;
    }

    private Example factor(Ledger ledger, Quantity quantity, String value, long from, long to) {
        builder.factor(new Factor(
                quantity + "-" + ledger + "-" + from,
                quantity,
                ledger,
                new BigDecimal(value),
                ledger.unitPer(quantity),
                "a story",
                "as the story says",
                "a story",
                "1",
                from,
                to,
                "made up for a story",
                "story",
                Factor.ALWAYS_KNOWN,
                null));
        return this;
    }

    /** A batch of the plant, for which another start was asked first; it is what is looked at. */
    Example batch(String requested, String from, String to) {
        builder.batches("lots", kpi, Quantity.GOOD_MASS, Unit.T);
        kind = IntervalKind.BATCH;
        String start = DATE + "T" + from + ":00Z";
        String asked = DATE + "T" + requested + ":00Z";
        first.add(story -> story.enters("lots", asked, "batch=B1 requested=" + asked));
        last.add(story -> story.enters(
                "lots", DATE + "T20:00:00Z", "batch=B1 start=%s end=%sT%s:00Z".formatted(start, DATE, to)));
        begin = Instant.parse(start);
        return this;
    }

    /** A price for each of the hours from ten on. */
    Example hourlyPrices(Quantity quantity, String... prices) {
        List<Tariff.Band> bands = new ArrayList<>();
        Map<String, BigDecimal> byBand = new HashMap<>();
        for (int hour = 0; hour < prices.length; hour++) {
            String name = "hour-" + hour;
            LocalTime from = LocalTime.of(10 + hour, 0);
            bands.add(new Tariff.Band(
                    name, Tariff.Season.ALL, null, null, EnumSet.allOf(DayOfWeek.class), from, from.plusHours(1)));
            byBand.put(name, new BigDecimal(prices[hour]));
        }
        builder.tariff(new Tariff("hourly", quantity, FROM, TO, bands, byBand, "made up for a story"));
        return this;
    }

    Example price(Quantity quantity, String price) {
        return prices(quantity, price, price);
    }

    /** One price before noon and another after. */
    Example prices(Quantity quantity, String morning, String afternoon) {
        EnumSet<DayOfWeek> days = EnumSet.allOf(DayOfWeek.class);
        builder.tariff(new Tariff(
                "prices-" + quantity,
                quantity,
                FROM,
                TO,
                List.of(
                        new Tariff.Band("am", Tariff.Season.ALL, null, null, days, LocalTime.MIDNIGHT, LocalTime.NOON),
                        new Tariff.Band(
                                "pm", Tariff.Season.ALL, null, null, days, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)),
                Map.of("am", new BigDecimal(morning), "pm", new BigDecimal(afternoon)),
                "made up for a story"));
        return this;
    }

    /** A meter of its own kind, and what it says. */
    Example says(Quantity quantity, Meter.Kind spoken, Unit unit, String... timesAndValues) {
        builder.meter(quantity.id(), kpi, quantity, spoken, unit, any -> any.label(Meter.Label.START)
                .period(Duration.ofMinutes(1))
                .maxGap(Duration.ofHours(1)));
        for (int i = 0; i < timesAndValues.length; i += 2) {
            String time = timesAndValues[i];
            String value = timesAndValues[i + 1];
            first.add(story -> story.says(quantity.id(), story.at(DATE + "T" + time + ":00Z"), value, Quality.GOOD));
        }
        return this;
    }

    /** A sample that holds until the next; {@code 24:00} is the next midnight. */
    Example holds(Quantity quantity, Unit unit, String... timesAndValues) {
        builder.meter(quantity.id(), kpi, quantity, Meter.Kind.POWER_HOLD, unit, any -> any.maxGap(Duration.ofDays(2)));
        for (int i = 0; i < timesAndValues.length; i += 2) {
            Duration sinceMidnight = Duration.parse("PT%sM".formatted(timesAndValues[i].replace(':', 'H')));
            Instant at = Instant.parse(DATE + "T00:00:00Z").plus(sinceMidnight);
            String value = timesAndValues[i + 1];
            first.add(story -> story.says(quantity.id(), at.toString(), value));
        }
        return this;
    }

    /** A shift of every day. */
    Example shift(String name, String from, String to) {
        builder.shift(new ShiftCalendar.Shift(
                name, EnumSet.allOf(DayOfWeek.class), LocalTime.parse(from), LocalTime.parse(to)));
        return this;
    }

    /** A register of a part of the plant; looked at is the plant. */
    Example alsoIn(String part, Quantity quantity, String amount) {
        builder.scope(part, kpi);
        String meter = part + "-" + quantity.id();
        builder.meter(
                meter, part, quantity, Meter.Kind.REGISTER, quantity.unit(), any -> any.maxGap(Duration.ofDays(2)));
        first.add(story -> story.says(meter, begin.toString(), "0"));
        last.add(story -> story.says(meter, end.toString(), amount));
        return this;
    }

    /** The number as it is printed: right to half a unit of its last digit. */
    Example gives(String printed) {
        BigDecimal number = new BigDecimal(printed);
        expected = number.doubleValue();
        tolerance = 0.5000001 * Math.pow(10, -number.scale());
        return this;
    }

    Example givesExactly(double number) {
        expected = number;
        tolerance = 0;
        return this;
    }

    String scope() {
        return scope;
    }

    String kpi() {
        return kpi;
    }

    IntervalKind kind() {
        return kind;
    }

    double expected() {
        return expected;
    }

    boolean isMet(Double value) {
        return value != null && Math.abs(value - expected) <= tolerance;
    }

    /** Where the interval looked at begins. */
    String start() {
        if (seenFrom != null) {
            return seenFrom.toString();
        }
        return switch (kind) {
            case MONTH -> "2026-10-01T00:00:00Z";
            case DAY -> DATE + "T00:00:00Z";
            default -> begin.toString();
        };
    }

    Story story() {
        Story story = new Story(builder.build());
        first.forEach(tells -> tells.accept(story));
        last.forEach(tells -> tells.accept(story));
        return story.ends();
    }
}
