package io.plantline.alerting;

import io.micrometer.core.instrument.MeterRegistry;
import io.plantline.alert.Alert;
import io.plantline.alert.AlertBook;
import io.plantline.alert.Changes;
import io.plantline.plant.Plant;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Alerting at work, on a thread of its own. Where Kafka fails it begins anew from what is kept there. A bad route is no
 * problem of alerting's: it is told of in the log and in the metrics.
 */
public final class Alerting implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Alerting.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long TURN_MILLIS = 500;
    private static final long BEFORE_ANEW_MILLIS = 2_000;
    private static final long FAREWELL_MILLIS = 20_000;

    private final AlertingSettings settings;
    private final List<Plant> plants;
    private final InstantSource clock;
    private final AlertingMetrics metrics;
    private final Deliveries deliveries;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "alerting");
    private volatile String problem = "alerts are not read from Kafka yet";
    private volatile Collection<Alert> alerts = List.of();
    private volatile boolean stopped;
    private volatile boolean replaced;

    private Alerting(AlertingSettings settings, List<Plant> plants, InstantSource clock, MeterRegistry registry) {
        this.settings = settings;
        this.plants = List.copyOf(plants);
        this.clock = clock;
        this.metrics = new AlertingMetrics(registry);
        this.deliveries = new Deliveries(
                settings.plan().routes(),
                new Senders(plants, settings.links(), clock),
                clock,
                settings.giveUpAfter(),
                metrics);
    }

    /** Starts at once; Kafka need not be there yet. */
    public static Alerting start(
            AlertingSettings settings, List<Plant> plants, InstantSource clock, MeterRegistry registry) {
        Alerting alerting = new Alerting(settings, plants, clock, registry);
        alerting.thread.setDaemon(true);
        alerting.thread.start();
        return alerting;
    }

    /** What keeps it from working, naming the missing part; empty while all is well. */
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    /** True where it cannot go on by itself: another one has taken over, or it failed unforeseen. */
    public boolean hasStopped() {
        return stopped;
    }

    /** The alerts as they stand; none while it does not work. */
    public Collection<Alert> alerts() {
        return alerts;
    }

    /** True where it has stopped because another one does its work. */
    public boolean isReplaced() {
        return replaced;
    }

    private void run() {
        try {
            while (closing.getCount() > 0) {
                live();
            }
        } catch (InterruptedException end) {
            LOG.debug("alerting ends", end);
        } catch (RuntimeException unforeseen) {
            problem = "alerting has stopped: " + unforeseen;
            stopped = true;
            LOG.error("alerting has stopped", unforeseen);
        }
    }

    /** Works until it is closed or Kafka fails. */
    private void live() throws InterruptedException {
        try (AlertLog log = AlertLog.open(settings, metrics)) {
            AlertBook book = new AlertBook(settings.plan(), plants);
            log.restore(book);
            deliveries.add(book.unsent());
            LOG.info(
                    "{} alerts, {} messages unsent",
                    book.alerts().size(),
                    book.unsent().size());
            problem = null;
            work(log, book);
        } catch (InterruptException end) {
            throw new InterruptedException(end.getMessage());
        } catch (KafkaException failed) {
            if (isFenced(failed)) {
                giveWay();
                return;
            }
            problem = "Kafka at %s: %s".formatted(settings.bootstrapServers(), failed.getMessage());
            LOG.warn("{}; beginning anew from what is kept", problem);
            if (closing.await(BEFORE_ANEW_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.debug("closed while Kafka was away");
            }
        }
    }

    /** Taking over again would never end. */
    private void giveWay() {
        problem = "another alerting works on this Kafka and has taken over; this one has stopped. Stop one of the two";
        replaced = true;
        alerts = List.of();
        stopped = true;
        closing.countDown();
        LOG.warn("{}", problem);
    }

    /** True where another one took over. */
    private static boolean isFenced(Throwable failed) {
        return failed != null
                && (failed instanceof ProducerFencedException
                        || failed instanceof InvalidProducerEpochException
                        || isFenced(failed.getCause()));
    }

    private void work(AlertLog log, AlertBook book) {
        long nextTurn = Long.MIN_VALUE;
        while (closing.getCount() > 0) {
            boolean heard = log.read(book, clock.millis(), POLL);
            List<String> done = deliveries.done();
            long now = clock.millis();
            if (heard || !done.isEmpty() || now >= nextTurn) {
                done.forEach(book::done);
                Changes changes = book.turn(now);
                log.keep(changes);
                deliveries.withdraw(changes.withdrawn());
                deliveries.forget(done);
                deliveries.add(changes.decided());
                deliveries.standing(book.alerts());
                alerts = book.alerts();
                metrics.show(alerts);
                nextTurn = now + TURN_MILLIS;
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
        deliveries.close();
    }
}
