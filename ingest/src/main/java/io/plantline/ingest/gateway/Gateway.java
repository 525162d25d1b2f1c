package io.plantline.ingest.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import io.plantline.ingest.NotReachableException;
import io.plantline.ingest.delivery.KafkaProbe;
import io.plantline.ingest.delivery.RecordWriter;
import io.plantline.ingest.mapped.PayloadDecoder;
import io.plantline.plant.Plant;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads {@code plantline/v1/#} and the sources of the plants from MQTT and writes readings and rejections to Kafka. A message is acknowledged to the
 * broker when Kafka has everything made of it, so whatever fails in between comes again; the connection is opened again
 * for as long as the gateway runs. Its threads do not keep the process alive.
 */
public final class Gateway implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration STEADY = Duration.ofSeconds(10);

    /** Kafka answers within milliseconds; silence for so long is told. */
    private static final Duration KAFKA_SILENCE = Duration.ofSeconds(10);

    private final GatewaySettings settings;
    private final InstantSource clock;
    private final GatewayMetrics metrics;
    private final Intake intake;
    private final List<String> filters;
    private final CountDownLatch connectedOnce = new CountDownLatch(1);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread supervisor = new Thread(this::keepConnected, "plantline-gateway");
    private volatile RecordWriter writer;
    private volatile Link link;
    private volatile String fault = "not started";

    public Gateway(GatewaySettings settings, List<Plant> plants, MeterRegistry registry, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.writer = newWriter();
        this.metrics = new GatewayMetrics(registry, this::isConnected, this::inFlight, this::unacknowledged);
        PayloadDecoder decoder = new PayloadDecoder(plants, settings.futureTolerance());
        this.filters = decoder.filters();
        this.intake = new Intake(decoder, () -> writer, metrics, clock);
        supervisor.setDaemon(true);
    }

    /** Connects and begins; afterwards it looks after itself. */
    public void start() throws NotReachableException, InterruptedException {
        long deadline = clock.millis() + settings.startWait().toMillis();
        awaitKafka(deadline);
        supervisor.start();
        if (!connectedOnce.await(Math.max(1, deadline - clock.millis()), TimeUnit.MILLISECONDS)) {
            close();
            throw new NotReachableException("gateway: %s is not reachable: %s".formatted(settings.mqtt(), fault), null);
        }
    }

    /** What is not reachable at the moment, by name and address; empty where all is well. */
    public Optional<String> problem() {
        String problems = Stream.of(kafkaProblem(), mqttProblem())
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
        return problems.isEmpty() ? Optional.empty() : Optional.of(problems);
    }

    public boolean isConnected() {
        Link now = link;
        return now != null && now.isUp();
    }

    /** How many MQTT messages have come and are not acknowledged yet. */
    public long unacknowledged() {
        Link now = link;
        return now == null ? 0 : now.unacknowledged();
    }

    /** How many Kafka records are not acknowledged yet. */
    public long inFlight() {
        return writer.inFlight();
    }

    /** Finishes what Kafka can still take within seconds; the rest is not acknowledged and comes again. */
    @Override
    public void close() {
        closing.countDown();
        Link last = link;
        if (last != null) {
            last.stopTaking();
        }
        writer.close();
        if (last != null && last.isUp()) {
            last.drop("closed");
        } else {
            supervisor.interrupt(); // it may be waiting for a broker that does not answer
        }
        awaitSupervisor();
        metrics.close();
    }

    private Optional<String> kafkaProblem() {
        return writer.waiting()
                .filter(silence -> silence.compareTo(KAFKA_SILENCE) > 0)
                .map(silence -> "%s has acknowledged nothing for %d s".formatted(settings.kafka(), silence.toSeconds()))
                .or(() -> KafkaProbe.problem(settings.kafka()));
    }

    private Optional<String> mqttProblem() {
        Link now = link;
        if (now != null && now.isUp()) {
            return now.refused().isEmpty()
                    ? Optional.empty()
                    : Optional.of("%s refuses subscriptions: %s".formatted(settings.mqtt(), now.refused()));
        }
        return Optional.of("%s is not connected: %s".formatted(settings.mqtt(), fault));
    }

    private void awaitKafka(long deadline) throws NotReachableException, InterruptedException {
        Optional<String> problem = KafkaProbe.problem(settings.kafka());
        while (problem.isPresent()) {
            if (clock.millis() >= deadline || pause(FIRST_PAUSE)) {
                close();
                throw new NotReachableException("gateway: " + problem.get(), null);
            }
            problem = KafkaProbe.problem(settings.kafka());
        }
    }

    private void keepConnected() {
        try {
            Duration pause = FIRST_PAUSE;
            do {
                long opened = clock.millis();
                connectOnce();
                boolean steady = clock.millis() - opened > STEADY.toMillis();
                pause = steady ? FIRST_PAUSE : shorter(pause.multipliedBy(2), LONGEST_PAUSE);
            } while (!pause(pause));
        } catch (InterruptedException closed) {
            LOG.debug("Gateway stops");
        }
    }

    private void connectOnce() throws InterruptedException {
        try (Link opened = new Link(settings, filters, intake, connectedOnce::countDown)) {
            link = opened;
            if (isClosing()) {
                return;
            }
            LOG.info("Connected to {}", settings.mqtt());
            fault = opened.awaitLoss();
        } catch (IOException refused) {
            fault = refused.getMessage();
        }
        if (!isClosing()) {
            LOG.warn("{} is not connected, trying again: {}", settings.mqtt(), fault);
            replaceFailedWriter();
        }
    }

    /** A producer that has failed for good answers every record with the same error: only a new one gets on. */
    private void replaceFailedWriter() {
        if (writer.hasFailed()) {
            writer.close(Duration.ZERO);
            writer = newWriter();
        }
    }

    private RecordWriter newWriter() {
        return new RecordWriter(settings.kafka(), settings.mqtt().clientId(), clock);
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    private boolean pause(Duration length) throws InterruptedException {
        return closing.await(length.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void awaitSupervisor() {
        try {
            supervisor.join(LONGEST_PAUSE.toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
