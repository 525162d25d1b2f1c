package io.plantline.dashboards.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.plantline.alert.AlertDesk;
import io.plantline.dashboards.access.Right;
import io.plantline.dashboards.access.Role;
import io.plantline.dashboards.live.LiveFeed;
import io.plantline.model.IntervalKind;
import io.plantline.plant.Plant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The live stream, one plant at a time or all of them: server-sent events, each follower on a thread of its own. */
public final class LiveRequests implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveRequests.class);
    private static final int MOST_FOLLOWERS = 250;
    private static final int FAREWELL_SECONDS = 5;

    private final Plants plants;
    private final LiveFeed feed;
    private final AlertDesk alerts;
    private final InstantSource clock;
    private final Semaphore seats = new Semaphore(MOST_FOLLOWERS);
    private final ExecutorService followers = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "live-follower");
        thread.setDaemon(true);
        return thread;
    });

    public LiveRequests(Plants plants, LiveFeed feed, AlertDesk alerts, InstantSource clock, MeterRegistry metrics) {
        this.plants = plants;
        this.feed = feed;
        this.alerts = alerts;
        this.clock = clock;
        Gauge.builder("plantline.live.followers", seats, free -> MOST_FOLLOWERS - free.availablePermits())
                .register(metrics);
    }

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/api/v1/plants/{plant}/live",
                        Set.of("scope", "interval", "kpi"),
                        Right.inPlant(Role.VIEWER),
                        request -> follow(request, Set.of(plants.named(request.pathParam("plant"))))),
                Route.get(
                        "/api/v1/live",
                        Set.of("plant", "scope", "interval", "kpi"),
                        Right.somewhere(Role.VIEWER),
                        request -> follow(request, listed(request, "plant", seen(request)::named))));
    }

    /** Returns when the followers are gone: the web server must not take their responses away before. */
    @Override
    public void close() {
        followers.shutdownNow();
        try {
            if (!followers.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("followers of the live stream have not left within {} s", FAREWELL_SECONDS);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private Plants seen(Context request) {
        return plants.seenBy(Asking.who(request));
    }

    private void follow(Context request, Set<Plant> wanted) {
        LiveFilter filter =
                filter(request, wanted.isEmpty() ? Set.copyOf(seen(request).all()) : wanted);
        if (request.method().equals(HandlerType.HEAD)) {
            LiveStream.head(request);
            return;
        }
        if (!seats.tryAcquire()) {
            throw Refused.unavailable(Refusal.STREAM_IS_FULL, "most", MOST_FOLLOWERS);
        }
        if (followers.isShutdown()) {
            seats.release();
            throw Refused.unavailable(Refusal.SERVER_STOPS);
        }
        LiveStream stream = new LiveStream(request, feed, alerts, filter, clock);
        request.async(task -> task.executor = followers, () -> {
            try {
                stream.run();
            } finally {
                seats.release();
            }
        });
    }

    private LiveFilter filter(Context request, Set<Plant> wanted) {
        Set<IntervalKind> intervals = listed(request, "interval", Asked::interval);
        Set<String> kpis = listed(request, "kpi", seen(request)::kpi);
        Set<String> scopes = listed(request, "scope", id -> scope(wanted, id));
        return new LiveFilter(wanted.stream().map(Plant::id).collect(Collectors.toSet()), scopes, intervals, kpis);
    }

    private static String scope(Iterable<Plant> plants, String id) {
        Set<String> known = new HashSet<>();
        plants.forEach(plant -> plant.scopes().forEach(scope -> known.add(scope.id())));
        if (!known.contains(id)) {
            throw Refused.wrong(
                    "scope",
                    id,
                    Refusal.NO_SUCH_SCOPE.of("scope", id),
                    known.stream().sorted().toList());
        }
        return id;
    }

    /** The values of a parameter that may hold several, separated by commas. */
    private static <T> Set<T> listed(Context request, String parameter, Function<String, T> read) {
        return request.queryParams(parameter).stream()
                .flatMap(given -> Stream.of(given.split(",")))
                .map(read)
                .collect(Collectors.toSet());
    }
}
