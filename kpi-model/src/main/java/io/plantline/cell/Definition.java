package io.plantline.cell;

import io.plantline.model.Quantity;
import io.plantline.model.Unit;
import io.plantline.plant.Dated;
import io.plantline.plant.Meter;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of a meter decides which amounts its readings become, written down: a run remembers it, so that what was booked
 * can be taken back as it was booked once the plant file says otherwise.
 */
public final class Definition {
    private static final String NONE = "-";

    private Definition() {}

    /** The definition of a meter as text; the same for what is the same. */
    public static String of(Meter meter) {
        return Stream.of(
                        meter.kind().name(),
                        meter.quantity() == null ? NONE : meter.quantity().id(),
                        meter.reverse() == null ? NONE : meter.reverse().id(),
                        meter.unit() == null ? NONE : meter.unit().symbol(),
                        meter.period().toMillis(),
                        meter.maxGap().toMillis(),
                        meter.label(),
                        meter.modulus(),
                        meter.quantum(),
                        meter.maxRate(),
                        multiplier(meter.multiplier()),
                        meter.replacements().stream()
                                .map(exchange ->
                                        exchange.at() + ":" + exchange.finalOld() + ":" + exchange.initialNew())
                                .collect(Collectors.joining(",")))
                .map(String::valueOf)
                .collect(Collectors.joining("|"));
    }

    /** A meter as it was defined, in the place it has now. */
    static Meter former(String written, Meter now) {
        String[] parts = written.split("\\|", -1);
        return new Meter(
                now.id(),
                now.name(),
                quantity(parts[1]),
                quantity(parts[2]),
                Meter.Kind.valueOf(parts[0]),
                parts[3].equals(NONE) ? null : Unit.of(parts[3]).orElseThrow(),
                Duration.ofMillis(Long.parseLong(parts[4])),
                Duration.ofMillis(Long.parseLong(parts[5])),
                parts[6].equals("null") ? null : Meter.Label.valueOf(parts[6]),
                Long.parseLong(parts[7]),
                Long.parseLong(parts[8]),
                Long.parseLong(parts[9]),
                multiplier(parts[10]),
                now.scope(),
                replacements(parts[11]));
    }

    /** True where the readings of one, as its log keeps them, can be read as those of the other. */
    static boolean isComparable(Meter one, Meter other) {
        return one.quantity() == other.quantity()
                && (one.unit() == null
                        || (other.unit() != null
                                && one.unit().dimension() == other.unit().dimension()));
    }

    private static String multiplier(Dated<BigDecimal> multiplier) {
        return Stream.concat(
                        multiplier.at(Long.MIN_VALUE).isPresent() ? Stream.of(Long.MIN_VALUE) : Stream.empty(),
                        multiplier.changes().stream())
                .map(from -> from + ":"
                        + multiplier
                                .at(from)
                                .map(value -> value.stripTrailingZeros().toPlainString())
                                .orElse(NONE))
                .collect(Collectors.joining(","));
    }

    private static Dated<BigDecimal> multiplier(String written) {
        Map<Long, BigDecimal> byStart = new HashMap<>();
        for (String part : written.split(",", -1)) {
            int colon = part.indexOf(':');
            String value = part.substring(colon + 1);
            byStart.put(Long.parseLong(part.substring(0, colon)), value.equals(NONE) ? null : new BigDecimal(value));
        }
        return Dated.of(byStart);
    }

    private static List<Meter.Replacement> replacements(String written) {
        List<Meter.Replacement> replacements = new ArrayList<>();
        for (String part : written.isEmpty() ? new String[0] : written.split(",", -1)) {
            String[] said = part.split(":", -1);
            replacements.add(
                    new Meter.Replacement(Long.parseLong(said[0]), Long.parseLong(said[1]), Long.parseLong(said[2])));
        }
        return replacements;
    }

    private static Quantity quantity(String id) {
        return id.equals(NONE) ? null : Quantity.of(id).orElseThrow();
    }
}
