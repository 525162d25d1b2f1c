package io.plantline.topology;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.plantline.plant.Plant;
import io.plantline.wire.Channels;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The topology as a running part of the plant: started, watched and stopped. */
public final class TopologyRole implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TopologyRole.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TopologySettings settings;
    private final List<Plant> plants;
    private final MeterRegistry metrics;
    private volatile KafkaStreams streams;
    private HeardOfKafka heard;
    private volatile Throwable failure;

    public TopologyRole(TopologySettings settings, List<Plant> plants, MeterRegistry metrics) {
        this.settings = settings;
        this.plants = List.copyOf(plants);
        this.metrics = metrics;
    }

    /**
     * Starts the stream threads; they go on in the background.
     *
     * @throws IllegalStateException if Kafka or its topics cannot be reached, naming them
     */
    public TopologyRole start() {
        int partitions = partitions();
        heard = new HeardOfKafka(Admin.create(adminProperties()), settings.applicationId(), partitions);
        streams = new KafkaStreams(
                KpiTopology.of(plants, partitions, settings.provisionalEvery(), heard, metrics), properties(settings));
        streams.setUncaughtExceptionHandler(this::failed);
        Gauge.builder("plantline.topology.running", this, role -> role.problem().isEmpty() ? 1 : 0)
                .register(metrics);
        streams.start();
        return this;
    }

    /** True where it cannot go on by itself: it has to be started anew. */
    public boolean hasStopped() {
        return failure != null;
    }

    /** What stopped it, or null. */
    Throwable failure() {
        return failure;
    }

    /** What keeps it from working, or empty. */
    public Optional<String> problem() {
        if (failure != null) {
            return Optional.of("topology %s stopped: %s".formatted(settings.applicationId(), failure));
        }
        KafkaStreams.State state = streams == null ? KafkaStreams.State.CREATED : streams.state();
        return state == KafkaStreams.State.RUNNING
                ? Optional.empty()
                : Optional.of("topology %s is %s, Kafka at %s"
                        .formatted(settings.applicationId(), state, settings.bootstrap()));
    }

    @Override
    public void close() {
        if (streams != null) {
            streams.close(CloseOptions.groupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP)
                    .withTimeout(PATIENCE));
        }
        if (heard != null) {
            heard.close();
        }
    }

    private StreamThreadExceptionResponse failed(Throwable cause) {
        failure = cause;
        LOG.error("the topology {} cannot go on", settings.applicationId(), cause);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    private int partitions() {
        try (Admin kafka = Admin.create(adminProperties())) {
            return kafka.describeTopics(List.of(Channels.READINGS))
                    .allTopicNames()
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .get(Channels.READINGS)
                    .partitions()
                    .size();
        } catch (ExecutionException | TimeoutException unreachable) {
            throw new IllegalStateException(
                    "topic %s at Kafka %s cannot be read: %s"
                            .formatted(Channels.READINGS, settings.bootstrap(), unreachable.getMessage()),
                    unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while asking Kafka for its topics", stopped);
        }
    }

    private Map<String, Object> adminProperties() {
        Map<String, Object> admin = new HashMap<>(settings.kafkaProperties());
        admin.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrap());
        return admin;
    }

    static Properties properties(TopologySettings settings) {
        Properties streams = new Properties();
        streams.putAll(settings.kafkaProperties()); // below, what the topology itself relies on
        streams.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.applicationId());
        streams.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrap());
        streams.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDir().toString());
        streams.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
        streams.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        streams.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 500);
        streams.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        streams.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, -1);
        streams.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        streams.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 10_000);
        streams.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 5_000);
        streams.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), 60_000);
        streams.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        // While the broker verifies the first batch of a transaction, it refuses the ones behind it as out of order.
        streams.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION), 1);
        streams.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 20);
        streams.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 131_072);
        streams.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), 16 * 1024 * 1024);
        return streams;
    }
}
