package io.plantline.dashboards.live;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears what is committed on a topic, in every partition, on a thread of its own. It belongs to no consumer group: every
 * server hears everything.
 */
public final class TopicTail implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TopicTail.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final LiveSettings settings;
    private final String topic;
    private final Consumer<ConsumerRecords<byte[], byte[]>> heard;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Surroundings surroundings;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread listener;
    private volatile String stopped;

    /**
     * A tail that does not listen yet.
     *
     * @param lookBack how far before now to begin; empty to begin with what is new
     * @param heard is told, on the tail's own thread, of all that comes
     */
    public TopicTail(
            LiveSettings settings,
            String topic,
            Optional<Duration> lookBack,
            InstantSource clock,
            Consumer<ConsumerRecords<byte[], byte[]>> heard) {
        this.settings = settings;
        this.topic = topic;
        this.heard = heard;
        this.consumer = Surroundings.consumer(settings, topic);
        this.surroundings = new Surroundings(consumer, topic, lookBack, settings, clock);
        this.listener = new Thread(this::listen, "tail-of-" + topic);
        listener.setDaemon(true);
    }

    /** Begins to listen. Kafka need not be there yet: {@link #missing} tells until it is. */
    public TopicTail start() {
        listener.start();
        return this;
    }

    /** What keeps it from hearing anything, naming the missing part; empty while all is well. */
    public Optional<String> missing() {
        return stopped == null ? surroundings.missing() : Optional.of(stopped);
    }

    @Override
    public void close() {
        closing.countDown();
        consumer.wakeup();
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
                    heard.accept(consumer.poll(POLL));
                } else if (closing.await(settings.lookAround().toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (WakeupException | InterruptedException | InterruptException end) {
            LOG.debug("the tail of {} ends", topic, end);
        } catch (RuntimeException unforeseen) {
            stopped = "%s from %s is no longer heard: %s".formatted(topic, settings.bootstrapServers(), unforeseen);
            LOG.error("{}; start the server again to hear it", stopped, unforeseen);
        }
    }
}
