package io.plantline.wire;

import io.plantline.plant.Mapping;
import io.plantline.plant.Meter;
import io.plantline.plant.Source;
import io.plantline.plant.TopicFilters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Checks that no value is read twice, by two sources or for two meters that would add up to the double of it. */
final class ReadTwice {
    private final List<Meter> meters;
    private final List<Placed> earlier = new ArrayList<>();

    private record Placed(Field at, Source source) {}

    ReadTwice(List<Meter> meters) {
        this.meters = meters;
    }

    void check(Field at, Source source) {
        List<Mapping> mappings = source.mappings();
        for (int i = 0; i < mappings.size(); i++) {
            for (Mapping before : mappings.subList(0, i)) {
                check(at, mappings.get(i), before, "it");
            }
        }
        for (Placed other : earlier) {
            if (hearsTheSame(source, other.source())) {
                mappings.forEach(mapping -> other.source()
                        .mappings()
                        .forEach(before -> check(at, mapping, before, other.at().path())));
            }
            warnWhereTheyCross(at, source, other);
        }
        earlier.add(new Placed(at, source));
    }

    /** One that names its topic in full is the exception to those with wildcards, and reads in their place. */
    private static boolean hearsTheSame(Source one, Source other) {
        return one.format() == other.format()
                && one.layout().equals(other.layout())
                && one.topics().isOneTopic() == other.topics().isOneTopic()
                && one.topics().meets(other.topics());
    }

    private void check(Field at, Mapping one, Mapping other, String where) {
        if (!Objects.equals(one.value(), other.value())) {
            return;
        }
        String place = one.value() == null ? "the value" : "'" + one.value() + "'";
        if (one.meter().equals(other.meter())) {
            at.problem(
                    "%s is read for meter '%s' by %s already".formatted(place, one.meter(), where),
                    "remove one of the two");
        } else if (countsTheSame(one, other)) {
            at.problem(
                    "%s is read for '%s', and by %s for '%s', which counts the same in the same scope: it would double"
                            .formatted(place, one.meter(), where, other.meter()),
                    "give it to one of the two");
        }
    }

    private boolean countsTheSame(Mapping one, Mapping other) {
        Optional<Meter> first = meter(one);
        Optional<Meter> second = meter(other);
        return first.isPresent()
                && second.isPresent()
                && first.get().quantity() != null
                && first.get().quantity() == second.get().quantity()
                && first.get().scope().equals(second.get().scope());
    }

    private Optional<Meter> meter(Mapping mapping) {
        return meters.stream()
                .filter(meter -> mapping.meter().isPlain()
                        && meter.id().equals(mapping.meter().text()))
                .findFirst();
    }

    private static void warnWhereTheyCross(Field at, Source source, Placed other) {
        String filter = source.topics().filter();
        String before = other.source().topics().filter();
        if (TopicFilters.cross(filter, before)) {
            at.warning(
                    "topics '%s' cross '%s' of %s: a broker may send what is of both twice, and what tells no time counts twice"
                            .formatted(filter, before, other.at().path()),
                    "let one hold the other whole, or keep them apart");
        }
    }
}
