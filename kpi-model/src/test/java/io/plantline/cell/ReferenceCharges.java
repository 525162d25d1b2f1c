package io.plantline.cell;

import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.plant.DemandCharge;
import io.plantline.plant.PlantIndex;
import io.plantline.plant.ReactiveCharge;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the charges come to over finished sums, written straight from what a charge says. */
final class ReferenceCharges {
    private final PlantIndex plant;
    private final Map<CellId, Cell> cells;
    private final String whole;

    ReferenceCharges(PlantIndex plant, Map<CellId, Cell> cells) {
        this.plant = plant;
        this.cells = cells;
        this.whole = plant.plant().whole().id();
    }

    void find() {
        plant.plant().charges().demand().forEach(this::demand);
        plant.plant().charges().reactive().forEach(this::reactive);
    }

    private void demand(DemandCharge charge) {
        Map<LocalDate, Long> highest = new TreeMap<>();
        Map<LocalDate, Long> looked = new HashMap<>();
        of(charge.over()).forEach((id, cell) -> {
            Interval interval = interval(id);
            ZonedDateTime local = local(id.start());
            Long power = power(charge, interval, cell);
            if (power != null && charge.validAt(id.start()) && charge.looksAt(local)) {
                highest.merge(local.toLocalDate(), power, Math::max);
                looked.merge(local.toLocalDate(), interval.millis(), Long::sum);
            }
        });
        for (IntervalKind kind : List.of(IntervalKind.DAY, IntervalKind.MONTH)) {
            of(kind).forEach((id, cell) -> {
                if (charge.validAt(id.start())) {
                    demand(charge, interval(id), cell, highest, looked);
                }
            });
        }
    }

    private void demand(
            DemandCharge charge, Interval of, Cell cell, Map<LocalDate, Long> highest, Map<LocalDate, Long> looked) {
        if (charge.statistic() == DemandCharge.Statistic.PEAK_HOURS) {
            peakHours(charge, of, cell);
            return;
        }
        List<Long> powers = new ArrayList<>();
        long time = 0;
        for (Map.Entry<LocalDate, Long> day : highest.entrySet()) {
            if (of.contains(
                    day.getKey().atStartOfDay(plant.plant().zone()).toInstant().toEpochMilli())) {
                powers.add(day.getValue());
                time += looked.get(day.getKey());
            }
        }
        powers.sort(Comparator.reverseOrder());
        boolean month = of.kind() == IntervalKind.MONTH;
        if (month || (charge.statistic() != DemandCharge.Statistic.CONTRACTED && time > 0)) {
            put(charge, of, cell, Account.Part.AMOUNT, month ? month(charge, powers) : powers.get(0));
            put(
                    charge,
                    of,
                    cell,
                    Account.Part.OBSERVED,
                    charge.statistic() == DemandCharge.Statistic.CONTRACTED ? 0 : time);
        }
    }

    private static long month(DemandCharge charge, List<Long> powers) {
        long max = powers.isEmpty() ? 0 : powers.get(0);
        return switch (charge.statistic()) {
            case MAX -> max;
            case MEAN_OF_HIGHEST -> mean(powers.subList(0, Math.min(charge.highest(), powers.size())));
            case CONTRACTED -> base(charge);
            case EXCEEDED -> Math.max(0, max - base(charge));
            case PEAK_HOURS -> throw new AssertionError(charge.id());
        };
    }

    private void peakHours(DemandCharge charge, Interval of, Cell cell) {
        long[] found = new long[2];
        cell.sums().forEach((account, value) -> {
            if (Account.quantity(account) == Quantity.ELECTRICITY_IMPORT
                    && plant.rates()
                            .ofId(Quantity.ELECTRICITY_IMPORT, Account.rate(account))
                            .filter(rate -> rate.band().equals(charge.band()))
                            .isPresent()) {
                Account.Part part = Account.part(account);
                found[0] += part == Account.Part.AMOUNT ? value : 0;
                found[1] += part == Account.Part.OBSERVED || part == Account.Part.BRIDGED ? value : 0;
            }
        });
        if (found[1] > 0) {
            BigDecimal meters = BigDecimal.valueOf(plant.tree().expectedMillis(whole, Quantity.ELECTRICITY_IMPORT, of));
            put(
                    charge,
                    of,
                    cell,
                    Account.Part.AMOUNT,
                    BigDecimal.valueOf(found[0])
                            .multiply(BigDecimal.valueOf(1_000))
                            .multiply(meters)
                            .divide(
                                    BigDecimal.valueOf(found[1]).multiply(BigDecimal.valueOf(of.millis())),
                                    0,
                                    RoundingMode.HALF_EVEN)
                            .longValueExact());
        }
    }

