package io.plantline.decision;

import io.plantline.model.Sentence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** A figure per kWh for each interval of a horizon, as far as it is known: nothing is continued beyond that. */
public final class Outlook {
    private final BigDecimal[] figures;
    private final BigDecimal[][] forecasts;
    private final List<String> ids;
    private final List<Sentence> said;

    private Outlook(BigDecimal[] figures, BigDecimal[][] forecasts, List<String> ids, List<Sentence> said) {
        this.figures = figures;
        this.forecasts = forecasts;
        this.ids = List.copyOf(ids);
        this.said = List.copyOf(said);
    }

    /**
     * The figures of a horizon.
     *
     * @param at the figure of an interval, or null where nobody says
     * @param ids of the tariffs, factors and signals they are of; none where nothing tells any
     * @param said where they come from
     */
    public static Outlook of(Horizon horizon, List<String> ids, List<Sentence> said, IntFunction<BigDecimal> at) {
        return new Outlook(figures(horizon, at), new BigDecimal[0][], ids, said);
    }

    /**
     * The same, where it is known how forecasts came true before.
     *
     * @param forecasts the figures as they would be, were a forecast of the past wrong again
     */
    Outlook with(Horizon horizon, Sentence more, List<IntFunction<BigDecimal>> forecasts) {
        List<Sentence> all = new ArrayList<>(said);
        all.add(more);
        return new Outlook(
                figures, forecasts.stream().map(each -> figures(horizon, each)).toArray(BigDecimal[][]::new), ids, all);
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

    /** True where nothing tells a figure for any time: not that it ends, but that it was never there. */
    public boolean isAbsent() {
        return ids.isEmpty();
    }

    /** The tariffs, factors and signals it is of. */
    public String names() {
        return ids.isEmpty() ? "—" : String.join(", ", ids);
    }

    /** Where it comes from. */
    public List<Sentence> said() {
        return said;
    }
}
