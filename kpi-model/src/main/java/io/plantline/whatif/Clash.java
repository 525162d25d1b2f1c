package io.plantline.whatif;

import io.plantline.plant.Factor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Why alternatives cannot be done together: two that change the same thing do not add up. */
public final class Clash {
    private Clash() {}

    /** What two of them change both, with their ids; empty where all can be done. */
    public static Optional<String> in(List<Alternative> alternatives) {
        Map<String, String> taken = new HashMap<>();
        for (Alternative alternative : alternatives) {
            for (String change : changes(alternative).distinct().toList()) {
                String other = taken.putIfAbsent(change, alternative.id());
                if (other != null) {
                    return Optional.of("%s and %s both change %s".formatted(other, alternative.id(), change));
                }
            }
        }
        return Optional.empty();
    }

    private static Stream<String> changes(Alternative alternative) {
        return Stream.of(
                        alternative.production().isEmpty() ? Stream.<String>empty() : Stream.of("what is produced"),
                        alternative.machines().stream().map(each -> "machine " + each.scope()),
                        alternative.recycled().isEmpty() ? Stream.<String>empty() : Stream.of("what is recycled"),
                        alternative.moves().isEmpty() ? Stream.<String>empty() : Stream.of("the time of work"),
                        alternative.tariffs().stream().map(each -> "tariff of " + each.quantity()),
                        alternative.charges() == null ? Stream.<String>empty() : Stream.of("the charges"),
                        alternative.factors().stream().map(Clash::factor),
                        alternative.sold().stream()
                                .map(each -> "what is sold of %s %s".formatted(each.scope(), each.kpi())))
                .flatMap(each -> each);
    }

    private static String factor(Factor factor) {
        return "factor of %s, %s".formatted(factor.quantity(), factor.ledger());
    }
}
