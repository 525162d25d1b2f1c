package io.plantline.decision;

import io.plantline.cell.PerKwh;
import io.plantline.model.Quantity;
import io.plantline.model.Signal;
import io.plantline.plant.Factor;
import io.plantline.plant.Plant;
import io.plantline.plant.Rate;
import io.plantline.plant.Rates;
import io.plantline.plant.Tariff;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * What electricity costs and emits in the intervals ahead, by the plant's tariffs and factors and by signals. A carbon signal may
 * be named for the decision alone: what is decided by and what is reported are different series.
 */
public final class Outlooks {
    private static final String KG = "kgCO2e/kWh";

    private final Plant plant;
    private final Horizon horizon;
    private final Collection<Signal> signals;
    private final Rates rates;
    private final Set<String> sources = new LinkedHashSet<>();

    public Outlooks(Plant plant, Horizon horizon, Collection<Signal> signals) {
        this.plant = plant;
        this.horizon = horizon;
        this.signals = signals.stream()
                .sorted(Comparator.comparing(Signal::estimated)
                        .thenComparing(Signal::retrieved, Comparator.reverseOrder()))
                .toList();
        this.rates = plant.rates();
    }

    /**
     * The price of imported electricity.
     *
     * @param signal the signal of the price, or null for the plant's tariffs
     */
    public Outlook price(String signal) throws Unanswerable {
        String unit = "%s/kWh".formatted(plant.currency());
        if (signal != null) {
            return ofSignal(signal, unit);
        }
        sources.clear();
        checkUnits(unit, plant.tariffs().stream().map(Tariff::signal).toList());
        return outlook("no tariff of electricity-import with a price", interval -> {
            Optional<Tariff> tariff = rates.tariff(Quantity.ELECTRICITY_IMPORT, horizon.time(interval));
            if (tariff.isEmpty()) {
                return null;
            }
            if (tariff.get().signal() != null) {
                sources.add("tariff %s, signal %s"
                        .formatted(tariff.get().id(), tariff.get().signal()));
                return said(tariff.get().signal(), unit, interval);
            }
            sources.add("tariff " + tariff.get().id());
            Rate rate = rates.at(Quantity.ELECTRICITY_IMPORT, horizon.time(interval));
            return tariff.get().prices().get(rate.band());
        });
    }

    /**
     * The carbon intensity of imported electricity.
     *
     * @param signal the signal of the grid ahead, or null for the plant's factor of scope 2 by location
     */
    public Outlook carbon(String signal) throws Unanswerable {
        if (signal != null) {
            return ofSignal(signal, KG);
        }
        sources.clear();
        checkUnits(KG, plant.factors().stream().map(Factor::signal).toList());
        return outlook("no factor of electricity-import in scope2-location with a value", interval -> {
            Optional<Factor> factor =
                    rates.factor(Quantity.ELECTRICITY_IMPORT, Factor.Ledger.SCOPE2_LOCATION, horizon.time(interval));
            if (factor.isEmpty() || !factor.get().isKnown()) {
                return null;
            }
            if (factor.get().signal() != null) {
                sources.add("factor %s, signal %s"
                        .formatted(factor.get().id(), factor.get().signal()));
                return said(factor.get().signal(), KG, interval);
            }
            sources.add(
                    "factor %s of the plant file, the same at every hour of its validity: no signal says how the grid changes"
                            .formatted(factor.get().id()));
            return factor.get().value();
        });
    }

    private Outlook ofSignal(String signal, String unit) throws Unanswerable {
        sources.clear();
        sources.add("signal " + signal);
        checkUnits(unit, Set.of(signal));
        if (signals.stream().noneMatch(each -> each.id().equals(signal))) {
            throw new Unanswerable("nothing was read of signal %s; read were: %s. Hand in its table with --signals"
                    .formatted(
                            signal,
                            new TreeSet<>(signals.stream().map(Signal::id).toList())));
        }
        return outlook("nothing", interval -> said(signal, unit, interval));
    }

    private Outlook outlook(String nothing, IntFunction<BigDecimal> at) {
        Outlook read = Outlook.of(horizon, nothing, at);
        return sources.isEmpty() ? read : Outlook.of(horizon, String.join("; ", sources), at);
    }

    private BigDecimal said(String id, String unit, int interval) {
        long start = horizon.time(interval);
        return new SlotFigure(
                        start,
                        start + horizon.slot(),
                        signals.stream()
                                .filter(signal -> signal.id().equals(id))
                                .toList())
                .in(unit)
                .orElse(null);
    }

    private void checkUnits(String unit, Collection<String> ids) throws Unanswerable {
        for (Signal signal : signals) {
            if (ids.contains(signal.id()) && PerKwh.of(signal, unit).isEmpty()) {
                throw new Unanswerable("signal %s is in '%s', which does not become %s; name a signal of %s"
                        .formatted(signal.id(), signal.unit(), unit, unit));
            }
        }
    }
}
