package io.plantline.ingest.delivery;

import io.plantline.model.Introduction;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.model.Resolution;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Writes readings and rejections to Kafka, once each and in order per plant. While Kafka is away it goes on trying, for
 * weeks; while its buffer is full, {@link #write} waits.
 */
public final class RecordWriter implements AutoCloseable {
    /** The largest record, and what the topic of rejections should allow. */
    public static final int MAX_RECORD_BYTES = 16 << 20;

    /** So many bytes of a rejection fit a record in base 64, with room for the rest. */
    private static final int MAX_KEPT_BYTES = 11 << 20;

    /** What every topic takes, if the one of rejections was made with the defaults of Kafka. */
    private static final int SAFE_KEPT_BYTES = 64 << 10;

    private static final long BUFFER_BYTES = 64L << 20;
    private static final int BATCH_BYTES = 128 << 10;

    private final Producer<String, byte[]> producer;
    private final InstantSource clock;
    private final AtomicLong inFlight = new AtomicLong();
    private volatile long lastProgress;
    private volatile int kept = MAX_KEPT_BYTES;
    private volatile boolean failed;

    public RecordWriter(KafkaAccess kafka, String clientId, InstantSource clock) {
        this.producer = new KafkaProducer<>(config(kafka, clientId));
        this.clock = clock;
        this.lastProgress = clock.millis();
    }

    /** Writes all of it, then tells the delivery. Waits while the buffer is full. */
    public void write(List<Reading> readings, List<Rejection> rejections, Delivery delivery) {
        write(readings, rejections, List.of(), delivery);
    }

    /** Writes all of it, then tells the delivery. Waits while the buffer is full. */
    public void write(List<Reading> readings, List<Rejection> rejections, List<Introduction> told, Delivery delivery) {
        List<Introduction> introductions = told.stream()
                .filter(introduction -> introduction.bytes().length <= kept) // half of one explains nothing
                .toList();
        int count = readings.size() + rejections.size() + introductions.size();
        if (count == 0) {
            delivery.delivered();
            return;
        }
        Outcome outcome = new Outcome(count, delivery);
        introductions.forEach(introduction -> send(Records.of(introduction), outcome));
        for (Reading reading : readings) {
            send(Records.of(reading), outcome);
        }
        for (Rejection rejection : rejections) {
            send(Records.of(rejection, kept), outcome);
        }
    }

    /** Writes what became of rejections, then tells the delivery. Waits while the buffer is full. */
    public void write(List<Resolution> resolutions, Delivery delivery) {
        if (resolutions.isEmpty()) {
            delivery.delivered();
            return;
        }
        Outcome outcome = new Outcome(resolutions.size(), delivery);
        resolutions.forEach(resolution -> send(Records.of(resolution), outcome));
    }

    /** Keeps less from now on: a topic refused a record for its size. */
    public void keepLess() {
        kept = SAFE_KEPT_BYTES;
    }

    /** True once Kafka has refused a record for another reason than its size. */
    public boolean hasFailed() {
        return failed;
    }

    /** How many records Kafka has not acknowledged yet. */
    public long inFlight() {
        return inFlight.get();
    }

    /** For how long records have been waiting without a single acknowledgement; empty where none wait. */
    public Optional<Duration> waiting() {
        return inFlight.get() == 0 ? Optional.empty() : Optional.of(Duration.ofMillis(clock.millis() - lastProgress));
    }

    /** Waits so long for what is in flight, then gives it up. */
    public void close(Duration wait) {
        producer.close(wait);
    }

    @Override
    public void close() {
        close(Duration.ofSeconds(5));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback is told the same
    private void send(ProducerRecord<String, byte[]> message, Outcome outcome) {
        if (inFlight.getAndIncrement() == 0) {
            lastProgress = clock.millis();
        }
        boolean taken = false;
        try {
            producer.send(message, (metadata, exception) -> {
                inFlight.decrementAndGet();
                lastProgress = clock.millis();
                if (exception != null && !(exception instanceof RecordTooLargeException)) {
                    failed = true;
                }
                outcome.onCompletion(metadata, exception);
            });
            taken = true;
        } finally {
            if (!taken) {
                inFlight.decrementAndGet();
            }
        }
    }

    private static Map<String, Object> config(KafkaAccess kafka, String clientId) {
        Map<String, Object> config = new HashMap<>(kafka.properties());
        config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrap());
        config.put(ProducerConfig.CLIENT_ID_CONFIG, clientId);
        config.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        config.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        config.put(ProducerConfig.PARTITIONER_CLASS_CONFIG, PlantPartitioner.class);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
        // With more than one, a partition that has no leader for a moment may refuse a new producer's first batch and
        // take
        // its second; the first is then out of sequence, and is tried again for ever.
        config.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_RECORD_BYTES);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (long) Integer.MAX_VALUE);
        return config;
    }
}
