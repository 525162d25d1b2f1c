package io.plantline.bench.load;

import io.plantline.model.Quantity;
import io.plantline.model.Unit;
import io.plantline.plant.Charges;
import io.plantline.plant.Dated;
import io.plantline.plant.Factor;
import io.plantline.plant.FlowGraph;
import io.plantline.plant.Holidays;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import io.plantline.plant.Scope;
import io.plantline.plant.ShiftCalendar;
import io.plantline.plant.ShiftCalendar.Shift;
import io.plantline.plant.Tariff;
import io.plantline.plant.Tariff.Band;
import io.plantline.plant.Tariff.Season;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The plant of the benchmark: machines under lines and areas, with five meters on each that speak every ten seconds. It
 * has shifts, a tariff of two bands and an emission factor, so that every KPI has something to do.
 */
public final class BenchPlant {
    public static final String ID = "bench";
    public static final Duration PERIOD = Duration.ofSeconds(10);

    private static final long ALWAYS = Long.MAX_VALUE;
    private static final Set<DayOfWeek> DAILY = EnumSet.allOf(DayOfWeek.class);

    private final List<Scope> scopes = new ArrayList<>();
    private final List<Meter> meters = new ArrayList<>();

    private final String id;
    private final Shape shape;

    private BenchPlant(String id, Shape shape) {
        this.id = id;
        this.shape = shape;
        List<String> parents = List.of(scope(id, "plant", null));
        List<Integer> sizes = shape.sizes();
        for (int level = 0; level < sizes.size(); level++) {
            boolean isLast = level == sizes.size() - 1;
            parents = level(isLast ? "machine" : "level-" + (level + 1), sizes.get(level), parents);
        }
        parents.forEach(this::equip);
    }

    /** The plant that most of the benchmark is about. */
    public static Plant ofThousandMeters() {
        return of(Shape.USUAL);
    }

    public static Plant of(Shape shape) {
        return of(ID, shape);
    }

    /** One of several. */
    public static Plant of(String id, Shape shape) {
        return new BenchPlant(id, shape).plant();
    }

    /** The scopes of a level, spread evenly over those above. */
    private List<String> level(String kind, int size, List<String> parents) {
        List<String> level = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String parent = parents.get((int) ((long) i * parents.size() / size));
            level.add(scope("%s-%05d".formatted(kind, i), kind, parent));
        }
        return level;
    }

    private String scope(String scope, String kind, String parent) {
        scopes.add(new Scope(scope, scope, kind, parent == null ? null : Dated.always(parent)));
        return scope;
    }

    private void equip(String machine) {
        meter(machine, "drive", Quantity.ELECTRICITY_IMPORT, Meter.Kind.REGISTER, Unit.KWH, "120");
        meter(machine, "heater", Quantity.ELECTRICITY_IMPORT, Meter.Kind.POWER, Unit.KW, null);
        meter(machine, "reactive", Quantity.REACTIVE_IMPORT, Meter.Kind.REGISTER, Unit.KVARH, "120");
        meter(machine, "water", Quantity.WATER_WITHDRAWAL, Meter.Kind.REGISTER, Unit.M3, "20");
        meter(machine, "pieces", Quantity.GOOD_COUNT, Meter.Kind.COUNT, Unit.PIECE, null);
    }

    private void meter(String machine, String name, Quantity quantity, Meter.Kind kind, Unit unit, String mostPerHour) {
        boolean register = kind == Meter.Kind.REGISTER;
        meters.add(new Meter(
                machine + '-' + name,
                name,
                quantity,
                null,
                kind,
                unit,
                PERIOD,
                PERIOD.multipliedBy(3),
                Meter.Label.END,
                register ? unit.toBase(new BigDecimal("1000000")) : 0,
                register ? unit.toBase(new BigDecimal("0.001")) : 0,
                register ? unit.toBase(new BigDecimal(mostPerHour)) : 0,
                Dated.always(BigDecimal.ONE),
                Dated.always(machine),
                List.of()));
    }

    private Plant plant() {
        return new Plant(
                id,
                "Benchmark",
                "PT",
                ZoneId.of("Europe/Lisbon"),
                Currency.getInstance("EUR"),
                15,
                Duration.ofMinutes(15),
                Duration.ofDays(62),
                Quantity.GOOD_COUNT,
                scopes,
                meters,
                new ShiftCalendar(List.of(shift("early", 6, 14), shift("late", 14, 22), shift("night", 22, 6))),
                Holidays.NONE,
                List.of(tariff()),
                Charges.NONE,
                List.of(factor()),
                List.of(),
                OwnKpis.of(shape.ownKpis()),
                FlowGraph.NONE,
                List.of(),
                List.of());
    }

    private static Shift shift(String name, int from, int to) {
        return new Shift(name, DAILY, LocalTime.of(from, 0), LocalTime.of(to, 0));
    }

    private static Tariff tariff() {
        return new Tariff(
                "two-bands",
                Quantity.ELECTRICITY_IMPORT,
                0,
                ALWAYS,
                List.of(
                        band("peak", LocalTime.of(8, 0), LocalTime.of(20, 0)),
                        band("off-peak", LocalTime.MIN, LocalTime.MIN)),
                Map.of("peak", new BigDecimal("0.21"), "off-peak", new BigDecimal("0.12")),
                "made up for the benchmark");
    }

    private static Band band(String name, LocalTime start, LocalTime end) {
        return new Band(name, Season.ALL, null, null, DAILY, start, end);
    }

    private static Factor factor() {
        return new Factor(
                "grid",
                Quantity.ELECTRICITY_IMPORT,
                Factor.Ledger.SCOPE2_LOCATION,
                new BigDecimal("0.2"),
                "kgCO2e/kWh",
                "PT",
                "direct generation",
                "nobody",
                "1",
                0,
                ALWAYS,
                "made up for the benchmark",
                "not verified",
                Factor.ALWAYS_KNOWN,
                null);
    }
}
