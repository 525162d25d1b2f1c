package io.plantline.ingest.discover;

import io.plantline.ingest.payload.Arrival;
import io.plantline.ingest.payload.Reply;
import io.plantline.ingest.sparkplug.EdgeNodes;
import io.plantline.ingest.sparkplug.Hearing;
import io.plantline.ingest.sparkplug.SparkplugTopic;
import io.plantline.ingest.sparkplug.Told;
import io.plantline.model.Unit;
import io.plantline.plant.PayloadFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Sees what edge nodes of Sparkplug measure. Their data mean nothing without their births, which are told once: so they
 * are asked to introduce themselves again, each of them once.
 */
final class EdgeNodeSightings {
    private static final int BELOW_EDGE_NODE = 1;

    private final EdgeNodes nodes = new EdgeNodes((topic, metric) -> !metric.startsWith("Node Control/"));
    private final Consumer<Reply> replies;

    EdgeNodeSightings(Consumer<Reply> replies) {
        this.replies = replies;
    }

    List<Sighting> in(SparkplugTopic topic, Arrival arrival) {
        Hearing hearing = nodes.hear(arrival, topic);
        hearing.replies().forEach(replies);
        return hearing.heard().stream()
                .flatMap(heard -> heard.told().stream())
                .flatMap(told -> sighting(told, arrival.at()).stream())
                .toList();
    }

    private static Optional<Sighting> sighting(Told told, long at) {
        String place = told.names().get(BELOW_EDGE_NODE);
        String speaker = told.topic().device() == null ? place : told.topic().edge() + '/' + place;
        if (Sightings.tellsState(told.metric(), told.value())) {
            return Optional.of(Sighting.ofState(
                    told.topic().filter(),
                    speaker,
                    PayloadFormat.SPARKPLUG_B,
                    place,
                    null,
                    told.value().asText(),
                    at));
        }
        Double value = Sightings.number(told.value());
        Optional<Unit> written = told.unit() == null ? Optional.empty() : Unit.of(told.unit());
        Optional<Unit> unit = told.unit() == null ? UnitGuess.of(told.metric()) : written;
        if (value == null || unit.isEmpty() || Sightings.isBeside(told.metric())) {
            return Optional.empty();
        }
        return Optional.of(Sighting.ofDevice(
                told.topic().filter(),
                speaker,
                PayloadFormat.SPARKPLUG_B,
                place,
                unit.get(),
                written.isEmpty(),
                place,
                Beside.NOTHING,
                value,
                at));
    }
}
