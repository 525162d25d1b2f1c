package io.plantline.ingest.sparkplug;

import com.google.protobuf.InvalidProtocolBufferException;
import io.plantline.ingest.payload.Arrival;
import io.plantline.ingest.payload.Unusable;
import io.plantline.model.Rejection.Reason;
import java.util.Arrays;
import org.eclipse.tahu.protobuf.SparkplugBProto.Payload;
import org.eclipse.tahu.protobuf.SparkplugBProto.Payload.Metric;

/**
 * A message of an edge node, as protobuf. It is read with the classes Tahu generates, not with the decoder above them:
 * that gives a message up for one exotic property, and tells numbers without a type as errors.
 *
 * @param mark tells it from others of the same number, and knows it again when it is sent again
 */
record Spoken(Arrival arrival, SparkplugTopic topic, Payload payload, int mark) {
    /** The number of a message that tells none. */
    static final int NO_NUMBER = -1;

    static final int NUMBERS = 256;
    static final long NO_SESSION = -1;
    static final long NO_TIME = -1;

    private static final int MAX_BYTES = 8 << 20;
    private static final String COMPRESSED = "SPBV1.0_COMPRESSED";
    private static final String SESSION = "bdSeq";

    static Spoken of(Arrival arrival, SparkplugTopic topic) throws Unusable {
        byte[] bytes = arrival.payload();
        if (bytes.length > MAX_BYTES) {
            throw new Unusable(
                    Reason.TOO_LARGE, "%d bytes; a Sparkplug message has up to %d".formatted(bytes.length, MAX_BYTES));
        }
        try {
            Payload payload = Payload.parseFrom(bytes);
            if (payload.getUuid().equals(COMPRESSED)) {
                throw new Unusable(Reason.NOT_SPARKPLUG, "it is compressed; turn compression off at the edge node");
            }
            return new Spoken(arrival, topic, payload, 31 * Arrays.hashCode(bytes) + topic.hashCode());
        } catch (InvalidProtocolBufferException malformed) {
            throw new Unusable(Reason.NOT_SPARKPLUG, "no Sparkplug B payload: " + malformed.getMessage());
        }
    }

    /** Its number, 0 to 255, or none. */
    int number() {
        long told = payload.hasSeq() ? payload.getSeq() : NO_NUMBER;
        return told >= 0 && told < NUMBERS ? (int) told : NO_NUMBER;
    }

    /** When it was said, by the clock of its edge node, or none. */
    long time() {
        return payload.hasTimestamp() ? payload.getTimestamp() : NO_TIME;
    }

    /** The session that a birth begins or a death ends, or none. */
    long session() {
        for (Metric metric : payload.getMetricsList()) {
            if (metric.getName().equals(SESSION)) {
                return metric.hasLongValue() ? metric.getLongValue() : metric.getIntValue();
            }
        }
        return NO_SESSION;
    }
}
