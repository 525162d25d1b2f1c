package io.plantline.cell;

import io.plantline.model.Amount;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.model.Reading;
import io.plantline.model.TwoWays;
import io.plantline.plant.Meter;
import io.plantline.plant.MeterTree;
import io.plantline.plant.PlantIndex;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The sums of the reference: every meter scanned once in order of time, every amount added everywhere it belongs. */
public final class ReferenceSums {
    private final PlantIndex plant;
    private final Map<CellId, Cell> cells = new HashMap<>();

    private ReferenceSums(PlantIndex plant) {
        this.plant = plant;
    }

    public static Map<CellId, Cell> of(PlantIndex plant, List<Reading> readings, List<Derivation> derivations) {
        ReferenceSums sums = new ReferenceSums(plant);
        plant.plant().meters().forEach(meter -> sums.scan(meter, readings));
        sums.split();
        sums.derive(derivations);
        sums.findPeaks();
        new ReferenceCharges(plant, sums.cells).find();
        return sums.cells;
    }

    private void scan(Meter meter, List<Reading> readings) {
        Metering metering = new Metering(meter, plant.plant().retention());
        Map<Long, Entry> byTime = new TreeMap<>();
        readings.stream()
                .filter(reading -> reading.meter().equals(meter.id()))
                .map(metering::entry)
                .filter(entry -> entry != null)
                .forEach(entry -> byTime.merge(entry.time(), entry, metering::believed));
        Pending minutes = new Pending();
        MinuteBook book = new MinuteBook(plant.rates(), minutes);
        MeterRule rule = MeterRule.of(meter, plant.plant().retention());
        MeterState state = MeterState.NONE;
        for (Entry entry : byTime.values()) {
            state = rule.next(state, entry, (Amount amount) -> book.book(amount, 1));
        }
        minutes.drain((minute, sums) -> sums.forEach((account, value) -> add(meter, minute, account, value)));
    }

    private void split() {
        Map<CellId, Cell> minutes = new HashMap<>(cells);
        minutes.forEach((id, cell) -> Climb.byMinute(plant).forEach(rule -> {
            if (id.kind() == IntervalKind.MINUTE && rule.isAt(id.scope(), id.start())) {
                rule.of(cell.sums()).forEach((account, value) -> add(id.scope(), id.start(), account, value));
            }
        }));
    }

    private void add(Meter meter, long minute, long account, long value) {
        add(meter.scope().at(minute).orElse(null), minute, account, value);
    }

    private void add(String from, long minute, long account, long value) {
        MeterTree tree = plant.tree();
        String scope = from;
        boolean isRepeated = false;
        while (scope != null) {
            isRepeated = isRepeated(isRepeated, scope, minute, account);
            if (isRepeated) {
                Quantity quantity = Account.quantity(account);
                addTo(
                        scope,
                        minute,
                        Account.of(
                                TwoWays.of(quantity).orElseThrow().repeated(quantity),
                                Account.Part.AMOUNT,
                                Account.rate(account)),
                        value);
            }
            addTo(scope, minute, account, value);
            String parent = tree.parentAt(scope, minute);
            Quantity quantity = Account.quantity(account);
            String above = supplyAbove(scope, minute);
            Account.Part part = Account.part(account);
            if (above != null && (part == Account.Part.AMOUNT || part == Account.Part.OBSERVED)) {
                boolean givesBack = tree.measuresItself(scope, Quantity.ELECTRICITY_EXPORT, minute);
                int used = used(quantity, givesBack);
                addTo(
                        above,
                        minute,
                        Account.of(Quantity.ELECTRICITY_BELOW, part, 0),
                        (part == Account.Part.AMOUNT ? used : Math.abs(used)) * value);
            }
            boolean isOwn = parent != null
                    && (quantity.isLocal()
                            || (quantity.isEnergyByState()
                                    ? plant.machines().isAt(parent, minute)
                                    : tree.measuresItself(parent, quantity, minute)));
            boolean isOfUtility = (quantity.isStateTime() || quantity.isEnergyByState()) && isUtility(scope);
            scope = isOwn || isOfUtility ? null : parent;
        }
    }

