package io.plantline.ingest.delivery;

import io.plantline.model.Introduction;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.model.Resolution;
import io.plantline.wire.Channels;
import io.plantline.wire.IntroductionJson;
import io.plantline.wire.ReadingJson;
import io.plantline.wire.RejectionJson;
import io.plantline.wire.ResolutionJson;
import java.util.Arrays;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Readings and rejections as Kafka records. */
final class Records {
    private Records() {}

    static ProducerRecord<String, byte[]> of(Reading reading) {
        return new ProducerRecord<>(
                Channels.READINGS, Channels.readingKey(reading.plant(), reading.meter()), ReadingJson.write(reading));
    }

    /** @param kept how many of the bytes a record has room for */
    static ProducerRecord<String, byte[]> of(Rejection rejection, int kept) {
        return new ProducerRecord<>(
                Channels.REJECTED, key(rejection.source()), RejectionJson.write(cut(rejection, kept)));
    }

    static ProducerRecord<String, byte[]> of(Introduction introduction) {
        return new ProducerRecord<>(Channels.SESSIONS, introduction.topic(), IntroductionJson.write(introduction));
    }

    static ProducerRecord<String, byte[]> of(Resolution resolution) {
        return new ProducerRecord<>(Channels.RETRIED, resolution.key(), ResolutionJson.write(resolution));
    }

    /** {@code plant/meter} where the source is a native topic, else the source. */
    private static String key(String source) {
        return source.startsWith(Channels.MQTT_PREFIX) ? source.substring(Channels.MQTT_PREFIX.length()) : source;
    }

    private static Rejection cut(Rejection rejection, int kept) {
        byte[] bytes = rejection.bytes();
        if (bytes.length <= kept) {
            return rejection;
        }
        return new Rejection(
                rejection.reason(),
                "%s (the first %d of %d bytes are kept)".formatted(rejection.detail(), kept, bytes.length),
                rejection.source(),
                Arrays.copyOf(bytes, kept),
                rejection.arrived(),
                rejection.retained(),
                true);
    }
}
