package io.plantline.decision;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** A figure per kWh for each interval of a horizon, as far as it is known: nothing is continued beyond that. */
public final class Outlook {
    private final BigDecimal[] figures;
    private final String source;

    private Outlook(BigDecimal[] figures, String source) {
        this.figures = figures;
        this.source = source;
    }

    /**
     * The figures of a horizon.
     *
     * @param at the figure of an interval, or null where nobody says
     * @param source in words, with what is to be done where it ends
     */
    public static Outlook of(Horizon horizon, String source, IntFunction<BigDecimal> at) {
        return new Outlook(IntStream.range(0, horizon.count()).mapToObj(at).toArray(BigDecimal[]::new), source);
    }

    public Optional<BigDecimal> at(int interval) {
        return Optional.ofNullable(figures[interval]);
    }

    /** True where it is known in some interval. */
    public boolean isKnown() {
        return Arrays.stream(figures).anyMatch(figure -> figure != null);
    }

    /** The first interval nothing is known of; -1 where all is known. */
    public int firstUnknown() {
        return Arrays.asList(figures).indexOf(null);
    }

    public String source() {
        return source;
    }
}
