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
import java.util.regex.Pattern;

/**
 * Sees what edge nodes of Sparkplug measure. Their data mean nothing without their births, which are told once: so they
 * are asked to introduce themselves again, each of them once.
 */
final class EdgeNodeSightings {
    private static final int BELOW_EDGE_NODE = 1;

    /** What counts pieces, by the last word of its name. */
    private static final Pattern COUNTED = Pattern.compile(
            "(^|[/ _.-])(good|part|piece)?[ _-]?(count|counter|parts|pieces)$", Pattern.CASE_INSENSITIVE);

    /** What an edge node tells of its session, and not of what is metered. */
    private static final Pattern OF_ITSELF = Pattern.compile("bdSeq|Node (Control|Info)/.*|Device Control/.*");

    private final EdgeNodes nodes =
            new EdgeNodes((topic, metric) -> !OF_ITSELF.matcher(metric).matches());
    private final Consumer<Reply> replies;
    private final Aside aside;

    /** @param aside hears of what is not proposed */
    EdgeNodeSightings(Consumer<Reply> replies, Aside aside) {
        this.replies = replies;
        this.aside = aside;
    }

    List<Sighting> in(SparkplugTopic topic, Arrival arrival) {
        Hearing hearing = nodes.hear(arrival, topic);
        hearing.replies().forEach(replies);
        return hearing.heard().stream()
                .flatMap(heard -> heard.told().stream())
                .flatMap(told -> sighting(told, arrival.at()).stream())
                .toList();
    }

    private Optional<Sighting> sighting(Told told, long at) {
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
        Optional<Unit> written = new Beside(null, told.unit(), null).unit();
        Optional<Unit> unit = told.unit() == null ? guessed(told) : written;
        if (value == null || unit.isEmpty() || Sightings.isBeside(told.metric())) {
            aside.note(told.topic().filter() + ' ' + place, said(told, value), why(told, value, unit));
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

    private static Optional<Unit> guessed(Told told) {
        return COUNTED.matcher(told.metric()).find() ? Optional.of(Unit.PIECE) : UnitGuess.of(told.metric());
    }

    private static String said(Told told, Double value) {
        String unit = value == null || told.unit() == null ? "" : ' ' + told.unit();
        return told.value().asText() + unit;
    }

    private static String why(Told told, Double value, Optional<Unit> unit) {
        if (value == null) {
            return "no number";
        }
        if (unit.isPresent()) {
            return "a part or a period of something that is told too?";
        }
        return told.unit() == null
                ? "no unit is told, and its name suggests none; write its unit"
                : "its unit is none that Plantline meters";
    }
}
