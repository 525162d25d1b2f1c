package io.plantline.kpi;

import io.plantline.model.Quantity;
import io.plantline.plant.Factor.Ledger;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a term of a formula would take in a scope and does not find there, and where it is added. */
sealed interface Lack {
    String IN_PLANT_FILE = "below '%s:' of the plant file";
    String ADD_METERS = "add what is missing " + IN_PLANT_FILE.formatted("meters");

    /** Times in states have no meters of their own: one tells them all. */
    Lack NO_STATES = because(
            "no meter of kind state in this scope or below it",
            "add a meter of kind state " + IN_PLANT_FILE.formatted("meters"));

    /** What is not there. */
    String words();

    /** What makes it be there. */
    Set<String> remedies();

    /** One sentence: what is not there, and what makes it be there. */
    default String sentence() {
        return "%s: %s".formatted(words(), String.join("; ", remedies()));
    }

    static Lack meters(Quantity... anyOf) {
        return meters(Arrays.asList(anyOf));
    }

    static Lack meters(Collection<Quantity> anyOf) {
        return anyOf.stream().allMatch(Quantity::isStateTime) ? NO_STATES : new Meters(EnumSet.copyOf(anyOf));
    }

    static Lack because(String words, String remedy) {
        return new Said(words, remedy);
    }

    /** All of them are missing. Null where nothing is. */
    static Lack all(Lack... lacks) {
        Set<Lack> missing = new LinkedHashSet<>();
        Stream.of(lacks).filter(lack -> lack != null).forEach(lack -> {
            if (lack instanceof All several) {
                missing.addAll(several.parts());
            } else {
                missing.add(lack);
            }
        });
        return missing.size() < 2 ? missing.stream().findFirst().orElse(null) : new All(List.copyOf(missing));
    }

    /** Each would do, and none is there. */
    static Lack any(Lack one, Lack other) {
        if (one instanceof Meters mine && other instanceof Meters others) {
            return new Meters(united(mine.anyOf, others.anyOf));
        }
        if (one instanceof Factors mine && other instanceof Factors others && mine.ledger == others.ledger) {
            return new Factors(mine.ledger, united(mine.anyOf, others.anyOf));
        }
        return all(one, other);
    }

    /** No meter of any of the quantities. */
    record Meters(Set<Quantity> anyOf) implements Lack {
        @Override
        public String words() {
            return (anyOf.size() == 1 ? "no meter of %s" : "no meter of any of %s").formatted(named(anyOf, ", "))
                    + reach(anyOf);
        }

        @Override
        public Set<String> remedies() {
            return anyOf.stream().allMatch(Lack::isEnteredByHand)
                    ? Set.of(ADD_METERS + " and enter its readings with 'plantline enter'")
                    : Set.of(ADD_METERS);
        }
    }

    /** No factor of any of the quantities in a ledger. */
    record Factors(Ledger ledger, Set<Quantity> anyOf) implements Lack {
        @Override
        public String words() {
            return "no factor in the ledger %s for %s".formatted(ledger, named(anyOf, ", "));
        }

        @Override
        public Set<String> remedies() {
            return Set.of("add one " + IN_PLANT_FILE.formatted("factors"));
        }
    }

    /** Something else. */
    record Said(String words, String remedy) implements Lack {
        @Override
        public Set<String> remedies() {
            return Set.of(remedy);
        }
    }

    /** Several things, all of them missing. */
    record All(List<Lack> parts) implements Lack {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public String words() {
            Set<Quantity> alone = parts.stream()
                    .filter(part -> part instanceof Meters meters && meters.anyOf.size() == 1)
                    .flatMap(part -> ((Meters) part).anyOf.stream())
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Quantity.class)));
            Stream<String> meters = alone.isEmpty()
                    ? Stream.of()
                    : Stream.of("no meter of %s".formatted(named(alone, " and none of ")) + reach(alone));
            return Stream.concat(
                            meters,
                            parts.stream()
                                    .filter(part -> !(part instanceof Meters single && single.anyOf.size() == 1))
                                    .map(Lack::words))
                    .distinct()
                    .collect(Collectors.joining("; "));
        }

        @Override
        public Set<String> remedies() {
            Set<String> all = new LinkedHashSet<>();
            parts.forEach(part -> all.addAll(part.remedies()));
            boolean byHand =
                    all.stream().anyMatch(remedy -> remedy.startsWith(ADD_METERS) && !remedy.equals(ADD_METERS));
            if (byHand) {
                all.remove(ADD_METERS);
            }
            return all;
        }
    }

    private static Set<Quantity> united(Set<Quantity> some, Set<Quantity> others) {
        Set<Quantity> all = EnumSet.copyOf(some);
        all.addAll(others);
        return all;
    }

    /** Where a meter would do. */
    private static String reach(Set<Quantity> quantities) {
        return quantities.stream().allMatch(Quantity::isLocal)
                ? " in this scope itself, and what one elsewhere says holds there only"
                : " in this scope or below it";
    }

    private static String named(Set<Quantity> quantities, String between) {
        return quantities.stream().map(Quantity::id).collect(Collectors.joining(between));
    }

    /** What no meter tells, but people do. */
    private static boolean isEnteredByHand(Quantity quantity) {
        return switch (quantity) {
            case HOURS_WORKED,
                    OVERTIME,
                    LOST_TIME_INJURIES,
                    RECORDABLE_INJURIES,
                    LOST_DAYS,
                    NEAR_MISSES,
                    PLANNED_WORK,
                    ABSENCE,
                    TRAINING,
                    WORKFORCE,
                    SITE_AREA,
                    NATURAL_AREA,
                    REFRIGERANT_CHARGE,
                    HEAT_LIMIT_EXCEEDED,
                    VALUE_ADDED -> true;
            default -> false;
        };
    }
}