    private void put(DemandCharge charge, Interval of, Cell cell, Account.Part part, long value) {
        cell.sums()
                .add(
                        Account.of(
                                charge.quantity(),
                                part,
                                plant.rates()
                                        .at(charge.quantity(), of.start(), charge.id())
                                        .id()),
                        value);
    }

    private void reactive(ReactiveCharge charge) {
        of(charge.over()).forEach((id, cell) -> {
            if (charge.validAt(id.start())) {
                long account = Account.of(
                        Quantity.REACTIVE_EXCESS,
                        Account.Part.AMOUNT,
                        plant.rates()
                                .at(Quantity.REACTIVE_EXCESS, id.start(), charge.id())
                                .id());
                long excess = charge.weighted(
                        counted(charge, Quantity.ELECTRICITY_IMPORT, cell),
                        counted(charge, Quantity.REACTIVE_IMPORT, cell));
                cell.sums().add(account, excess);
                if (charge.over() == IntervalKind.DAY) {
                    Interval month =
                            plant.calendar().at(IntervalKind.MONTH, id.start()).orElseThrow();
                    cells.get(new CellId(whole, null, IntervalKind.MONTH, month.start()))
                            .sums()
                            .add(account, excess);
                }
            }
        });
    }

    private long counted(ReactiveCharge charge, Quantity quantity, Cell cell) {
        long[] sum = new long[1];
        Set<String> except = charge.except();
        cell.sums().forEach((account, value) -> {
            boolean mine = Account.quantity(account) == quantity && Account.part(account) == Account.Part.AMOUNT;
            String band = plant.rates()
                    .ofId(quantity, Account.rate(account))
                    .map(rate -> rate.band())
                    .orElse("");
            sum[0] += mine && !except.contains(band) ? value : 0;
        });
        return sum[0];
    }

    private Long power(DemandCharge charge, Interval interval, Cell cell) {
        double active = cell.sums().amount(Quantity.ELECTRICITY_IMPORT);
        double reactive = cell.sums().amount(Quantity.REACTIVE_IMPORT);
        boolean known = isCovered(Quantity.ELECTRICITY_IMPORT, interval, cell)
                && (!charge.apparent() || isCovered(Quantity.REACTIVE_IMPORT, interval, cell));
        BigDecimal energy = BigDecimal.valueOf(
                charge.apparent() ? Math.round(Math.sqrt(active * active + reactive * reactive)) : (long) active);
        return known
                ? energy.divide(BigDecimal.valueOf(interval.millis() / 1_000), 0, RoundingMode.HALF_EVEN)
                        .longValueExact()
                : null;
    }

    private boolean isCovered(Quantity quantity, Interval interval, Cell cell) {
        long expected = plant.tree().expectedMillis(whole, quantity, interval);
        return expected > 0 && cell.sums().get(quantity, Account.Part.OBSERVED) >= Peaks.WELL_COVERED * expected;
    }

    private static long mean(List<Long> powers) {
        BigDecimal sum = powers.stream().map(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
        return powers.isEmpty()
                ? 0
                : sum.divide(BigDecimal.valueOf(powers.size()), 0, RoundingMode.HALF_EVEN)
                        .longValueExact();
    }

    private static long base(DemandCharge charge) {
        return charge.contracted().movePointRight(6).longValueExact();
    }

    private Map<CellId, Cell> of(IntervalKind kind) {
        Map<CellId, Cell> found = new HashMap<>(cells);
        found.keySet().removeIf(id -> id.kind() != kind || !id.scope().equals(whole) || id.meter() != null);
        return found;
    }

    private Interval interval(CellId id) {
        return plant.calendar().at(id.kind(), id.start()).orElseThrow();
    }

    private ZonedDateTime local(long time) {
        return Instant.ofEpochMilli(time).atZone(plant.plant().zone());
    }
}
