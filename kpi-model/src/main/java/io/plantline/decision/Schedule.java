package io.plantline.decision;

import io.plantline.plant.Plant;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A decision with all that is told of it.
 *
 * @param base what the plant takes beside the jobs, or null where nobody says
 * @param carbonPrice what a tonne of CO2e is worth to the reader, or null where nobody said
 * @param spreads of each plan, where the errors of forecasts are known
 */
public record Schedule(
        Plant plant,
        Horizon horizon,
        Decision decision,
        Outlook price,
        Outlook carbon,
        Headroom headroom,
        BaseLoad base,
        BigDecimal carbonPrice,
        List<Optional<Spread>> spreads,
        Recommendation recommendation) {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmxxx");
    private static final int GRAMS = 3;

    public Schedule {
        spreads = List.copyOf(spreads);
    }

    /** A time by the clock of the plant, with its offset: on some nights an hour comes twice. */
    public String local(long time) {
        return Instant.ofEpochMilli(time).atZone(plant.zone()).format(LOCAL);
    }

    public BigDecimal money(long coins) {
        return BigDecimal.valueOf(coins, decision.coins());
    }

    /** What a plan emits, in kilograms; empty where no carbon intensity is known. */
    public Optional<BigDecimal> emitted(Plan plan) {
        return kilograms(plan.carbon());
    }

    /** What a plan emits less than another. */
    public Optional<BigDecimal> spared(Plan asked, Plan plan) {
        return kilograms(asked.carbon() - plan.carbon());
    }

    /** Grams as kilograms; empty where no carbon intensity is known. */
    public Optional<BigDecimal> kilograms(long grams) {
        return decision.weighsCarbon() ? Optional.of(BigDecimal.valueOf(grams, GRAMS)) : Optional.empty();
    }

    /** The plan that is better than what was asked for in one thing and in the other no worse, by number. */
    public OptionalInt better() {
        return decision.requested().isEmpty()
                ? OptionalInt.empty()
                : IntStream.range(0, decision.plans().size())
                        .filter(plan -> decision.plans()
                                .get(plan)
                                .dominates(decision.requested().orElseThrow()))
                        .findFirst();
    }

    /** The plan to take at the price of carbon, by number. */
    public OptionalInt taken() {
        return carbonPrice == null ? OptionalInt.empty() : OptionalInt.of(decision.bestAt(carbonPrice));
    }

    public Plan plan(int number) {
        return decision.plans().get(number);
    }
}
