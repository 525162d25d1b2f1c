package io.plantline.dashboards.explain;

import io.plantline.cell.Account;
import io.plantline.cell.DemandBill;
import io.plantline.cell.DemandBill.Highest;
import io.plantline.cell.Sums;
import io.plantline.dashboards.explain.Explanation.Part;
import io.plantline.dashboards.http.Json;
import io.plantline.kpi.Kpi;
import io.plantline.kpi.KpiHistory;
import io.plantline.kpi.KpiHistory.Series;
import io.plantline.kpi.KpiValue;
import io.plantline.kpi.Scoped;
import io.plantline.kpi.Weight;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.plant.DemandCharge;
import io.plantline.plant.PlantIndex;
import io.plantline.plant.ReactiveCharge;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the hours or days that charges made a value of: no meter measures what they charge, so it is looked for again among
 * the stored values of shorter intervals.
 */
final class ChargeSearch {
    private static final double WELL_COVERED = 0.95;
    private static final String EXCESS = "excess-reactive";

    private final PlantIndex plant;
    private final KpiHistory history;
    private final KpiValue value;
    private final Interval interval;

    ChargeSearch(PlantIndex plant, KpiHistory history, KpiValue value) {
        this.plant = plant;
        this.history = history;
        this.value = value;
        this.interval = value.interval();
    }

    /** Adds to the sums of the meters what is charged, where the KPI has to do with it, and tells what counted. */
    List<Part> addTo(Sums sums, Kpi kpi) {
        Set<Quantity> charged = kpi.compute().weights(new Scoped(plant, value.scope())).stream()
                .filter(Weight::isPrice)
                .map(Weight::quantity)
                .collect(Collectors.toSet());
        List<Part> parts = new ArrayList<>();
        for (DemandCharge charge : plant.plant().charges().demand(interval.start())) {
            if (charged.contains(charge.quantity())) {
                demand(charge, sums, parts);
            }
        }
        if (charged.contains(Quantity.REACTIVE_EXCESS)) {
            plant.plant()
                    .charges()
                    .reactive(interval.start())
                    .filter(charge -> charge.over() == IntervalKind.DAY && interval.kind() == IntervalKind.MONTH)
                    .ifPresent(charge -> reactive(charge, sums, parts));
        }
        return parts;
    }

    private void demand(DemandCharge charge, Sums sums, List<Part> parts) {
        if (!charge.looksAtDays()) {
            if (charge.statistic() == DemandCharge.Statistic.CONTRACTED) {
                book(charge, sums, DemandBill.ofMonth(charge, List.of()), 0);
            }
            return;
        }
        List<Highest> days = days(charge, means(charge));
        if (!days.isEmpty()) {
            long base = interval.kind() == IntervalKind.MONTH
                    ? DemandBill.ofMonth(
                            charge, days.stream().map(Highest::base).toList())
                    : days.get(0).base();
            book(
                    charge,
                    sums,
                    base,
                    days.stream().mapToLong(Highest::considered).sum());
        }
        days.stream()
                .sorted(Comparator.comparingLong(Highest::base).reversed())
                .limit(charge.statistic() == DemandCharge.Statistic.MEAN_OF_HIGHEST ? charge.highest() : 1)
                .map(highest -> part(charge, highest))
                .forEach(parts::add);
    }

    private List<Highest> days(DemandCharge charge, Map<Long, Long> means) {
        List<Highest> days = new ArrayList<>();
        for (long start = interval.start(); start < interval.end(); ) {
            Interval day = plant.calendar().at(IntervalKind.DAY, start).orElseThrow();
            DemandBill.ofDay(plant, charge, day, each -> means.get(each.start()))
                    .ifPresent(days::add);
            start = day.end();
        }
        return days;
    }

    private Map<Long, Long> means(DemandCharge charge) {
        Map<Long, Long> means = new HashMap<>();
        stored(kpi(charge), charge.over()).forEach(mean -> {
            if (mean.value() != null && mean.coverage() >= WELL_COVERED) {
                means.put(mean.interval().start(), charge.quantity().unit().toBase(BigDecimal.valueOf(mean.value())));
            }
        });
        return means;
    }

    private Part part(DemandCharge charge, Highest highest) {
        Interval at = plant.calendar().at(charge.over(), highest.start()).orElseThrow();
        return new Part(
                charge.id(),
                kpi(charge),
                Json.time(at.start()),
                Json.time(at.end()),
                charge.quantity().unit().fromBase(highest.base()),
                charge.quantity().unit().symbol());
    }

    private void book(DemandCharge charge, Sums sums, long base, long considered) {
        int rate = rate(charge.quantity(), charge.id());
        sums.add(Account.of(charge.quantity(), Account.Part.AMOUNT, rate), base);
        sums.add(Account.of(charge.quantity(), Account.Part.OBSERVED, rate), considered);
    }

    private void reactive(ReactiveCharge charge, Sums sums, List<Part> parts) {
        Quantity excess = Quantity.REACTIVE_EXCESS;
        stored(EXCESS, IntervalKind.DAY).forEach(day -> {
            if (day.value() != null && day.value() != 0) {
                sums.add(
                        Account.of(excess, Account.Part.AMOUNT, rate(excess, charge.id())),
                        excess.unit().toBase(BigDecimal.valueOf(day.value())));
                parts.add(new Part(
                        charge.id(),
                        EXCESS,
                        Json.time(day.interval().start()),
                        Json.time(day.interval().end()),
                        day.value(),
                        excess.unit().symbol()));
            }
        });
    }

    private int rate(Quantity quantity, String charge) {
        return plant.rates().at(quantity, interval.start(), charge).id();
    }

    private List<KpiValue> stored(String kpi, IntervalKind kind) {
        return history.series(
                new Series(value.plant(), value.run(), value.scope(), kpi, kind), interval.start(), interval.end());
    }

    private static String kpi(DemandCharge charge) {
        return charge.apparent() ? "apparent-demand" : "avg-demand";
    }
}
