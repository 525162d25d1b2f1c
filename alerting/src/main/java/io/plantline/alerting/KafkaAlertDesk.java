package io.plantline.alerting;

import io.plantline.alert.Alert;
import io.plantline.alert.AlertDesk;
import io.plantline.alert.Command;
import io.plantline.alert.Silence;
import io.plantline.wire.Channels;
import io.plantline.wire.CommandJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The desk of a process that may run without alerting: it follows what alerting keeps on Kafka and hands commands to it
 * by a topic.
 */
public final class KafkaAlertDesk implements AlertDesk, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaAlertDesk.class);
    private static final Duration POLL = Duration.ofMillis(300);
    private static final long PATIENCE_SECONDS = 10;
    private static final long BEFORE_ANEW_MILLIS = 2_000;
    private static final long FAREWELL_MILLIS = 15_000;

    private final AlertingSettings settings;
    private final KafkaProducer<String, byte[]> producer;
    private final DeskView view = new DeskView();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "alert-desk");
    private volatile String missing = "alerts are not read from Kafka yet";

    private KafkaAlertDesk(AlertingSettings settings) {
        this.settings = settings;
        Map<String, Object> properties = settings.kafka();
        properties.put("client.id", "plantline-alert-desk");
        properties.put("max.block.ms", PATIENCE_SECONDS * 1000);
        this.producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
    }

    /** Starts to follow; Kafka need not be there yet. */
    public static KafkaAlertDesk open(AlertingSettings settings) {
        KafkaAlertDesk desk = new KafkaAlertDesk(settings);
        desk.thread.setDaemon(true);
        desk.thread.start();
        return desk;
    }

    @Override
    public List<Alert> alerts() {
        return view.alerts();
    }

    @Override
    public Optional<Alert> alert(String id) {
        return view.alert(id);
    }

    @Override
    public List<Silence> silences() {
        return view.silences();
    }

    @Override
    public long version() {
        return view.version();
    }

    @Override
    public void awaitChange(long version, Duration patience) throws InterruptedException {
        view.awaitChange(version, patience);
    }

    @Override
    public List<Alert> changedSince(long version) {
        return view.changedSince(version);
    }

    @Override
    public Optional<String> missing() {
        return Optional.ofNullable(missing);
    }

    @Override
    public void send(Command command) {
        try {
            producer.send(new ProducerRecord<>(
                            Channels.ALERT_COMMANDS, CommandJson.key(command), CommandJson.write(command)))
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | KafkaException failed) {
            throw new Unavailable(
                    "Kafka at %s does not keep the command: %s"
                            .formatted(settings.bootstrapServers(), failed.getMessage()),
                    failed);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted before the command was kept", hurried);
        }
    }

    private void run() {
        try {
            while (closing.getCount() > 0) {
                follow();
            }
        } catch (InterruptedException | InterruptException end) {
            LOG.debug("the alert desk ends", end);
        }
    }

    private void follow() throws InterruptedException {
        try (KafkaConsumer<byte[], byte[]> consumer = Topic.consumer(settings, "plantline-alert-desk")) {
            List<TopicPartition> partitions = new ArrayList<>(Topic.partitions(consumer, Channels.ALERTS));
            partitions.addAll(Topic.partitions(consumer, Channels.SILENCES));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (closing.getCount() > 0) {
                consumer.poll(POLL).forEach(view::take);
                if (missing != null
                        && ends.entrySet().stream()
                                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                    missing = null;
                }
            }
        } catch (KafkaException failed) {
            missing = "Kafka at %s: %s".formatted(settings.bootstrapServers(), failed.getMessage());
            LOG.info("{}; the alert desk tries again", missing);
            if (closing.await(BEFORE_ANEW_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.debug("closed while Kafka was away");
            }
        }
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(FAREWELL_MILLIS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        producer.close(Duration.ofSeconds(PATIENCE_SECONDS));
    }
}
