package io.plantline.dashboards.demo;

import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.model.Unit;
import io.plantline.plant.BatchLine;
import io.plantline.plant.Charges;
import io.plantline.plant.Dated;
import io.plantline.plant.DemandCharge;
import io.plantline.plant.Factor;
import io.plantline.plant.FlowGraph;
import io.plantline.plant.FlowPrice;
import io.plantline.plant.Holidays;
import io.plantline.plant.Indicator;
import io.plantline.plant.MaterialFlow;
import io.plantline.plant.Measurement;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import io.plantline.plant.QuantityCentre;
import io.plantline.plant.Scope;
import io.plantline.plant.ShiftCalendar;
import io.plantline.plant.ShiftCalendar.Shift;
import io.plantline.plant.Target;
import io.plantline.plant.Tariff;
import io.plantline.plant.Weekdays;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Three plants that do not exist. */
public final class DemoPlants {
    private static final long YEAR_BEGAN = Instant.parse("2025-12-31T23:00:00Z").toEpochMilli();
    private static final long YEAR_ENDS = Instant.parse("2027-12-31T23:00:00Z").toEpochMilli();
    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

    private DemoPlants() {}

    public static List<Plant> all() {
        return List.of(boras(), sheffield(), aveiro());
    }

    /** A press shop: one main meter, and a meter per line. */
    public static Plant boras() {
        return plant(
                        "boras",
                        "Borås Press Shop",
                        "SE",
                        "Europe/Stockholm",
                        "SEK",
                        15,
                        List.of(
                                "press-hall:Press hall",
                                "press-1:Press line 1",
                                "press-2:Press line 2",
                                "paint:Paint shop"),
                        tariff(Map.of("day", "0.98", "night", "0.61")),
                        new BigDecimal("0.0121"))
                .making(List.of(new BatchLine("press-1-orders", "press-1", Quantity.GOOD_MASS, Unit.T)));
    }

    public static Plant sheffield() {
        return plant(
                "sheffield",
                "Sheffield Foundry",
                "GB",
                "Europe/London",
                "GBP",
                30,
                List.of("melt:Melt shop", "furnace-1:Furnace 1", "furnace-2:Furnace 2", "finishing:Finishing"),
                tariff(Map.of("day", "0.242", "night", "0.158")),
                new BigDecimal("0.177"));
    }

    /** Ceramics; its grid factor has not been verified, so it has no value. */
    public static Plant aveiro() {
        return plant(
                "aveiro",
                "Aveiro Ceramics",
                "PT",
                "Europe/Lisbon",
                "EUR",
                15,
                List.of("firing:Firing", "kiln-1:Kiln 1", "kiln-2:Kiln 2", "glazing:Glazing"),
                tariff(Map.of("day", "0.1432", "night", "0.0871")),
                null);
    }

    /** A press shop of very many lines, each with five meters. */
    public static Plant ofManyLines(int lines) {
        return plant(
                "boras",
                "Borås Press Shop",
                "SE",
                "Europe/Stockholm",
                "SEK",
                15,
                IntStream.rangeClosed(1, lines)
                        .mapToObj(line -> "line-%d:Press line %d".formatted(line, line))
                        .toList(),
                tariff(Map.of("day", "0.98", "night", "0.61")),
                new BigDecimal("0.0121"));
    }

    private static Plant plant(
            String id,
            String name,
            String country,
            String zone,
            String currency,
            int settlement,
            List<String> parts,
            Tariff tariff,
            BigDecimal gridFactor) {
        List<Scope> scopes = new ArrayList<>(List.of(new Scope(id, name, "plant", null)));
        List<String> kinds = List.of("area", "line", "line", "area");
        List<Meter> meters = new ArrayList<>(meters(id, "main"));
        for (int i = 0; i < parts.size(); i++) {
            String[] part = parts.get(i).split(":", 2);
            String parent = i == 1 || i == 2 ? parts.get(0).split(":", 2)[0] : id;
            scopes.add(new Scope(part[0], part[1], kinds.get(i % kinds.size()), Dated.always(parent)));
            meters.addAll(i == 0 ? List.of() : meters(part[0], part[0]));
        }
        return new Plant(
                id,
                name,
                country,
                ZoneId.of(zone),
                Currency.getInstance(currency),
                settlement,
                Duration.ofMinutes(10),
                Duration.ofDays(7),
                Quantity.GOOD_MASS,
                scopes,
                meters,
                shifts(),
                Holidays.NONE,
                List.of(tariff),
                country.equals("SE") ? new Charges(List.of(peakPower()), List.of()) : Charges.NONE,
                List.of(factor(country, gridFactor)),
                List.of(),
                country.equals("SE") ? List.of(powerPerTonne()) : List.of(),
                country.equals("SE") ? pressing() : FlowGraph.NONE,
                List.of(),
                List.of(),
                country.equals("SE") ? List.of(target(id)) : List.of(),
                List.of());
    }

    private static Target target(String plant) {
        long from = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
        long to = Instant.parse("2027-01-01T00:00:00Z").toEpochMilli();
        return new Target("energy-intensity", plant, new BigDecimal("240"), "kWh/t", from, to);
    }

