package io.plantline.kpi;

import io.plantline.cell.Account;
import io.plantline.cell.Cell;
import io.plantline.cell.Sums;
import io.plantline.model.Interval;
import io.plantline.model.Quantity;
import io.plantline.plant.Factor;
import io.plantline.plant.Factor.Ledger;
import io.plantline.plant.PlantIndex;
import io.plantline.plant.Rate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A cell with its scope and interval, as formulas see it: everything in display units. */
public final class Summed {
    static final long MILLIS_IN_HOUR = 3_600_000;
    private static final double MILLIS_PER_HOUR = MILLIS_IN_HOUR;

    private final Scoped scoped;
    private final Interval interval;
    private final Cell cell;

    public Summed(PlantIndex plant, String scope, Interval interval, Cell cell) {
        this.scoped = new Scoped(plant, scope);
        this.interval = interval;
        this.cell = cell;
    }

    Scoped scoped() {
        return scoped;
    }

    Interval interval() {
        return interval;
    }

    Sums sums() {
        return cell.sums();
    }

    /** The amount of a quantity, or why it is unknown: an interval no meter spoke of is not zero. */
    Figure amount(Quantity quantity) {
        return isKnown(quantity)
                ? Figure.of(quantity.unit().fromBase(cell.sums().amount(quantity)))
                : Figure.missing("no reading of " + quantity);
    }

    /** An amount that is worked out rather than measured: where nothing was booked it is zero. */
    Figure derived(Quantity quantity) {
        return Figure.of(quantity.unit().fromBase(cell.sums().amount(quantity)));
    }

    /** Meter hours over all the quantities of the scope: those observed, or those expected. */
    Figure meterHours(boolean observed) {
        long millis = 0;
        for (Quantity quantity : scoped.plant().tree().quantities(scoped.scope())) {
            if (quantity.observedAs() == quantity) {
                millis += observed ? observedMillis(quantity) : expectedMillis(quantity);
            }
        }
        return Figure.of(millis / MILLIS_PER_HOUR);
    }

    /** Share of the expected meter time that was observed, 0 to 1. */
    double coverage(Quantity quantity) {
        long expected = expectedMillis(quantity);
        return expected == 0 ? 0 : Math.min(1, (double) observedMillis(quantity) / expected);
    }

    /** Share of the expected meter time over all quantities that was observed, 0 to 1. */
    double coverage() {
        double expected = meterHours(false).value();
        return expected == 0 ? 0 : Math.min(1, meterHours(true).value() / expected);
    }

    long observedMillis(Quantity quantity) {
        return cell.sums().get(quantity.observedAs(), Account.Part.OBSERVED);
    }

    long expectedMillis(Quantity quantity) {
        return scoped.plant().tree().expectedMillis(scoped.scope(), quantity, interval);
    }

    /** The part of the amount whose place in time is an estimate, in display units. */
    double estimated(Quantity quantity) {
        return quantity.unit().fromBase(Math.abs(cell.sums().get(quantity, Account.Part.ESTIMATED)));
    }

    double estimatedShare(Quantity quantity) {
        long total = Math.abs(cell.sums().amount(quantity));
        long estimated = Math.abs(cell.sums().get(quantity, Account.Part.ESTIMATED));
        return total == 0 ? 0 : Math.min(1, (double) estimated / total);
    }

    double hours() {
        return interval.millis() / MILLIS_PER_HOUR;
    }

    /** The highest mean power of a well covered settlement interval, in kW. */
    Figure peak() {
        if (cell.peak() == Cell.NO_PEAK) {
            return Figure.missing("no settlement interval is covered to 95 %");
        }
        double settlementHours = scoped.plant().plant().settlementMinutes() / 60.0;
        return Figure.of(Quantity.ELECTRICITY_IMPORT.unit().fromBase(cell.peak()) / settlementHours);
    }

    /** What the highest demand would have taken over the hours whose energy is known, in kWh. */
    Figure energyAtPeak() {
        Figure peak = peak();
        return peak.isMissing() ? peak : Figure.of(peak.value() * hours() * accounted(Quantity.ELECTRICITY_IMPORT));
    }

    /** Share of the expected meter time whose amounts are known, observed or bridged by an estimate. */
    private double accounted(Quantity quantity) {
        long expected = expectedMillis(quantity);
        long known = observedMillis(quantity) + cell.sums().get(quantity, Account.Part.BRIDGED);
        return expected == 0 ? 0 : Math.min(1, (double) known / expected);
    }

    /** √(Ea² + Er²), in kVAh. */
    Figure apparentEnergy() {
        Figure active = amount(Quantity.ELECTRICITY_IMPORT);
        Figure reactive = amount(Quantity.REACTIVE_IMPORT);
        if (active.isMissing() || reactive.isMissing()) {
            return active.isMissing() ? active : reactive;
        }
        return Figure.of(Math.sqrt(active.value() * active.value() + reactive.value() * reactive.value()));
    }

    /** Amount times the price of its tariff band, in the plant's currency. */
    Figure cost(Quantity quantity) {
        if (!isKnown(quantity)) {
            return amount(quantity);
        }
        long unit = quantity.unit().toBase(BigDecimal.ONE);
        Weighing weighing = weigh(
                quantity,
                Account.Part.AMOUNT,
                Weight.price(quantity),
                rate -> scoped.plant().rates().price(rate),
                this::noPrice);
        return signalled(weighing, Quantity.SIGNAL_COST, Quantity.SIGNAL_COST_UNKNOWN, unit)
                .per(unit);
    }

