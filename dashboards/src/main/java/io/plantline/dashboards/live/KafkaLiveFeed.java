package io.plantline.dashboards.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.plantline.kpi.KpiValue;
import io.plantline.model.IntervalKind;
import io.plantline.wire.Channels;
import io.plantline.wire.KpiValueJson;
import io.plantline.wire.MalformedJson;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears committed KPI values on {@link Channels#KPIS}, in every partition, from the moment it starts. It belongs to no
 * consumer group: every server hears everything.
 */
public final class KafkaLiveFeed implements LiveFeed, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaLiveFeed.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final LiveSettings settings;
    private final LiveBoard board;
    private final Counter heard;
    private final Counter malformed;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Surroundings surroundings;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread listener = new Thread(this::listen, "live-feed");
    private volatile String stopped;

    /** Starts to listen. Kafka need not be there yet: {@link #missing} tells until it is. */
    public KafkaLiveFeed(LiveSettings settings, InstantSource clock, MeterRegistry metrics) {
        this.settings = settings;
        this.board = new LiveBoard(Long.toString(clock.millis(), Character.MAX_RADIX));
        this.heard = metrics.counter("plantline.live.heard");
        this.malformed = metrics.counter("plantline.live.malformed");
        Gauge.builder("plantline.live.series", board, LiveBoard::series).register(metrics);
        this.consumer = Surroundings.consumer(settings);
        this.surroundings = new Surroundings(consumer, settings, clock);
        listener.setDaemon(true);
        listener.start();
    }

    @Override
    public List<KpiValue> latest(String plant, String scope, IntervalKind interval) {
        return board.latest(plant, scope, interval);
    }

    @Override
    public RecentValues recent() {
        return board.recent();
    }

    @Override
    public Optional<String> missing() {
        return stopped == null ? surroundings.missing() : Optional.of(stopped);
    }

    @Override
    public void close() {
        closing.countDown();
        consumer.wakeup();
        board.recent().close();
        try {
            listener.join(FAREWELL.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        try (consumer) {
            while (closing.getCount() > 0) {
                surroundings.look();
                if (surroundings.isListening()) {
                    hear(consumer.poll(POLL));
                } else if (closing.await(settings.lookAround().toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (WakeupException | InterruptedException | InterruptException end) {
            LOG.debug("live feed ends", end);
        } catch (RuntimeException unforeseen) {
            stopped = "the live feed from %s stopped: %s".formatted(settings.bootstrapServers(), unforeseen);
            LOG.error("{}; start the server again to hear live values", stopped, unforeseen);
        }
    }

    private void hear(ConsumerRecords<byte[], byte[]> records) {
        List<KpiValue> values = new ArrayList<>(records.count());
        for (ConsumerRecord<byte[], byte[]> written : records) {
            try {
                values.add(KpiValueJson.read(written.value()));
            } catch (MalformedJson skipped) {
                malformed.increment();
                LOG.warn(
                        "{}-{} offset {} skipped: {}",
                        written.topic(),
                        written.partition(),
                        written.offset(),
                        skipped.getMessage());
            }
        }
        heard.increment(values.size());
        board.post(values);
    }
}
