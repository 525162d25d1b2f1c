package io.plantline.dashboards.demo;

import io.plantline.cell.CellValue;
import io.plantline.kpi.Kpi;
import io.plantline.kpi.KpiValue;
import io.plantline.kpi.Kpis;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.model.Reading;
import io.plantline.model.Status;
import io.plantline.plant.Meter;
import io.plantline.plant.PlantIndex;
import io.plantline.plant.Rate;
import io.plantline.plant.Scope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values a plant might have had: two busy shifts, quiet nights, a silent meter, a late correction. */
public final class DemoValues {
    private static final Map<IntervalKind, Integer> REMEMBERED = new EnumMap<>(Map.of(
            IntervalKind.MINUTE, 240,
            IntervalKind.SETTLEMENT, 200,
            IntervalKind.HOUR, 100,
            IntervalKind.SHIFT, 60,
            IntervalKind.DAY, 40,
            IntervalKind.MONTH, 12));

    private static final long AN_HOUR = 3_600_000;

    private final PlantIndex plant;
    private final DemoLoad load;

    public DemoValues(PlantIndex plant) {
        this.plant = plant;
        this.load = new DemoLoad(plant.plant());
    }

    /** All that would be stored at a time. */
    public List<KpiValue> until(long now) {
        List<KpiValue> all = new ArrayList<>();
        for (IntervalKind kind : REMEMBERED.keySet()) {
            Interval interval = upTo(kind, now);
            for (int i = 0; i < REMEMBERED.get(kind); i++) {
                all.addAll(of(interval, now));
                interval = upTo(kind, interval.start() - 1);
            }
        }
        return all;
    }

    /** The interval that an instant lies in, or the last before it: nobody works shifts on Sundays. */
    private Interval upTo(IntervalKind kind, long instant) {
        return plant.calendar().at(kind, instant).orElseGet(() -> upTo(kind, instant - AN_HOUR));
    }

    /** The values of the intervals that are open at a time. */
    public List<KpiValue> at(long now) {
        List<KpiValue> all = new ArrayList<>();
        for (IntervalKind kind : IntervalKind.values()) {
            plant.calendar().at(kind, now).ifPresent(interval -> all.addAll(of(interval, now)));
        }
        return all;
    }

    /** What each electricity meter of the plant contributed to the day, by tariff band. */
    public List<CellValue> amounts(long now) {
        Interval day = plant.calendar().at(IntervalKind.DAY, now).orElseThrow();
        return plant.plant().meters().stream()
                .filter(meter -> meter.quantity() == Quantity.ELECTRICITY_IMPORT)
                .map(meter -> amount(meter, day, now))
                .toList();
    }

    private List<KpiValue> of(Interval interval, long now) {
        return plant.plant().scopes().stream()
                .flatMap(scope -> Kpis.all().stream()
                        .filter(kpi -> kpi.intervals().contains(interval.kind()))
                        .map(kpi -> value(kpi, scope, interval, now))
                        .flatMap(Optional::stream))
                .toList();
    }

    private Optional<KpiValue> value(Kpi kpi, Scope scope, Interval interval, long now) {
        double coverage = load.coverage(scope.id(), interval, now);
        if (coverage == 0) {
            return Optional.empty();
        }
        DemoLoad.Figure figure = load.figure(kpi.id(), scope.id(), interval, Math.min(now, interval.end()));
        boolean settled = interval.end() + Duration.ofMinutes(10).toMillis() < now;
        boolean corrected = settled
                && Math.floorMod(interval.start() / 60_000 * 7 + scope.id().length(), 43) == 0;
        return Optional.ofNullable(figure)
                .map(given -> new KpiValue(
                        plant.plant().id(),
                        Reading.LIVE,
                        scope.id(),
                        kpi.id(),
                        interval,
                        kpi.unitAt(plant.plant()),
                        given.value(),
                        given.numerator(),
                        given.denominator(),
                        coverage,
                        coverage < 1 ? 0.6 * (1 - coverage) : 0.004,
                        corrected ? 1 : 0,
                        corrected ? Status.REVISED : settled ? Status.FINAL : Status.PROVISIONAL,
                        given.reason()));
    }

    private CellValue amount(Meter meter, Interval day, long now) {
        String scope = meter.scope().at(now).orElseThrow();
        double energy = load.energy(scope, day.start(), now);
        double seconds = (now - day.start()) / 1000.0;
        long since = plant.rates().at(meter.quantity(), now).since();
        List<CellValue.Line> lines = List.of("day", "night").stream()
                .map(band -> new CellValue.Line(
                        meter.quantity(),
                        new Rate(meter.quantity(), since, band).key(),
                        energy * (band.equals("day") ? 0.72 : 0.28),
                        energy * 0.004,
                        seconds * 0.996))
                .toList();
        return new CellValue(plant.plant().id(), Reading.LIVE, scope, meter.id(), day, 0, Status.PROVISIONAL, lines);
    }
}
