package io.plantline.ingest.simulator.device;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.List;
import org.eclipse.tahu.message.SparkplugBPayloadEncoder;
import org.eclipse.tahu.message.model.Metric;
import org.eclipse.tahu.message.model.SparkplugBPayload.SparkplugBPayloadBuilder;

/** Writes the messages of one edge node, and counts them from 0 to 255 and round again. */
@SuppressWarnings("JavaUtilDate") // Tahu asks for it
final class SparkplugBytes {
    private static final int NUMBERS = 256;

    private int number;

    /** The next message is the first of a birth. */
    void begin() {
        number = 0;
    }

    byte[] numbered(long at, List<Metric> metrics) {
        SparkplugBPayloadBuilder payload = new SparkplugBPayloadBuilder((long) number)
                .setTimestamp(new Date(at))
                .addMetrics(metrics);
        number = (number + 1) % NUMBERS;
        return encoded(payload);
    }

    /** A death has no number. */
    byte[] unnumbered(Metric metric) {
        return encoded(new SparkplugBPayloadBuilder().addMetric(metric));
    }

    private static byte[] encoded(SparkplugBPayloadBuilder payload) {
        try {
            return new SparkplugBPayloadEncoder().getBytes(payload.createPayload(), false);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
