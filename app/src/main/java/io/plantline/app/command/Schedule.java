package io.plantline.app.command;

import io.plantline.decision.Decision;
import io.plantline.decision.Horizon;
import io.plantline.decision.Plan;
import io.plantline.plant.Plant;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A decision with all that is told of it.
 *
 * @param carbonPrice what a tonne of CO2e is worth to the reader, or null where nobody said
 */
record Schedule(
        Plant plant,
        Horizon horizon,
        Decision decision,
        String priceSource,
        String carbonSource,
        String limit,
        BigDecimal carbonPrice) {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmxxx");
    private static final int GRAMS = 3;

    /** A time by the clock of the plant, with its offset: on some nights an hour comes twice. */
    String local(long time) {
        return Instant.ofEpochMilli(time).atZone(plant.zone()).format(LOCAL);
    }

    BigDecimal money(long coins) {
        return BigDecimal.valueOf(coins, decision.coins());
    }

    BigDecimal kilograms(long grams) {
        return BigDecimal.valueOf(grams, GRAMS);
    }

    /** The plan that is better than what was asked for in one thing and in the other no worse, by number. */
    OptionalInt better() {
        return decision.requested().isEmpty()
                ? OptionalInt.empty()
                : IntStream.range(0, decision.plans().size())
                        .filter(plan -> decision.plans()
                                .get(plan)
                                .dominates(decision.requested().orElseThrow()))
                        .findFirst();
    }

    /** The plan to take at the price of carbon, by number. */
    OptionalInt taken() {
        return carbonPrice == null ? OptionalInt.empty() : OptionalInt.of(decision.bestAt(carbonPrice));
    }

    Plan plan(int number) {
        return decision.plans().get(number);
    }
}
