package io.plantline.ingest.quarantine;

import io.plantline.ingest.mapped.PayloadDecoder;
import io.plantline.ingest.payload.Admission;
import io.plantline.ingest.payload.Arrival;
import io.plantline.ingest.payload.Claim;
import io.plantline.ingest.payload.Decoded;
import io.plantline.ingest.payload.Unusable;
import io.plantline.model.Introduction;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.model.Rejection.Reason;
import io.plantline.plant.Plant;
import io.plantline.wire.Channels;
import io.plantline.wire.MalformedJson;
import io.plantline.wire.ReadingJson;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Decodes what was rejected as if it had just come, but at the time it came. */
final class SecondLook {
    private final PayloadDecoder decoder;
    private final Admission admission;

    SecondLook(List<Plant> plants, Duration futureTolerance) {
        this.decoder = new PayloadDecoder(plants, futureTolerance);
        this.admission = new Admission(plants, futureTolerance);
    }

    /** Takes note of what an edge node told of itself, so that what it told beside is understood. */
    void introduce(Introduction introduction) {
        decoder.introduce(introduction);
    }

    /** What it holds now; nothing where it is none of the plants', or can never be read again. */
    Optional<Decoded> at(Rejection rejection) {
        if (rejection.cut()) {
            return Optional.empty(); // a number that was cut in two would still be a number
        }
        if (rejection.source().equals(Channels.READINGS)) {
            return Optional.of(reading(rejection));
        }
        if (!Origins.isMessage(rejection) || !isOurs(rejection.source())) {
            return Optional.empty();
        }
        return Optional.of(decoder.decode(
                new Arrival(rejection.source(), rejection.bytes(), rejection.retained(), rejection.arrived())));
    }

    /** A message of a source that is no longer there would count as one that holds no reading, and be done with. */
    private boolean isOurs(String topic) {
        return topic.startsWith(Channels.MQTT_PREFIX) || decoder.knows(topic);
    }

    private Decoded reading(Rejection rejection) {
        try {
            Reading reading = ReadingJson.read(rejection.bytes());
            admission.admit(claim(reading), reading.arrived());
            return new Decoded(List.of(reading), List.of(), 0);
        } catch (MalformedJson malformed) {
            return Decoded.rejected(again(rejection, Reason.NOT_JSON, malformed.getMessage()));
        } catch (Unusable still) {
            return Decoded.rejected(again(rejection, still.reason(), still.getMessage()));
        }
    }

    private static Claim claim(Reading reading) {
        return new Claim(
                reading.plant(),
                reading.meter(),
                reading.run(),
                reading.time(),
                reading.value(),
                null,
                reading.unit(),
                reading.state(),
                reading.quality(),
                reading.sequence());
    }

    private static Rejection again(Rejection rejection, Reason reason, String detail) {
        return new Rejection(reason, detail, rejection.source(), rejection.bytes(), rejection.arrived());
    }
}
