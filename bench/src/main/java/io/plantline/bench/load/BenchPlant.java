package io.plantline.bench.load;

import io.plantline.model.Quantity;
import io.plantline.model.Unit;
import io.plantline.plant.Dated;
import io.plantline.plant.Factor;
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
 * The plant of the benchmark: plant, areas, lines and machines, with five meters on each machine that speak every ten
 * seconds. It has shifts, a tariff of two bands and an emission factor, so that every KPI has something to do.
 */
public final class BenchPlant {
    public static final String ID = "bench";
    public static final Duration PERIOD = Duration.ofSeconds(10);

    private static final long ALWAYS = Long.MAX_VALUE;
    private static final Set<DayOfWeek> DAILY = EnumSet.allOf(DayOfWeek.class);

    private final List<Scope> scopes = new ArrayList<>();
    private final List<Meter> meters = new ArrayList<>();

    private BenchPlant(int areas, int lines, int machines) {
        scope(ID, "plant", null);
        for (int area = 0; area < areas; area++) {
            String areaId = scope("area-" + area, "area", ID);
            for (int line = 0; line < lines; line++) {
                String lineId = scope("line-%d-%d".formatted(area, line), "line", areaId);
                for (int machine = 0; machine < machines; machine++) {
                    equip(scope("machine-%d-%d-%d".formatted(area, line, machine), "machine", lineId));
                }
            }
        }
    }

    /** A thousand meters on 200 machines in 20 lines of 5 areas. */
    public static Plant ofThousandMeters() {
        return of(5, 4, 10);
    }

    /** A plant of so many areas, with so many lines each and machines on each line. */
    public static Plant of(int areas, int lines, int machines) {
        return new BenchPlant(areas, lines, machines).plant();
    }

    private String scope(String id, String kind, String parent) {
        scopes.add(new Scope(id, id, kind, parent == null ? null : Dated.always(parent)));
        return id;
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
                ID,
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
                List.of(tariff()),
                List.of(factor()),
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
