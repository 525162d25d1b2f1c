package io.plantline.decision;

import io.plantline.cell.PerKwh;
import io.plantline.model.Signal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What signals say of a stretch of time: the mean of their figures by the time that each holds for. Nothing is said where a part of
 * it is missing.
 *
 * @param start epoch milliseconds
 * @param signals of one id, the best first: where two speak of the same time, that one counts
 */
record SlotFigure(long start, long end, List<Signal> signals) {
    SlotFigure {
        signals = signals.stream()
                .filter(signal -> signal.start() < end && signal.end() > start)
                .toList();
    }

    Optional<BigDecimal> in(String unit) {
        BigDecimal sum = BigDecimal.ZERO;
        long from = start;
        for (long to : cuts()) {
            Optional<BigDecimal> figure = between(from, to).flatMap(signal -> PerKwh.of(signal, unit));
            if (figure.isEmpty() || to - from == end - start) {
                return figure;
            }
            sum = sum.add(figure.get().multiply(BigDecimal.valueOf(to - from)));
            from = to;
        }
        return Optional.of(sum.divide(BigDecimal.valueOf(end - start), MathContext.DECIMAL128));
    }

    /** Where another signal may begin to speak, and the end. */
    private TreeSet<Long> cuts() {
        TreeSet<Long> cuts = new TreeSet<>(List.of(end));
        for (Signal signal : signals) {
            cuts.add(Math.max(start, signal.start()));
            cuts.add(Math.min(end, signal.end()));
        }
        cuts.remove(start);
        return cuts;
    }

    private Optional<Signal> between(long from, long to) {
        return signals.stream()
                .filter(signal -> signal.start() <= from && signal.end() >= to)
                .findFirst();
    }
}