    /** Amount times the factor of a ledger valid at its time, in the unit of the ledger. */
    Figure weighed(Quantity quantity, Ledger ledger) {
        if (!isKnown(quantity)) {
            return amount(quantity);
        }
        long unit = quantity.unit().toBase(BigDecimal.ONE);
        Weighing weighing = weighByFactor(quantity, Account.Part.AMOUNT, ledger);
        return signalled(weighing, Quantity.SIGNAL_CARBON, Quantity.SIGNAL_CARBON_UNKNOWN, unit)
                .per(unit);
    }

    /** The factor of a ledger over the meter hours that were observed: what an even load would have had. */
    Figure weighedHours(Quantity quantity, Ledger ledger) {
        Weighing weighing = weighByFactor(quantity, Account.Part.OBSERVED, ledger);
        return signalled(weighing, Quantity.SIGNAL_EVEN_CARBON, Quantity.SIGNAL_CARBON_UNKNOWN, MILLIS_IN_HOUR)
                .per(MILLIS_IN_HOUR);
    }

    /** Meter hours of a quantity that were observed. */
    Figure observedHours(Quantity quantity) {
        return Figure.of(observedMillis(quantity) / MILLIS_PER_HOUR);
    }

    private Weighing weighByFactor(Quantity quantity, Account.Part part, Ledger ledger) {
        return weigh(
                quantity,
                part,
                new Weight(quantity, ledger),
                rate -> factor(rate, ledger).map(Factor::value),
                (of, rate) -> rate.flatMap(known -> factor(known, ledger))
                        .map(Summed::unverified)
                        .orElse("factor missing: no %s factor for %s at that time".formatted(ledger, of)));
    }

    private Weighing weigh(
            Quantity quantity,
            Account.Part part,
            Weight by,
            Function<Rate, Optional<BigDecimal>> weight,
            BiFunction<Quantity, Optional<Rate>, String> missing) {
        Weighing weighing = new Weighing();
        cell.sums().forEach((account, value) -> {
            if (Account.part(account) == part && Account.quantity(account) == quantity) {
                Optional<Rate> rate = scoped.plant().rates().ofId(quantity, Account.rate(account));
                Optional<String> signal = rate.flatMap(known -> BySignal.signal(scoped.plant(), known, by));
                if (signal.isPresent()) {
                    weighing.signal = signal.get();
                } else {
                    rate.flatMap(weight)
                            .ifPresentOrElse(
                                    figure -> weighing.add(value, figure),
                                    () -> weighing.miss(missing.apply(quantity, rate)));
                }
            }
        });
        return weighing;
    }

    /** The amounts of a quantity by rate, the earlier first. */
    NavigableMap<Rate, Double> byRate(Quantity quantity) {
        NavigableMap<Rate, Double> amounts =
                new TreeMap<>(Comparator.comparingLong(Rate::since).thenComparing(Rate::band));
        cell.sums().forEach((account, value) -> {
            if (Account.part(account) == Account.Part.AMOUNT && Account.quantity(account) == quantity) {
                scoped.plant()
                        .rates()
                        .ofId(quantity, Account.rate(account))
                        .ifPresent(rate -> amounts.put(rate, quantity.unit().fromBase(value)));
            }
        });
        return amounts;
    }

    /** With what was weighed by a signal, in each settlement interval by itself. */
    private Weighing signalled(Weighing weighing, Quantity product, Quantity unknown, long unit) {
        if (weighing.signal != null && cell.sums().amount(unknown) != 0) {
            weighing.miss("signal missing: %s".formatted(weighing.signal));
        } else if (weighing.signal != null) {
            BigDecimal perBase = BigDecimal.valueOf(unit)
                    .divide(BigDecimal.valueOf(product.unit().toBase(BigDecimal.ONE)), MathContext.UNLIMITED);
            weighing.add(cell.sums().amount(product), perBase);
        }
        return weighing;
    }

    private Optional<Factor> factor(Rate rate, Ledger ledger) {
        return scoped.plant().rates().factor(rate.quantity(), ledger, rate.since());
    }

    private String noPrice(Quantity quantity, Optional<Rate> rate) {
        Optional<Rate> untold =
                rate.filter(known -> scoped.plant().rates().tariff(known).isEmpty());
        return untold.isPresent()
                ? "price missing: no tariff for %s%s".formatted(quantity, from(untold.get()))
                : rate.map(known -> "price missing: %s, band %s".formatted(quantity, known.band()))
                        .orElse("price missing: no tariff for %s".formatted(quantity));
    }

    /** The day since when nothing holds; nothing to say where nothing held before. */
    private String from(Rate rate) {
        return rate.since() == Long.MIN_VALUE
                ? " yet"
                : " from "
                        + Instant.ofEpochMilli(rate.since())
                                .atZone(scoped.plant().plant().zone())
                                .toLocalDate();
    }

    private static String unverified(Factor factor) {
        return "factor missing: %s (%s)".formatted(factor.id(), factor.status().replaceFirst("^factor missing: *", ""));
    }

    private boolean isKnown(Quantity quantity) {
        Sums sums = cell.sums();
        return sums.get(quantity.observedAs(), Account.Part.OBSERVED) != 0
                || sums.get(quantity.observedAs(), Account.Part.BRIDGED) != 0
                || sums.amount(quantity) != 0;
    }

    /** An exact sum of products, rounded once. */
    private static final class Weighing {
        private BigDecimal total = BigDecimal.ZERO;
        private String missing;
        private String signal;

        void add(long base, BigDecimal weight) {
            total = total.add(weight.multiply(BigDecimal.valueOf(base)));
        }

        void miss(String why) {
            missing = why;
        }

        /** The sum in a unit that has so many base units. */
        Figure per(long unit) {
            return missing != null
                    ? Figure.missing(missing)
                    : Figure.of(total.divide(BigDecimal.valueOf(unit), MathContext.DECIMAL128)
                            .doubleValue());
        }
    }
}
