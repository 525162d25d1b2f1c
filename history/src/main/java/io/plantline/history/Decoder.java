package io.plantline.history;

import io.plantline.cell.CellValue;
import io.plantline.model.Rejection;
import io.plantline.model.Rejection.Reason;
import io.plantline.wire.CellJson;
import io.plantline.wire.Channels;
import io.plantline.wire.KpiValueJson;
import io.plantline.wire.MalformedJson;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Makes points of records, and rejections of those that hold none. */
final class Decoder {
    private static final int MOST_BYTES_KEPT = 256 * 1024;

    private final Clock clock;

    Decoder(Clock clock) {
        this.clock = clock;
    }

    void decode(ConsumerRecord<byte[], byte[]> record, Batch batch) {
        if (record.value() != null) {
            Point.Origin origin = new Point.Origin(record.topic(), record.key(), record.value());
            try {
                points(origin).forEach(point -> Storable.problem(point)
                        .ifPresentOrElse(
                                problem -> batch.reject(rejected(origin, Reason.NOT_STORABLE, problem)),
                                () -> batch.add(point)));
            } catch (MalformedJson malformed) {
                batch.reject(rejected(origin, Reason.NOT_JSON, malformed.getMessage()));
            }
        }
        batch.passed(record);
    }

    private static List<Point> points(Point.Origin origin) throws MalformedJson {
        if (origin.topic().equals(Channels.KPIS)) {
            return List.of(KpiPoints.of(KpiValueJson.read(origin.bytes()), origin));
        }
        CellValue cell = CellJson.read(origin.bytes());
        return cell.meter() == null ? List.of() : AmountPoints.of(cell, origin);
    }

    /** A rejection of the record the origin is; what is longer than the quarantine takes is cut. */
    Batch.Rejected rejected(Point.Origin origin, Reason reason, String detail) {
        byte[] bytes = origin.bytes();
        String cut = "";
        if (bytes.length > MOST_BYTES_KEPT) {
            cut = " (the first %d of %d bytes are kept)".formatted(MOST_BYTES_KEPT, bytes.length);
            bytes = Arrays.copyOf(bytes, MOST_BYTES_KEPT);
        }
        return new Batch.Rejected(
                origin.key(), new Rejection(reason, detail + cut, origin.topic(), bytes, clock.millis()));
    }
}
