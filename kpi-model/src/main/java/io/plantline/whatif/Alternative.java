package io.plantline.whatif;

import io.plantline.plant.Charges;
import io.plantline.plant.Factor;
import io.plantline.plant.Tariff;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One thing that could have been done, of one or more changes.
 *
 * @param production by scope, how many times as much it makes
 * @param tariffs in place of all that the plant has of their quantities
 * @param charges in place of the plant's, or null
 * @param factors in place of all that the plant has of their quantities and ledgers
 * @param investment what it asks for, or null where it asks for nothing
 */
public record Alternative(
        String id,
        String name,
        Map<String, BigDecimal> production,
        List<Replaced> machines,
        List<Recycled> recycled,
        List<Moved> moves,
        List<Tariff> tariffs,
        Charges charges,
        List<Factor> factors,
        List<Sold> sold,
        Investment investment) {
    public Alternative {
        Objects.requireNonNull(id, "alternative: id is missing");
        production = Map.copyOf(production);
        machines = List.copyOf(machines);
        recycled = List.copyOf(recycled);
        moves = List.copyOf(moves);
        tariffs = List.copyOf(tariffs);
        factors = List.copyOf(factors);
        sold = List.copyOf(sold);
    }

    /** Why figures can differ, in order. */
    public Set<Cause> causes() {
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        add(causes, Cause.VOLUME, !production.isEmpty());
        add(causes, Cause.MIX, changesMix());
        add(causes, Cause.MATERIAL, !recycled.isEmpty());
        add(causes, Cause.EFFICIENCY, !machines.isEmpty());
        add(causes, Cause.TIMING, !moves.isEmpty());
        add(causes, Cause.PRICE, !tariffs.isEmpty() || charges != null);
        add(causes, Cause.FACTOR, !factors.isEmpty());
        return causes;
    }

    /** True where not all that it names is scaled alike. */
    public boolean changesMix() {
        return production.values().stream()
                        .map(BigDecimal::stripTrailingZeros)
                        .distinct()
                        .count()
                > 1;
    }

    private static void add(Set<Cause> causes, Cause cause, boolean holds) {
        if (holds) {
            causes.add(cause);
        }
    }
}
