package io.plantline.whatif;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One way that a plant is worked out: some alternatives, and of these the changes of some causes.
 *
 * @param id what its values are filed under
 * @param volume the one scale of production that stands for the volume apart from the mix; null where nobody could tell
 */
public record Side(String id, List<String> alternatives, Set<Cause> causes, BigDecimal volume) implements Serializable {
    public static final String RECORDED = "recorded";
    private static final char BETWEEN = '|';
    private static final int PARTS = 4;

    public Side {
        alternatives = List.copyOf(alternatives);
        causes = Set.copyOf(causes);
    }

    /** What was recorded, with nothing changed. */
    public static Side recorded() {
        return new Side(RECORDED, List.of(), Set.of(), null);
    }

    /** All changes of some alternatives. */
    public static Side all(String id, List<Alternative> alternatives) {
        return new Side(id, alternatives.stream().map(Alternative::id).toList(), EnumSet.allOf(Cause.class), null);
    }

    /** True where a cause is laid on. */
    boolean has(Cause cause) {
        return causes.contains(cause);
    }

    /** As {@link #read} takes it. */
    public String written() {
        return id
                + BETWEEN
                + String.join("+", alternatives)
                + BETWEEN
                + causes.stream().sorted().map(Cause::name).collect(Collectors.joining("+"))
                + BETWEEN
                + (volume == null ? "" : volume.toPlainString());
    }

    /** What {@link #written} has written. */
    public static Side read(String written) {
        String[] parts = written.split(Pattern.quote(String.valueOf(BETWEEN)), -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("side '%s': four parts are expected".formatted(written));
        }
        return new Side(
                parts[0],
                words(parts[1]),
                words(parts[2]).stream().map(Cause::valueOf).collect(Collectors.toUnmodifiableSet()),
                parts[3].isEmpty() ? null : new BigDecimal(parts[3]));
    }

    private static List<String> words(String joined) {
        return Arrays.stream(joined.split("\\+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
