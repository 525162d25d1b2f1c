package io.plantline.kpi;

import io.plantline.cell.Account;
import io.plantline.cell.Cell;
import io.plantline.cell.CellId;
import io.plantline.cell.Sums;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.plant.Factor.Ledger;
import io.plantline.plant.PlantIndex;
import io.plantline.plant.Rate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * A cell with its scope and interval, as formulas see it: everything in display units. It is longer than most: whatever a
 * formula may ask of a cell stands here in one place.
 */
public final class Summed {
    static final long MILLIS_IN_HOUR = 3_600_000;
    private static final double MILLIS_PER_HOUR = MILLIS_IN_HOUR;
    private static final double WELL_COVERED = 0.95;

    private final Scoped scoped;
    private final Interval interval;
    private final Cell cell;
    private final Background background;
    private Summed once;
    private List<Summed> settlements;
    private final Map<Set<Quantity>, ClosedTime> closed = new HashMap<>();

    /** A cell by itself, of a plant of which nothing else is known. */
    public Summed(PlantIndex plant, String scope, Interval interval, Cell cell) {
        this(plant, scope, interval, cell, Background.NONE);
    }

    /** A cell, and what there is beside it. */
    public Summed(PlantIndex plant, String scope, Interval interval, Cell cell, Background background) {
        this(
                interval.kind() == IntervalKind.BATCH ? Scoped.ofBatches(plant, scope) : new Scoped(plant, scope),
                interval,
                cell,
                background);
    }

    private Summed(Scoped scoped, Interval interval, Cell cell, Background background) {
        this.background = background;
        this.scoped = scoped;
        this.interval = interval;
        this.cell = cell;
    }

    /** The same, in which what is metered in two ways counts in one only. */
    Summed once() {
        if (once == null) {
            once = isOnce() ? this : new Summed(scoped.once(), interval, Repeated.takenOff(cell), background);
        }
        return once;
    }

    /** True where all counts: most plants meter everything in one way. */
    private boolean isOnce() {
        return scoped.isOnce() || (scoped.plant().countedOnce().mixed().isEmpty() && !Repeated.isIn(cell));
    }

    /** The settlement intervals within, the earlier first, without those that nothing was booked for. */
    List<Summed> settlements() {
        if (settlements == null) {
            settlements = new ArrayList<>();
            for (long start = interval.start(); start < interval.end(); ) {
                Interval part = scoped.plant()
                        .calendar()
                        .at(IntervalKind.SETTLEMENT, start)
                        .orElseThrow();
                Cell known = background.find(new CellId(scoped.scope(), null, part.kind(), part.start()));
                if (known != null) {
                    settlements.add(new Summed(scoped, part, known, background));
                }
                start = part.end();
            }
        }
        return settlements;
    }

    /** When no shift works within, as far as some quantities are known; found once and used by several KPIs. */
    ClosedTime closed(Set<Quantity> quantities) {
        return closed.computeIfAbsent(quantities, any -> new ClosedTime(this, any));
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

    /** The energy of the best settlement interval, or {@link Cell#NO_PEAK}. */
    long peak() {
        return cell.peak();
    }

    Background background() {
        return background;
    }

    /** The amount of a quantity, or why it is unknown: an interval no meter spoke of is not zero. */
    Figure amount(Quantity quantity) {
        if (isKnown(quantity)) {
            return Figure.of(quantity.unit().fromBase(cell.sums().amount(quantity)));
        }
        return Figure.missing(
                quantity == scoped.told()
                        ? "nobody told how much it made"
                        : quantity.isStateTime() ? "no state of a machine was read" : "no reading of " + quantity);
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
        if (expected == 0) {
            return quantity == scoped.told() && observedMillis(quantity) > 0 ? 1 : 0;
        }
        return Math.min(1, (double) observedMillis(quantity) / expected);
    }

    /** Share of the expected meter time over all quantities that was observed, 0 to 1. */
    double coverage() {
        double expected = meterHours(false).value();
        return expected == 0 ? 0 : Math.min(1, meterHours(true).value() / expected);
    }

    /** True where it is known well enough to be held against others of its length. */
    boolean isWellCovered(Quantity quantity) {
        long expected = expectedMillis(quantity);
        return expected > 0 && observedMillis(quantity) >= WELL_COVERED * expected;
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

    /** Share of the expected meter time whose amounts are known, observed or bridged by an estimate. */
    double accounted(Quantity quantity) {
        long expected = expectedMillis(quantity);
        long known = observedMillis(quantity) + cell.sums().get(quantity, Account.Part.BRIDGED);
        return expected == 0 ? 0 : Math.min(1, (double) known / expected);
    }

    /** What there was in an hour of the part of the interval that is known: what was not heard is not zero. */
    Figure mean(Quantity quantity) {
        Figure amount = amount(quantity);
        double hours = hours() * accounted(quantity);
        if (amount.isMissing()) {
            return amount;
        }
        return hours == 0
                ? Figure.missing("no time is known over which %s was taken".formatted(quantity))
                : Figure.of(amount.value() / hours);
    }

    /** Amount times the price of its tariff band, in the plant's currency. */
    Figure cost(Quantity quantity) {
        return isKnown(quantity) ? weighing().cost(quantity) : amount(quantity);
    }

    /** Amount times the factor of a ledger valid at its time, in the unit of the ledger. */
    Figure weighed(Quantity quantity, Ledger ledger) {
        return isKnown(quantity) ? weighing().weighed(quantity, ledger) : amount(quantity);
    }

    /** The factor of a ledger over the meter hours that were observed: what an even load would have had. */
    Figure weighedHours(Quantity quantity, Ledger ledger) {
        return weighing().weighedHours(quantity, ledger);
    }

    /** Meter hours of a quantity that were observed. */
    Figure observedHours(Quantity quantity) {
        return Figure.of(observedMillis(quantity) / MILLIS_PER_HOUR);
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

    private Weighing weighing() {
        return new Weighing(scoped.plant(), cell.sums());
    }

    /** True where there is, at some time of the interval, a meter of the quantity, or something is known of it. */
    boolean isThere(Quantity quantity) {
        return isKnown(quantity) || expectedMillis(quantity) > 0;
    }

    private boolean isKnown(Quantity quantity) {
        Sums sums = cell.sums();
        return sums.get(quantity.observedAs(), Account.Part.OBSERVED) != 0
                || sums.get(quantity.observedAs(), Account.Part.BRIDGED) != 0
                || sums.amount(quantity) != 0;
    }
}
