package io.plantline.ingest.mapped;

import io.plantline.ingest.payload.Admission;
import io.plantline.ingest.payload.Arrival;
import io.plantline.ingest.payload.Claim;
import io.plantline.ingest.payload.Decoded;
import io.plantline.ingest.payload.NativeClaims;
import io.plantline.ingest.payload.NativeDecoder;
import io.plantline.ingest.payload.Unusable;
import io.plantline.ingest.sparkplug.EdgeNodes;
import io.plantline.ingest.sparkplug.SparkplugTopic;
import io.plantline.model.Introduction;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.model.Rejection.Reason;
import io.plantline.plant.PayloadFormat;
import io.plantline.plant.Plant;
import io.plantline.plant.TopicFilters;
import io.plantline.wire.Channels;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decodes whatever the meters of plants send: the native form on its own topics, and on all others what the sources of
 * the plant files say.
 */
public final class PayloadDecoder {
    private static final Logger LOG = LoggerFactory.getLogger(PayloadDecoder.class);

    private final Admission admission;
    private final NativeDecoder inNativeForm;
    private final Routes routes;
    private final SparkplugDecoder sparkplug;
    private final List<String> filters;

    /** @param futureTolerance how far ahead of its arrival a time may lie */
    public PayloadDecoder(List<Plant> plants, Duration futureTolerance) {
        this.admission = new Admission(plants, futureTolerance);
        this.inNativeForm = new NativeDecoder(admission);
        this.routes = new Routes(plants);
        this.sparkplug = new SparkplugDecoder(plants, admission, topic -> inSparkplug(topic.text()));
        this.filters = Filters.of(plants);
    }

    /** The topics to subscribe to. */
    public List<String> filters() {
        return filters;
    }

    /** True where a source, or the meter of a native topic, is known already. */
    public boolean knows(String topic) {
        return topic.startsWith(Channels.MQTT_PREFIX)
                ? admission.knows(topic.substring(Channels.MQTT_PREFIX.length()))
                : !routes.of(topic).isEmpty();
    }

    /**
     * What a message is in the course of what is heard: one that cannot be understood without another may be held until
     * that comes.
     */
    public Decoded hear(Arrival arrival) {
        return inSparkplug(arrival.topic()).isEmpty()
                ? decode(arrival)
                : sparkplug(arrival, topic -> sparkplug.hear(arrival, topic));
    }

    /** What a message claims of live meters that no plant file names. */
    public List<Claim> strangers(Arrival arrival) {
        return claims(arrival).stream()
                .filter(claim -> !claim.meter().startsWith("$"))
                .filter(claim -> claim.value() != null || claim.count() != null || claim.state() != null)
                .filter(claim -> !admission.knows(Channels.readingKey(claim.plant(), claim.meter())))
                .toList();
    }

    /** What a message claims of live meters, whether or not it can be used; of Sparkplug nothing. */
    public List<Claim> claims(Arrival arrival) {
        List<Claim> claims = arrival.topic().startsWith(Channels.MQTT_PREFIX)
                ? NativeClaims.of(arrival)
                : MappedClaims.of(routes.of(arrival.topic()), arrival);
        return claims.stream().filter(claim -> claim.run().equals(Reading.LIVE)).toList();
    }

    /** What a message is by itself. */
    public Decoded decode(Arrival arrival) {
        if (arrival.topic().startsWith(Channels.MQTT_PREFIX)) {
            return inNativeForm.decode(arrival);
        }
        if (!inSparkplug(arrival.topic()).isEmpty()) {
            return sparkplug(arrival, topic -> sparkplug.decode(arrival, topic));
        }
        List<Route> known = routes.of(arrival.topic());
        if (known.isEmpty()) {
            return unread(arrival);
        }
        Unravelling unravelling = new Unravelling(admission, arrival);
        known.forEach(unravelling::take);
        return unravelling.decoded();
    }

    /**
     * What came for a source that is no longer there, as the broker keeps messages for a subscription until that is ended.
     * A filter may be wider than the pattern of its source; what it brings beside is of no plant.
     */
    private Decoded unread(Arrival arrival) {
        boolean beside = filters.stream().anyMatch(filter -> TopicFilters.holds(filter, arrival.topic()));
        boolean saysNothing = arrival.payload().length == 0
                || (arrival.topic().startsWith(SparkplugTopic.PREFIX)
                        && SparkplugTopic.of(arrival.topic()).isEmpty());
        if (beside || saysNothing) {
            return Decoded.NO_READING;
        }
        return Decoded.rejected(new Rejection(
                Reason.NO_SOURCE,
                "no source reads this topic any more; if it should be read, add a source for it, then retry",
                arrival.topic(),
                arrival.payload(),
                arrival.at(),
                arrival.retained(),
                false));
    }

    /** Takes note of what an edge node once told of itself, so that {@link #decode} understands what it told beside. */
    public void introduce(Introduction introduction) {
        Optional<SparkplugTopic> topic = SparkplugTopic.of(introduction.topic());
        if (topic.isEmpty() || inSparkplug(introduction.topic()).isEmpty()) {
            return; // of a source that is no longer there
        }
        try {
            sparkplug
                    .nodes()
                    .introduce(
                            new Arrival(introduction.topic(), introduction.bytes(), false, introduction.arrived()),
                            topic.get());
        } catch (Unusable malformed) {
            LOG.warn("What {} told of itself is left out: {}", introduction.topic(), malformed.getMessage());
        }
    }

    /** Takes up what edge nodes told of themselves before a start, for {@link #hear}. */
    public void recall(Collection<Introduction> introductions) {
        sparkplug
                .nodes()
                .resume(introductions.stream()
                        .filter(one -> SparkplugTopic.of(one.topic()).isPresent()
                                && !inSparkplug(one.topic()).isEmpty())
                        .map(one -> new Arrival(one.topic(), one.bytes(), false, one.arrived()))
                        .toList());
    }

    /** What becomes of messages that were held, and that nothing has settled until now. */
    public Decoded overdue(long now) {
        return sparkplug.overdue(now);
    }

    /** The sessions of the edge nodes that are heard. */
    public EdgeNodes edgeNodes() {
        return sparkplug.nodes();
    }

    private static Decoded sparkplug(Arrival arrival, Function<SparkplugTopic, Decoded> decoding) {
        return SparkplugTopic.of(arrival.topic()).map(decoding).orElse(Decoded.NO_READING);
    }

    private List<Route> inSparkplug(String topic) {
        return topic.startsWith(SparkplugTopic.PREFIX)
                ? routes.of(topic).stream()
                        .filter(route -> route.source().format() == PayloadFormat.SPARKPLUG_B)
                        .toList()
                : List.of();
    }
}
