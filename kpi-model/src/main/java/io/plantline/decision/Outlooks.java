package io.plantline.decision;

import io.plantline.cell.PerKwh;
import io.plantline.model.Quantity;
import io.plantline.model.Sentence;
import io.plantline.model.Signal;
import io.plantline.plant.Factor;
import io.plantline.plant.Plant;
import io.plantline.plant.Rate;
import io.plantline.plant.Rates;
import io.plantline.plant.Tariff;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

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
    private final Map<String, ForecastErrors> errors = new HashMap<>();
    private final Map<Sentence, String> sources = new LinkedHashMap<>();

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
        Set<String> used = new LinkedHashSet<>();
        Outlook read = outlook(PlanWord.NO_TARIFF.of(), interval -> {
            Optional<Tariff> tariff = rates.tariff(Quantity.ELECTRICITY_IMPORT, horizon.time(interval));
            if (tariff.isEmpty()) {
                return null;
            }
            if (tariff.get().signal() != null) {
                sources.put(
                        PlanWord.TARIFF_OF_SIGNAL.of(
                                "id", tariff.get().id(), "signal", tariff.get().signal()),
                        tariff.get().signal());
                used.add(tariff.get().signal());
                return ahead(tariff.get().signal(), unit, interval);
            }
            sources.put(
                    PlanWord.TARIFF.of("id", tariff.get().id()), tariff.get().id());
            Rate rate = rates.at(Quantity.ELECTRICITY_IMPORT, horizon.time(interval));
            return tariff.get().prices().get(rate.band());
        });
        return bySignals(used, unit, read);
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
        Set<String> used = new LinkedHashSet<>();
        Outlook read = outlook(PlanWord.NO_FACTOR.of(), interval -> {
            Optional<Factor> factor =
                    rates.factor(Quantity.ELECTRICITY_IMPORT, Factor.Ledger.SCOPE2_LOCATION, horizon.time(interval));
            if (factor.isEmpty() || !factor.get().isKnown()) {
                return null;
            }
            if (factor.get().signal() != null) {
                sources.put(
                        PlanWord.FACTOR_OF_SIGNAL.of(
                                "id", factor.get().id(), "signal", factor.get().signal()),
                        factor.get().signal());
                used.add(factor.get().signal());
                return ahead(factor.get().signal(), KG, interval);
            }
            sources.put(
                    PlanWord.SAME_FACTOR.of("id", factor.get().id()),
                    factor.get().id());
            return factor.get().value();
        });
        return bySignals(used, KG, read);
    }

    private Outlook ofSignal(String signal, String unit) throws Unanswerable {
        sources.clear();
        sources.put(PlanWord.SIGNAL.of("signal", signal), signal);
        checkUnits(unit, Set.of(signal));
        if (signals.stream().noneMatch(each -> each.id().equals(signal))) {
            throw new Unanswerable(PlanWord.SIGNAL_UNKNOWN.of(
                    "signal",
                    signal,
                    "signals",
                    new TreeSet<>(signals.stream().map(Signal::id).toList())));
        }
        return known(
                signal, unit, outlook(PlanWord.SIGNAL.of("signal", signal), interval -> ahead(signal, unit, interval)));
    }

    /** With what is known of how forecasts of the signal came true before. */
    private Outlook known(String signal, String unit, Outlook read) {
        ForecastErrors errors = errors(signal, unit);
        boolean isForecast = IntStream.range(0, horizon.count()).anyMatch(at -> isForecast(signal, unit, at));
        if (!isForecast) {
            return read.with(horizon, PlanWord.NO_FORECAST.of(), List.of());
        }
        Sentence told = errors.count() == 0
                ? PlanWord.NO_ERRORS.of("seen", errors.seen(), "needed", ForecastErrors.FEWEST)
                : PlanWord.PUT_RIGHT.of("forecasts", errors.count());
        List<IntFunction<BigDecimal>> forecasts = new ArrayList<>();
        for (int forecast = 0; forecast < errors.count(); forecast++) {
            int each = forecast;
            forecasts.add(interval -> {
                BigDecimal figure = said(signal, unit, interval);
                return figure == null || !isForecast(signal, unit, interval)
                        ? figure
                        : figure.add(errors.error(each, horizon.time(interval)));
            });
        }
        return read.with(horizon, told, forecasts);
    }

    /** What is said, put right by how forecasts were off before. */
    private BigDecimal ahead(String signal, String unit, int interval) {
        BigDecimal figure = said(signal, unit, interval);
        ForecastErrors errors = errors(signal, unit);
        return figure == null || errors.count() == 0 || !isForecast(signal, unit, interval)
                ? figure
                : figure.add(errors.median(horizon.time(interval)));
    }

    private ForecastErrors errors(String signal, String unit) {
        return errors.computeIfAbsent(
                signal,
                id -> ForecastErrors.of(
                        signals,
                        id,
                        unit,
                        signals.stream()
                                .filter(each -> each.id().equals(id)
                                        && each.estimated()
                                        && each.end() > horizon.start()
                                        && each.start() < horizon.time(horizon.count()))
                                .mapToLong(Signal::retrieved)
                                .max()
                                .orElse(horizon.start())));
    }

    private boolean isForecast(String id, String unit, int interval) {
        return said(unit, interval, signal -> signal.id().equals(id) && !signal.estimated()) == null;
    }

    private Outlook outlook(Sentence nothing, IntFunction<BigDecimal> at) {
        Outlook read = Outlook.of(horizon, List.of(), List.of(nothing), at);
        return sources.isEmpty()
                ? read
                : Outlook.of(horizon, sources.values().stream().distinct().toList(), List.copyOf(sources.keySet()), at);
    }

    /** Where one signal tells all of it, its errors are known as those of a signal that is named. */
    private Outlook bySignals(Set<String> used, String unit, Outlook read) {
        return used.size() == 1 && sources.size() == 1 ? known(used.iterator().next(), unit, read) : read;
    }

    private BigDecimal said(String id, String unit, int interval) {
        return said(unit, interval, signal -> signal.id().equals(id));
    }

    private BigDecimal said(String unit, int interval, Predicate<Signal> wanted) {
        long start = horizon.time(interval);
        return new SlotFigure(
                        start,
                        start + horizon.slot(),
                        signals.stream().filter(wanted).toList())
                .in(unit)
                .orElse(null);
    }

    private void checkUnits(String unit, Collection<String> ids) throws Unanswerable {
        for (Signal signal : signals) {
            if (ids.contains(signal.id()) && PerKwh.of(signal, unit).isEmpty()) {
                throw new Unanswerable(
                        PlanWord.SIGNAL_IN_OTHER_UNIT.of("signal", signal.id(), "unit", signal.unit(), "wanted", unit));
            }
        }
    }
}
