package io.plantline.kpi;

import static io.plantline.model.Quantity.BATTERY_CHARGE;
import static io.plantline.model.Quantity.BATTERY_DISCHARGE;
import static io.plantline.model.Quantity.ELECTRICITY_EXPORT;
import static io.plantline.model.Quantity.ELECTRICITY_GENERATION;
import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.RENEWABLE_GENERATION;

import io.plantline.model.Quantity;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The electricity that a scope draws: a part of the plant what is delivered to it, the plant what it consumes, be it bought or
 * its own. A plant that feeds itself may import nothing and draw megawatts.
 */
final class Drawn {
    static final List<Quantity> COMES =
            List.of(ELECTRICITY_IMPORT, ELECTRICITY_GENERATION, RENEWABLE_GENERATION, BATTERY_DISCHARGE);
    static final List<Quantity> GOES = List.of(ELECTRICITY_EXPORT, BATTERY_CHARGE);

    private Drawn() {}

    /** What it is made of in a scope; none where nothing tells it. */
    static Set<Quantity> of(Scoped scoped) {
        Set<Quantity> drawn = EnumSet.noneOf(Quantity.class);
        comes(scoped).stream().filter(scoped::measures).forEach(drawn::add);
        if (scoped.isPlant() && !drawn.isEmpty()) {
            GOES.stream().filter(scoped::measures).forEach(drawn::add);
        }
        return drawn;
    }

    static Lack lack(Scoped scoped) {
        return Lack.meters(comes(scoped));
    }

    private static List<Quantity> comes(Scoped scoped) {
        return scoped.isPlant() ? COMES : List.of(ELECTRICITY_IMPORT);
    }

    /** What some quantities come to in an interval, in the base unit: those that go are taken off. */
    static long amount(Summed interval, Set<Quantity> quantities) {
        return quantities.stream()
                .mapToLong(each -> GOES.contains(each)
                        ? -interval.sums().amount(each)
                        : interval.sums().amount(each))
                .sum();
    }

    /** The quantities as words, as {@code electricity-import + electricity-generation}. */
    static String named(Set<Quantity> quantities) {
        String comes = quantities.stream()
                .filter(each -> !GOES.contains(each))
                .map(Quantity::id)
                .collect(Collectors.joining(" + "));
        String goes = quantities.stream()
                .filter(GOES::contains)
                .map(each -> " − " + each.id())
                .collect(Collectors.joining());
        return comes + goes;
    }
}
