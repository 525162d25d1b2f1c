package io.plantline.decision;

import io.plantline.cell.PerKwh;
import io.plantline.model.Signal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How far the forecasts of a signal were off before: of each that was fetched, how much higher came true what it said of an hour
 * so long ahead. A forecast counts where something came true of it, and only what it said of times still ahead.
 */
final class ForecastErrors {
    /** Of fewer forecasts nothing is said. */
    static final int FEWEST = 3;

    private final List<NavigableMap<Long, BigDecimal>> forecasts;
    private final long asOf;

    private ForecastErrors(List<NavigableMap<Long, BigDecimal>> forecasts, long asOf) {
        this.forecasts = forecasts;
        this.asOf = asOf;
    }

    /**
     * The errors of a signal.
     *
     * @param asOf when the forecast was fetched that is decided by, epoch milliseconds
     */
    static ForecastErrors of(Collection<Signal> signals, String id, String unit, long asOf) {
        NavigableMap<Long, Signal> actual = new TreeMap<>();
        signals.stream()
                .filter(signal -> signal.id().equals(id) && !signal.estimated())
                .forEach(signal -> actual.merge(
                        signal.start(), signal, (one, other) -> one.retrieved() > other.retrieved() ? one : other));
        Map<Long, NavigableMap<Long, BigDecimal>> byIssue = new TreeMap<>();
        signals.stream()
                .filter(signal -> signal.id().equals(id) && signal.estimated() && signal.start() >= signal.retrieved())
                .forEach(forecast -> error(forecast, actual, unit)
                        .ifPresent(error -> byIssue.computeIfAbsent(forecast.retrieved(), any -> new TreeMap<>())
                                .put(forecast.start() - forecast.retrieved(), error)));
        return new ForecastErrors(List.copyOf(byIssue.values()), asOf);
    }

    private static Optional<BigDecimal> error(Signal forecast, NavigableMap<Long, Signal> actual, String unit) {
        Map.Entry<Long, Signal> there = actual.floorEntry(forecast.start());
        return there == null || there.getValue().end() < forecast.end()
                ? Optional.empty()
                : PerKwh.of(there.getValue(), unit)
                        .flatMap(came -> PerKwh.of(forecast, unit).map(came::subtract));
    }

    /** How many forecasts are known with what came true; 0 where they are too few to say anything. */
    int count() {
        return forecasts.size() < FEWEST ? 0 : forecasts.size();
    }

    /** How many there are, be they enough or not. */
    int seen() {
        return forecasts.size();
    }

    /** How much higher it came true than a forecast said of a time so far ahead as this one is now. */
    BigDecimal error(int forecast, long start) {
        NavigableMap<Long, BigDecimal> errors = forecasts.get(forecast);
        long lead = Math.max(0, start - asOf);
        Map.Entry<Long, BigDecimal> before = errors.floorEntry(lead);
        return (before == null ? errors.firstEntry() : before).getValue();
    }

    /** In the middle of all forecasts. */
    BigDecimal median(long start) {
        List<BigDecimal> errors = new ArrayList<>();
        for (int forecast = 0; forecast < forecasts.size(); forecast++) {
            errors.add(error(forecast, start));
        }
        errors.sort(null);
        int middle = errors.size() / 2;
        return errors.size() % 2 == 1
                ? errors.get(middle)
                : errors.get(middle - 1).add(errors.get(middle)).divide(BigDecimal.valueOf(2));
    }
}
