package io.plantline.ingest.mapped;

import io.plantline.ingest.payload.Admission;
import io.plantline.ingest.payload.Arrival;
import io.plantline.ingest.payload.Claim;
import io.plantline.ingest.payload.Decoded;
import io.plantline.ingest.payload.Sequel;
import io.plantline.ingest.payload.Unusable;
import io.plantline.ingest.sparkplug.EdgeNodes;
import io.plantline.ingest.sparkplug.Heard;
import io.plantline.ingest.sparkplug.Hearing;
import io.plantline.ingest.sparkplug.SparkplugTopic;
import io.plantline.ingest.sparkplug.Told;
import io.plantline.model.Introduction;
import io.plantline.plant.Mapping;
import io.plantline.plant.Meter;
import io.plantline.plant.PayloadFormat;
import io.plantline.plant.Plant;
import io.plantline.plant.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes readings of what edge nodes tell, as the sources of the plant files say. */
final class SparkplugDecoder {
    private final Admission admission;
    private final Function<SparkplugTopic, List<Route>> routes;
    private final IdentityHashMap<Source, Map<String, List<Mapping>>> wanted = new IdentityHashMap<>();
    private final Set<String> perPeriod = new HashSet<>();
    private final EdgeNodes nodes = new EdgeNodes(this::isWanted);

    /** @param routes the sources in Sparkplug B that a topic belongs to */
    SparkplugDecoder(List<Plant> plants, Admission admission, Function<SparkplugTopic, List<Route>> routes) {
        this.admission = admission;
        this.routes = routes;
        for (Plant plant : plants) {
            plant.sources().stream()
                    .filter(source -> source.format() == PayloadFormat.SPARKPLUG_B)
                    .forEach(source -> wanted.put(source, byPlace(source)));
            plant.meters().stream()
                    .filter(SparkplugDecoder::countsOnce)
                    .forEach(meter -> perPeriod.add(plant.id() + '/' + meter.id()));
        }
    }

    EdgeNodes nodes() {
        return nodes;
    }

    /** What a message is by itself. */
    Decoded decode(Arrival arrival, SparkplugTopic topic) {
        return decoded(nodes.alone(arrival, topic));
    }

    /** What a message is in the session of its edge node. */
    Decoded hear(Arrival arrival, SparkplugTopic topic) {
        Hearing hearing = nodes.hear(arrival, topic);
        List<Arrival> settled = hearing.heard().stream()
                .map(Heard::arrival)
                .filter(one -> !one.equals(arrival))
                .toList();
        return decoded(
                hearing.heard(),
                new Sequel(hearing.held(), settled, introductions(hearing, arrival), hearing.replies()));
    }

    /** What becomes of messages that no birth has come for. */
    Decoded overdue(long now) {
        List<Heard> given = nodes.overdue(now);
        return decoded(
                given, new Sequel(false, given.stream().map(Heard::arrival).toList(), List.of(), List.of()));
    }

    private static List<Introduction> introductions(Hearing hearing, Arrival arrival) {
        return hearing.introduces()
                ? List.of(new Introduction(arrival.topic(), arrival.payload(), arrival.at()))
                : List.of();
    }

    private Decoded decoded(List<Heard> heard, Sequel sequel) {
        List<Decoded> each = heard.stream().map(this::decoded).toList();
        return new Decoded(
                each.stream().flatMap(one -> one.readings().stream()).toList(),
                each.stream().flatMap(one -> one.rejections().stream()).toList(),
                each.stream().mapToInt(Decoded::timedByArrival).sum(),
                !each.isEmpty() && each.stream().allMatch(Decoded::holdsNone)
                        ? each.stream().flatMap(one -> one.silent().stream()).collect(Collectors.toSet())
                        : Set.of(),
                sequel);
    }

    private Decoded decoded(Heard heard) {
        Unravelling unravelling = new Unravelling(admission, heard.arrival());
        SparkplugTopic.of(heard.arrival().topic())
                .ifPresent(topic -> routes.apply(topic).forEach(unravelling::ask));
        List<Unusable> faults = new ArrayList<>(heard.faults());
        for (Told told : heard.told()) {
            for (Route route : routes.apply(told.topic())) {
                for (Mapping mapping : mappings(route.source(), told.topic(), told.names())) {
                    List<Unusable> own = new ArrayList<>(0);
                    claim(route, mapping, told, heard.arrival(), own).ifPresent(unravelling.into(own));
                    own.forEach(fault -> faults.add(about(told, fault)));
                }
            }
        }
        Decoded good = unravelling.decoded();
        if (faults.isEmpty()) {
            return good;
        }
        Decoded bad = new Unravelling(admission, heard.legible()).decoded(faults);
        return new Decoded(good.readings(), bad.rejections(), good.timedByArrival());
    }

    /** A message tells of many metrics: the fault says which it is about. */
    private static Unusable about(Told told, Unusable fault) {
        return new Unusable(
                fault.reason(), "metric %s: %s".formatted(Unusable.quoted(told.metric()), fault.getMessage()));
    }

    private Optional<Claim> claim(Route route, Mapping mapping, Told told, Arrival arrival, List<Unusable> faults) {
        try {
            return route.claim(mapping, new MetricPiece(told), arrival)
                    .filter(claim ->
                            !told.topic().type().isBirth() || !perPeriod.contains(claim.plant() + '/' + claim.meter()));
        } catch (Unusable bad) {
            faults.add(bad);
            return Optional.empty();
        }
    }

    private boolean isWanted(SparkplugTopic topic, String metric) {
        List<String> names = Told.names(topic, metric);
        return routes.apply(topic).stream()
                .anyMatch(route -> !mappings(route.source(), topic, names).isEmpty());
    }

    /** The mappings of a source to which a metric belongs, whichever way they name it. */
    private List<Mapping> mappings(Source source, SparkplugTopic topic, List<String> names) {
        Map<String, List<Mapping>> known = wanted.get(source);
        List<Mapping> found = new ArrayList<>(1);
        for (String name : names) {
            for (Mapping mapping : known.getOrDefault(name, List.of())) {
                boolean ofADevice = mapping.meter().places().contains(PayloadFormat.DEVICE);
                if (topic.device() != null || !ofADevice) {
                    found.add(mapping);
                }
            }
        }
        return found;
    }

    private static Map<String, List<Mapping>> byPlace(Source source) {
        Map<String, List<Mapping>> byPlace = new HashMap<>();
        for (Mapping mapping : source.mappings()) {
            byPlace.computeIfAbsent(mapping.value(), any -> new ArrayList<>()).add(mapping);
        }
        return byPlace;
    }

    /** A birth tells again what was told before. What each message counts anew would be counted twice. */
    private static boolean countsOnce(Meter meter) {
        return switch (meter.kind()) {
            case COUNT, INTERVAL, POWER_MEAN -> true;
            case REGISTER, POWER, POWER_HOLD, STATE -> false;
        };
    }
}
