package io.plantline.cell;

import io.plantline.model.Quantity;
import io.plantline.model.Unit;
import io.plantline.plant.Dated;
import io.plantline.plant.Meter;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What of a meter decides which amounts its readings become, written down: a run remembers it, so that what was booked
 * can be taken back as it was booked once the plant file says otherwise.
 */
public final class Definition {
    private static final String NONE = "-";

    /** What it is made of, in order. */
    private static final List<String> PARTS = List.of(
            "kind",
            "quantity",
            "reverse",
            "unit",
            "period",
            "maxGap",
            "label",
            "modulus",
            "resolution",
            "max",
            "multiplier",
            "replacements");

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
                        meter.multiplier()
                                .written(value -> value.stripTrailingZeros().toPlainString()),
                        meter.replacements().stream()
                                .map(exchange ->
                                        exchange.at() + ":" + exchange.finalOld() + ":" + exchange.initialNew())
                                .collect(Collectors.joining(",")))
                .map(String::valueOf)
                .collect(Collectors.joining("|"));
    }

    /** A meter as it was defined, in the places it was. */
    public static Meter former(String written, String id, Dated<String> scope) {
        String[] parts = written.split("\\|", -1);
        return new Meter(
                id,
                id,
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
                Dated.read(parts[10], BigDecimal::new),
                scope,
                replacements(parts[11]));
    }

    /** In what two definitions differ, in the words of plant files. */
    public static List<String> differences(Meter one, Meter other) {
        String[] parts = of(one).split("\\|", -1);
        String[] others = of(other).split("\\|", -1);
        return IntStream.range(0, parts.length)
                .filter(i -> !parts[i].equals(others[i]))
                .mapToObj(PARTS::get)
                .toList();
    }

    /** True where the readings of one, as its log keeps them, can be read as those of the other. */
    public static boolean isComparable(Meter one, Meter other) {
        return one.quantity() == other.quantity()
                && (one.unit() == null
                        || (other.unit() != null
                                && one.unit().dimension() == other.unit().dimension()));
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