    /** What a plant file defines by {@code electricity_import / good_mass}. */
    private static Indicator powerPerTonne() {
        return new Indicator(
                "power-per-tonne",
                Map.of("en", "Power per tonne", "sv", "El per ton", "pt", "Energia por tonelada"),
                "environmental",
                "kWh/t",
                Set.of(IntervalKind.DAY),
                Set.of(),
                "electricity_import / good_mass",
                "the plant's own",
                List.of(new Indicator.Part(BigDecimal.ONE, Quantity.ELECTRICITY_IMPORT, null, false)),
                List.of(new Indicator.Part(BigDecimal.ONE, Quantity.GOOD_MASS, null, false)),
                1);
    }

    /** Sheet in, pressings out; what falls off is not weighed. */
    private static FlowGraph pressing() {
        return new FlowGraph(
                Unit.T,
                FlowGraph.USUAL_COVERAGE,
                List.of(new QuantityCentre("pressing", "Pressing", false, List.of(price("50")))),
                List.of(
                        new MaterialFlow(
                                "sheet",
                                "Sheet",
                                MaterialFlow.Kind.MATERIAL,
                                null,
                                "pressing",
                                new Measurement("main-in", null, Quantity.MATERIAL_INPUT, 1, 0.005, 0, 0),
                                List.of(price("9000")),
                                List.of()),
                        new MaterialFlow(
                                "pressings",
                                "Pressings",
                                MaterialFlow.Kind.PRODUCT,
                                "pressing",
                                null,
                                new Measurement("main-out", null, Quantity.GOOD_MASS, 1, 0.005, 0, 0),
                                List.of(),
                                List.of()),
                        new MaterialFlow(
                                "offcuts",
                                "Offcuts",
                                MaterialFlow.Kind.LOSS,
                                "pressing",
                                null,
                                null,
                                List.of(),
                                List.of(price("1500")))));
    }

    private static FlowPrice price(String value) {
        return new FlowPrice(new BigDecimal(value), YEAR_BEGAN, YEAR_ENDS, "invented", "");
    }

    /** The mean of the highest hours of three days. */
    private static DemandCharge peakPower() {
        return new DemandCharge(
                "peak-power",
                Instant.parse("2025-01-31T23:00:00Z").toEpochMilli(),
                Instant.parse("2029-12-31T23:00:00Z").toEpochMilli(),
                DemandCharge.Statistic.MEAN_OF_HIGHEST,
                IntervalKind.HOUR,
                false,
                3,
                null,
                Weekdays.AS_THEY_FALL,
                null,
                null,
                new BigDecimal("40"),
                false,
                "contract of the demo",
                null);
    }

    private static List<Meter> meters(String scope, String prefix) {
        return List.of(
                meter(scope, prefix + "-el", prefix + " electricity", Quantity.ELECTRICITY_IMPORT, Unit.KWH),
                meter(scope, prefix + "-kvarh", prefix + " reactive", Quantity.REACTIVE_IMPORT, Unit.KVARH),
                meter(scope, prefix + "-water", prefix + " water", Quantity.WATER_WITHDRAWAL, Unit.M3),
                meter(scope, prefix + "-in", prefix + " material in", Quantity.MATERIAL_INPUT, Unit.T),
                meter(scope, prefix + "-out", prefix + " good product", Quantity.GOOD_MASS, Unit.T));
    }

    private static Meter meter(String scope, String id, String name, Quantity quantity, Unit unit) {
        return new Meter(
                id,
                name,
                quantity,
                null,
                Meter.Kind.REGISTER,
                unit,
                Duration.ofSeconds(10),
                Duration.ofMinutes(5),
                Meter.Label.END,
                0,
                1,
                0,
                Dated.always(BigDecimal.ONE),
                Dated.always(scope),
                List.of());
    }

    private static ShiftCalendar shifts() {
        return new ShiftCalendar(List.of(
                new Shift("early", EVERY_DAY, LocalTime.of(6, 0), LocalTime.of(14, 0)),
                new Shift("late", EVERY_DAY, LocalTime.of(14, 0), LocalTime.of(22, 0)),
                new Shift("night", EVERY_DAY, LocalTime.of(22, 0), LocalTime.of(6, 0))));
    }

    private static Tariff tariff(Map<String, String> prices) {
        return new Tariff(
                "two-band-2026",
                Quantity.ELECTRICITY_IMPORT,
                YEAR_BEGAN,
                YEAR_ENDS,
                List.of(
                        band("day", LocalTime.of(6, 0), LocalTime.of(22, 0)),
                        band("night", LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)),
                Map.of("day", new BigDecimal(prices.get("day")), "night", new BigDecimal(prices.get("night"))),
                "invented supply contract");
    }

    private static Tariff.Band band(String name, LocalTime start, LocalTime end) {
        return new Tariff.Band(name, Tariff.Season.ALL, null, null, EVERY_DAY, start, end);
    }

    private static Factor factor(String country, BigDecimal value) {
        return new Factor(
                "grid-" + country.toLowerCase(Locale.ROOT),
                Quantity.ELECTRICITY_IMPORT,
                Factor.Ledger.SCOPE2_LOCATION,
                value,
                "kgCO2e/kWh",
                country,
                "generation, location-based",
                "an invented publisher",
                "2026-1",
                YEAR_BEGAN,
                YEAR_ENDS,
                "invented for the demonstration",
                value == null ? "no verified figure for the year" : "invented, not verified",
                Factor.ALWAYS_KNOWN,
                null);
    }
}
