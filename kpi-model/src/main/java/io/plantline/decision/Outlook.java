package io.plantline.decision;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** A figure per kWh for each interval of a horizon, as far as it is known: nothing is continued beyond that. */
public final class Outlook {
    private final BigDecimal[] figures;
    private final BigDecimal[][] forecasts;
    private final String source;

    private Outlook(BigDecimal[] figures, BigDecimal[][] forecasts, String source) {
        this.figures = figures;
        this.forecasts = forecasts;
        this.source = source;
    }

    /**
     * The figures of a horizon.
     *
     * @param at the figure of an interval, or null where nobody says
     * @param source in words, with what is to be done where it ends
     */
    public static Outlook of(Horizon horizon, String source, IntFunction<BigDecimal> at) {
        return new Outlook(figures(horizon, at), new BigDecimal[0][], source);
    }

    /**
     * The same, where it is known how forecasts came true before.
     *
     * @param forecasts the figures as they would be, were a forecast of the past wrong again
     */
    Outlook with(Horizon horizon, String told, List<IntFunction<BigDecimal>> forecasts) {
        return new Outlook(
                figures,
                forecasts.stream().map(each -> figures(horizon, each)).toArray(BigDecimal[][]::new),
                "%s; %s".formatted(source, told));
    }

    private static BigDecimal[] figures(Horizon horizon, IntFunction<BigDecimal> at) {
        return IntStream.range(0, horizon.count()).mapToObj(at).toArray(BigDecimal[]::new);
    }

    /** How many forecasts of the past are known with what came true of them. */
    int forecasts() {
        return forecasts.length;
    }

    /** The figure, were a forecast of the past wrong again. */
    BigDecimal at(int interval, int forecast) {
        return forecasts[forecast][interval];
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