    /** The scope with a supply meter that is next above one which has one as well. */
    private String supplyAbove(String scope, long minute) {
        MeterTree tree = plant.tree();
        String above = tree.measuresItself(scope, Quantity.ELECTRICITY_IMPORT, minute) ? scope : null;
        do {
            above = above == null ? null : tree.parentAt(above, minute);
        } while (above != null && !tree.measuresItself(above, Quantity.ELECTRICITY_IMPORT, minute));
        return above;
    }

    /** How an amount of a scope counts in what it used. */
    private static int used(Quantity quantity, boolean givesBack) {
        return switch (quantity) {
            case ELECTRICITY_IMPORT, ELECTRICITY_GENERATION, RENEWABLE_GENERATION, BATTERY_DISCHARGE -> 1;
            case BATTERY_CHARGE -> -1;
            case ELECTRICITY_EXPORT -> givesBack ? -1 : 0;
            default -> 0;
        };
    }

    private boolean isUtility(String scope) {
        return plant.plant().scope(scope).orElseThrow().kind().equals("utility");
    }

    private void addTo(String scope, long minute, long account, long value) {
        for (IntervalKind kind : IntervalKind.values()) {
            plant.calendar()
                    .at(kind, minute)
                    .ifPresent(interval -> cell(scope, interval).sums().add(account, value));
        }
    }

    /** A scope with a meter of its own says anew what counts; energy before what holds it. */
    private boolean isRepeated(boolean below, String scope, long minute, long account) {
        Quantity quantity = Account.quantity(account);
        TwoWays ways = TwoWays.of(quantity).orElse(null);
        if (ways == null || Account.part(account) != Account.Part.AMOUNT) {
            return false;
        }
        boolean hasDirect = plant.tree().measuresItself(scope, ways.direct(), minute);
        boolean hasIndirect = plant.tree().measuresItself(scope, ways.indirect(), minute);
        if (!hasDirect && !hasIndirect) {
            return below;
        }
        return quantity == ways.direct() ? !hasDirect : hasDirect;
    }

    private void derive(List<Derivation> derivations) {
        settlements()
                .forEach((id, cell) -> derivations.forEach(derivation -> {
                    Interval settlement = interval(id);
                    long derived = derivation.of(plant, id.scope(), settlement, cell.sums());
                    long account = Account.of(derivation.quantity(), Account.Part.AMOUNT, 0);
                    cell.sums().add(account, derived);
                    for (IntervalKind kind :
                            List.of(IntervalKind.HOUR, IntervalKind.SHIFT, IntervalKind.DAY, IntervalKind.MONTH)) {
                        plant.calendar().at(kind, id.start()).ifPresent(longer -> cell(id.scope(), longer)
                                .sums()
                                .add(account, derived));
                    }
                }));
    }

    private void findPeaks() {
        settlements().forEach((id, cell) -> {
            long observed = cell.sums().get(Quantity.ELECTRICITY_IMPORT, Account.Part.OBSERVED);
            long expected = plant.tree().expectedMillis(id.scope(), Quantity.ELECTRICITY_IMPORT, interval(id));
            if (expected > 0 && observed >= Peaks.WELL_COVERED * expected) {
                for (IntervalKind kind : List.of(IntervalKind.DAY, IntervalKind.MONTH)) {
                    cell(id.scope(), plant.calendar().at(kind, id.start()).orElseThrow())
                            .offerPeak(cell.sums().amount(Quantity.ELECTRICITY_IMPORT), id.start());
                }
            }
        });
    }

    private Map<CellId, Cell> settlements() {
        Map<CellId, Cell> found = new HashMap<>(cells);
        found.keySet().removeIf(id -> id.kind() != IntervalKind.SETTLEMENT);
        return found;
    }

    private Interval interval(CellId id) {
        return plant.calendar().at(id.kind(), id.start()).orElseThrow();
    }

    private Cell cell(String scope, Interval interval) {
        return cells.computeIfAbsent(new CellId(scope, null, interval.kind(), interval.start()), any -> new Cell());
    }
}
