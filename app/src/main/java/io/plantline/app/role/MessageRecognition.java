package io.plantline.app.role;

import io.plantline.dashboards.meters.MeterBoard;
import io.plantline.dashboards.unknown.Recognition;
import io.plantline.ingest.discover.MeterGuess;
import io.plantline.ingest.mapped.PayloadDecoder;
import io.plantline.ingest.payload.Arrival;
import io.plantline.ingest.payload.Claim;
import io.plantline.model.Quality;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.plant.Plant;
import io.plantline.wire.Channels;
import io.plantline.wire.MalformedJson;
import io.plantline.wire.ReadingJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lends the dashboards what the gateway knows of messages. */
final class MessageRecognition implements Recognition {
    /** M-Bus meters name what they measure. */
    private static final Pattern MEDIUM = Pattern.compile("\"media\"\\s*:\\s*\"([^\"]{1,40})\"");

    private static final int MOST = 10_000;

    private final PayloadDecoder decoder;
    private final Map<String, String> media = new ConcurrentHashMap<>();

    MessageRecognition(List<Plant> plants) {
        this.decoder = new PayloadDecoder(plants, Duration.ZERO);
    }

    @Override
    public List<Sighting> in(Rejection rejection) {
        if (rejection.source().equals(Channels.READINGS)) {
            return inReading(rejection.bytes());
        }
        Arrival arrival = new Arrival(rejection.source(), rejection.bytes(), rejection.retained(), rejection.arrived());
        Matcher medium = MEDIUM.matcher(new String(rejection.bytes(), StandardCharsets.UTF_8));
        String word = medium.find() ? medium.group(1) : "";
        List<Claim> strangers = decoder.strangers(arrival);
        strangers.forEach(claim -> note(claim, word));
        return strangers.stream()
                .map(claim -> sighting(claim, rejection.arrived()))
                .toList();
    }

    /** Tells the board which meters a rejected message is of. */
    void tell(Rejection rejection, MeterBoard board) {
        if (rejection.source().equals(Channels.READINGS)) {
            return; // the topology has heard it, and tells of it
        }
        Arrival arrival = new Arrival(rejection.source(), rejection.bytes(), rejection.retained(), rejection.arrived());
        for (Claim claim : decoder.claims(arrival)) {
            boolean ahead = rejection.reason() == Rejection.Reason.FROM_THE_FUTURE
                    && claim.time() != null
                    && claim.time() > rejection.arrived();
            board.rejected(
                    key(claim),
                    rejection,
                    ahead ? OptionalLong.of(claim.time() - rejection.arrived()) : OptionalLong.empty());
        }
    }

    @Override
    public String proposal(String meter, String topic, List<Sighting> sightings) {
        List<Claim> claims = sightings.stream().map(MessageRecognition::claim).toList();
        return MeterGuess.entry(meter, topic, claims, claims.get(0).plant(), mediumOf(claims.get(0)));
    }

    private void note(Claim claim, String medium) {
        if (!medium.isEmpty() && (media.size() < MOST || media.containsKey(key(claim)))) {
            media.put(key(claim), medium);
        }
    }

    private String mediumOf(Claim claim) {
        return media.getOrDefault(key(claim), "");
    }

    private static String key(Claim claim) {
        return Channels.readingKey(claim.plant(), claim.meter());
    }

    private List<Sighting> inReading(byte[] bytes) {
        try {
            Reading said = ReadingJson.read(bytes);
            return decoder.knows(Channels.MQTT_PREFIX + Channels.readingKey(said.plant(), said.meter()))
                            || !said.run().equals(Reading.LIVE)
                    ? List.of()
                    : List.of(new Sighting(
                            said.plant(), said.meter(), said.time(), said.value(), said.unit(), said.state(), false));
        } catch (MalformedJson noReading) {
            return List.of();
        }
    }

    private static Sighting sighting(Claim claim, long arrived) {
        return new Sighting(
                claim.plant(),
                claim.meter(),
                claim.time() == null ? arrived : claim.time(),
                claim.value() == null ? claim.count() : claim.value(),
                claim.unit(),
                claim.state(),
                claim.value() == null && claim.count() != null);
    }

    private static Claim claim(Sighting said) {
        return new Claim(
                said.plant(),
                said.meter(),
                Reading.LIVE,
                said.time(),
                said.counts() ? null : said.value(),
                said.counts() ? said.value() : null,
                said.unit(),
                said.state(),
                Quality.GOOD,
                -1);
    }
}
