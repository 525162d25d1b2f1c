package io.plantline.dashboards.schedule;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after plans every few seconds, on a thread of its own. */
public final class PlanKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PlanKeeper.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final PlanKeeping keeping;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "plan-keeper");
        thread.setDaemon(true);
        return thread;
    });
    private ScheduledFuture<?> looking;

    public PlanKeeper(PlanKeeping keeping) {
        this.keeping = keeping;
    }

    public PlanKeeper start() {
        long millis = EVERY.toMillis();
        looking = looks.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
        return this;
    }

    /** A look that fails is told, and the next one comes. */
    private void look() {
        try {
            keeping.look();
        } catch (RuntimeException bug) {
            LOG.error("plans were not looked after this time", bug);
        }
    }

    @Override
    public void close() {
        if (looking != null) {
            looking.cancel(true);
        }
        looks.shutdownNow();
    }
}
