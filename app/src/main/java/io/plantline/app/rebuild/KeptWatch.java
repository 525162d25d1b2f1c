package io.plantline.app.rebuild;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.plantline.app.Refusal;
import io.plantline.app.role.WatchHealth;
import io.plantline.app.settings.Settings;
import io.plantline.plant.Plant;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The job that watches for anomalies, started again where its process ends by itself: sooner at first, later each time.
 * It goes on from its last checkpoint, so nothing is lost and nothing told twice. Whoever looks at readiness, metrics or
 * alerts hears of it: the first time it ends, and once it has worked again for a while.
 */
public final class KeptWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeptWatch.class);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration UNTIL_TOLD = Duration.ofSeconds(30);

    /** A stop of everything ends the job too, and is heard of at the same time. */
    private static final Duration SETTLING = Duration.ofSeconds(1);

    /**
     * How patient it is.
     *
     * @param first time until the first start anew, doubled by each further one
     * @param proof how long it has to work until it is believed to
     */
    public record Patience(Duration first, Duration proof) {
        public static final Patience USUAL = new Patience(Duration.ofSeconds(5), Duration.ofSeconds(30));
    }

    /**
     * What it has to do with whoever runs it.
     *
     * @param console is told what happens
     * @param stopping true once all of it is to stop, and with it the job
     */
    public record Words(Consumer<String> console, BooleanSupplier stopping) {}

    private final WatchNews news;
    private final InstantSource clock;
    private final Words words;
    private final Patience patience;
    private final Counter restarts;
    private final ScheduledExecutorService later = Executors.newScheduledThreadPool(2, work -> {
        Thread thread = new Thread(work, "watch-keeper");
        thread.setDaemon(true);
        return thread;
    });
    private AnomalyProcess process;
    private int failures;
    private boolean closing;
    private volatile String how = "";

    /**
     * Keeps one that was just started.
     *
     * @param plants that are told of while nothing watches them
     * @param folder where it is noted that it has ended, over a restart of this process
     */
    public KeptWatch(
            AnomalyProcess started,
            Settings settings,
            List<Plant> plants,
            Path folder,
            InstantSource clock,
            MeterRegistry metrics,
            Patience patience,
            Words words) {
        this.news = new WatchNews(new EndedSince(folder), new WatchHealth(settings, plants));
        this.clock = clock;
        this.words = words;
        this.patience = patience;
        this.restarts = Counter.builder("plantline.anomalies.restarts")
                .description("how often the job that watches for anomalies was started anew as its process had ended")
                .register(metrics);
        Gauge.builder("plantline.anomalies.up", this, watch -> watch.problem().isEmpty() ? 1 : 0)
                .description("1 while the job that watches for anomalies works")
                .register(metrics);
        attend(started);
    }

    /** What is the matter, where nothing looks for anomalies; empty while it does. */
    public Optional<String> problem() {
        return how.isEmpty() ? Optional.empty() : Optional.of("nothing looks for anomalies: " + how);
    }

    /** The number the operating system knows its process by. */
    public synchronized long id() {
        return process.id();
    }

    private synchronized void attend(AnomalyProcess next) {
        process = next;
        next.whenEnded(code -> soon(() -> ended(next, code), SETTLING));
        soon(() -> proved(next), patience.proof());
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what goes wrong is told by whatever is done
    private void soon(Runnable work, Duration wait) {
        if (!later.isShutdown()) {
            later.schedule(() -> tried(work), wait.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void tried(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException bug) {
            how = "whoever keeps it has failed: " + bug.getMessage();
            LOG.error("the watch over the plants is not kept any more", bug);
        }
    }

    private void ended(AnomalyProcess gone, int code) {
        synchronized (this) {
            if (closing || words.stopping().getAsBoolean() || gone != process) {
                return;
            }
            Duration wait = pause();
            how = "its process has ended with %d; it is started again in %d s".formatted(code, wait.toSeconds());
            words.console().accept(problem().orElseThrow());
            soon(this::startAgain, wait); // before anything that a full disk or a silent Kafka could hold up
            news.ended(clock.millis(), code);
        }
        tellThatItEnded();
    }

    /** Until it is told, or nothing has to be: where Kafka was the cause, it takes nothing at first. */
    private void tellThatItEnded() {
        if (!news.tellEnd()) {
            soon(this::tellThatItEnded, UNTIL_TOLD);
        }
    }

    private Duration pause() {
        Duration wait = patience.first().multipliedBy(1L << Math.min(failures++, 20));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private synchronized void startAgain() {
        if (closing) {
            return;
        }
        try {
            restarts.increment();
            attend(process.again());
            how = "its process %d was just started again".formatted(process.id());
            words.console().accept("anomalies are looked for again, in process " + process.id());
        } catch (IOException | Refusal failed) {
            Duration wait = pause();
            how = "its process cannot be started: %s; again in %d s".formatted(failed.getMessage(), wait.toSeconds());
            words.console().accept(problem().orElseThrow());
            soon(this::startAgain, wait);
        }
    }

    /** It has lived for a while: it works. */
    private void proved(AnomalyProcess working) {
        synchronized (this) {
            if (closing || working != process || !working.isAlive()) {
                return;
            }
            failures = 0;
            how = "";
        }
        if (!news.tellThatItWorks(clock.millis())) {
            soon(() -> proved(working), UNTIL_TOLD);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        AnomalyProcess last;
        synchronized (this) {
            closing = true;
            last = process;
        }
        later.shutdownNow();
        last.close();
    }
}
