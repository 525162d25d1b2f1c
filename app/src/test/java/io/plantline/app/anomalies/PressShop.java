package io.plantline.app.anomalies;

import io.plantline.kpi.KpiValue;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quality;
import io.plantline.model.Reading;
import io.plantline.model.Status;
import io.plantline.wire.Channels;
import io.plantline.wire.KpiValueJson;
import io.plantline.wire.ReadingJson;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * A press shop as it stands on Kafka: the press idles half an hour in each hour, the saw says something impossible once,
 * and in the last quarter of each hour more is taken than may be.
 */
final class PressShop implements AutoCloseable {
    static final String ID = "press-shop";
    private static final Instant MONDAY = Instant.parse("2026-03-02T06:00:00Z");
    private static final long MINUTE = 60_000;
    private static final int IDLE_FROM = 10;
    private static final int IDLE_UNTIL = 40;

    private final KafkaProducer<byte[], byte[]> producer;
    private final int partitions;

    PressShop(String kafka, int partitions) {
        this.partitions = partitions;
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Lives through some minutes since it opened, and is on Kafka with them. */
    void live(int from, int to) {
        for (int minute = from; minute < to; minute++) {
            long start = MONDAY.toEpochMilli() + minute * MINUTE;
            int ofHour = minute % 60;
            boolean idle = ofHour >= IDLE_FROM && ofHour < IDLE_UNTIL;
            state("press-state", start, idle ? "idle" : "processing");
            value("press-power", start + MINUTE, idle ? 6 : 30 + minute % 7);
            value("saw-power", start + MINUTE, ofHour == 20 ? 400 : 20 + minute % 5);
            kpi("press", start, idle ? 6 : 30);
            kpi(ID, start, ofHour >= 45 ? 95 : 55 + minute % 3);
        }
        producer.flush();
    }

    private void state(String meter, long time, String state) {
        send(new Reading(ID, meter, Reading.LIVE, time, null, null, state, Quality.GOOD, -1, time + 1_000));
    }

    private void value(String meter, long time, double kilowatts) {
        send(new Reading(
                ID,
                meter,
                Reading.LIVE,
                time,
                BigDecimal.valueOf(kilowatts),
                "kW",
                null,
                Quality.GOOD,
                -1,
                time + 1_000));
    }

    private void send(Reading reading) {
        send(Channels.READINGS, Channels.readingKey(ID, reading.meter()), ReadingJson.write(reading));
    }

    private void kpi(String scope, long start, double kilowatts) {
        KpiValue value = new KpiValue(
                ID,
                Reading.LIVE,
                scope,
                "avg-demand",
                new Interval(IntervalKind.MINUTE, start, start + MINUTE),
                "kW",
                kilowatts,
                kilowatts / 60,
                1.0 / 60,
                1,
                0,
                0,
                Status.PROVISIONAL,
                null);
        send(Channels.KPIS, KpiValueJson.key(value), KpiValueJson.write(value));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // it is flushed; what is not there is missed
    private void send(String topic, String key, byte[] value) {
        int partition = Channels.partitionOf(ID, partitions);
        producer.send(new ProducerRecord<>(topic, partition, key.getBytes(StandardCharsets.UTF_8), value));
    }

    @Override
    public void close() {
        producer.close();
    }
}
