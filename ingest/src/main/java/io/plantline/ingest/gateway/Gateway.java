package io.plantline.ingest.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import io.plantline.ingest.NotReachableException;
import io.plantline.ingest.mapped.PayloadDecoder;
import io.plantline.plant.PayloadFormat;
import io.plantline.plant.Plant;
import io.plantline.plant.TopicFilters;
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
 * Reads {@code plantline/v1/#} and the sources of the plants from MQTT and writes readings and rejections to Kafka. A
 * message is acknowledged to its broker when Kafka has everything made of it, so whatever fails in between comes again.
 * Each broker has a session of its own: one that is away stops no other, and is connected to again for as long as the
 * gateway runs.
 */
public final class Gateway implements AutoCloseable {
    /** The counter of MQTT messages of which Kafka has everything. */
    public static final String MESSAGES = GatewayMetrics.MESSAGES;

    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final GatewaySettings settings;
    private final InstantSource clock;
    private final Outflow outflow;
    private final PayloadDecoder decoder;
    private final boolean hasEdgeNodes;
    private final List<Attachment> brokers;
    private final GatewayMetrics metrics;
    private final Intake intake;
    private final CountDownLatch connectedOnce = new CountDownLatch(1);
    private final CountDownLatch closing = new CountDownLatch(1);

    public Gateway(GatewaySettings settings, List<Plant> plants, MeterRegistry registry, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.outflow = new Outflow(settings.kafka(), settings.brokers().get(0).clientId(), clock);
        this.metrics = new GatewayMetrics(registry);
        this.decoder = new PayloadDecoder(plants, settings.futureTolerance());
        this.hasEdgeNodes = plants.stream()
                .flatMap(plant -> plant.sources().stream())
                .anyMatch(source -> source.format() == PayloadFormat.SPARKPLUG_B);
        warnOfWhatCountsTwice(decoder.filters());
        this.intake = new Intake(decoder, outflow::writer, metrics, clock);
        List<String> filters = settings.subscribed(decoder.filters());
        this.brokers = settings.brokers().stream()
                .map(broker -> new Attachment(broker, settings, filters, intake, outflow, clock))
                .toList();
        metrics.watch(brokers, outflow);
        metrics.watch(decoder.edgeNodes());
    }

    /** Begins, and returns once the first broker is connected; afterwards it looks after itself. */
    public void start() throws NotReachableException, InterruptedException {
        long deadline = clock.millis() + settings.startWait().toMillis();
        awaitKafka(deadline);
        long left = Math.max(1, deadline - clock.millis()); // what is read of Kafka is no waiting for a broker
        if (hasEdgeNodes) {
            FormerSessions.tell(settings.kafka(), decoder);
        }
        brokers.forEach(broker -> broker.start(connectedOnce::countDown));
        if (!connectedOnce.await(left, TimeUnit.MILLISECONDS)) {
            String problem = problemsOf(brokers.stream().map(Attachment::problem));
            close();
            throw new NotReachableException("gateway: not reachable: " + problem, null);
        }
    }

    /** What is not reachable at the moment, by name and address; empty where all is well. */
    public Optional<String> problem() {
        String problems = problemsOf(
                Stream.concat(Stream.of(outflow.problem()), brokers.stream().map(Attachment::problem)));
        return problems.isEmpty() ? Optional.empty() : Optional.of(problems);
    }

    /** True where every broker is connected. */
    public boolean isConnected() {
        return brokers.stream().allMatch(Attachment::isUp);
    }

    /** How many MQTT messages have come and are not acknowledged yet. */
    public long unacknowledged() {
        return brokers.stream().mapToLong(Attachment::unacknowledged).sum();
    }

    /** How many Kafka records are not acknowledged yet. */
    public long inFlight() {
        return outflow.inFlight();
    }

    /** Finishes what Kafka can still take within seconds; the rest is not acknowledged and comes again. */
    @Override
    public void close() {
        closing.countDown();
        brokers.forEach(Attachment::stopTaking);
        outflow.close();
        brokers.forEach(Attachment::close);
        intake.end();
        metrics.close();
        LOG.debug("Gateway has stopped");
    }

    private void warnOfWhatCountsTwice(List<String> filters) {
        if (hasEdgeNodes && settings.share().isPresent()) {
            LOG.warn(
                    "gateway.share shares no Sparkplug: each gateway of '{}' reads all of it, so what is rejected stands"
                            + " once for each, and counts that tell no time count once for each; give Sparkplug to one"
                            + " gateway alone, with plant files of its own",
                    settings.share().get());
        }
        for (int i = 0; i < filters.size(); i++) {
            for (String other : filters.subList(0, i)) {
                if (TopicFilters.cross(filters.get(i), other)) {
                    LOG.warn(
                            "The topics {} and {} cross: a broker may send what is of both twice, and counts that tell no"
                                    + " time then count twice; let one hold the other whole, or keep them apart",
                            other,
                            filters.get(i));
                }
            }
        }
    }

    private void awaitKafka(long deadline) throws NotReachableException, InterruptedException {
        Optional<String> problem = outflow.unreachable();
        while (problem.isPresent()) {
            if (clock.millis() >= deadline || closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                close();
                throw new NotReachableException("gateway: " + problem.get(), null);
            }
            problem = outflow.unreachable();
        }
    }

    private static String problemsOf(Stream<Optional<String>> problems) {
        return problems.flatMap(Optional::stream).collect(Collectors.joining("; "));
    }
}
