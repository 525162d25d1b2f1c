package io.plantline.ingest.sparkplug;

import io.plantline.ingest.payload.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.Optional;
import org.eclipse.tahu.SparkplugInvalidTypeException;
import org.eclipse.tahu.message.SparkplugBPayloadEncoder;
import org.eclipse.tahu.message.model.Metric.MetricBuilder;
import org.eclipse.tahu.message.model.MetricDataType;
import org.eclipse.tahu.message.model.SparkplugBPayload.SparkplugBPayloadBuilder;

/**
 * Whether an edge node is to be asked to introduce itself again, and when. It is asked once; where it does not answer, it
 * is asked again after ever longer pauses. Where two call themselves by one name, every message is a gap: so it is never
 * asked more than once in a while, whatever it does.
 */
final class Rebirth {
    static final long FIRST_PAUSE_MILLIS = 10_000;
    static final long LONGEST_PAUSE_MILLIS = 600_000;

    private static final String COMMAND = "Node Control/Rebirth";

    private boolean needed;
    private long notBefore;
    private long pause = FIRST_PAUSE_MILLIS;

    /** Births are missing, or may be. */
    void need() {
        needed = true;
    }

    /** It has introduced itself, or has left and will when it is back. */
    void settle() {
        needed = false;
        pause = FIRST_PAUSE_MILLIS;
    }

    boolean isNeeded() {
        return needed;
    }

    /** The command, where it is needed and time for it. */
    Optional<Reply> ask(SparkplugTopic topic, long now) {
        if (!needed || now < notBefore) {
            return Optional.empty();
        }
        notBefore = now + pause;
        pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        return Optional.of(new Reply(topic.commands(), payload(now)));
    }

    @SuppressWarnings("JavaUtilDate") // Tahu asks for it
    private static byte[] payload(long now) {
        try {
            return new SparkplugBPayloadEncoder()
                    .getBytes(
                            new SparkplugBPayloadBuilder()
                                    .setTimestamp(new Date(now))
                                    .addMetric(new MetricBuilder(COMMAND, MetricDataType.Boolean, true)
                                            .timestamp(new Date(now))
                                            .createMetric())
                                    .createPayload(),
                            false);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (SparkplugInvalidTypeException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
