package io.plantline.dashboards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.plantline.anomaly.RuleName;
import io.plantline.anomaly.Rules;
import io.plantline.dashboards.access.SignIn;
import io.plantline.dashboards.advice.AdviceBoard;
import io.plantline.dashboards.batches.BatchBoard;
import io.plantline.dashboards.demo.DemoPlants;
import io.plantline.dashboards.demo.MemoryDesk;
import io.plantline.dashboards.demo.MemoryEntries;
import io.plantline.dashboards.demo.MemoryHistory;
import io.plantline.dashboards.http.AlertPorts;
import io.plantline.dashboards.live.LiveBoard;
import io.plantline.dashboards.live.LiveFeed;
import io.plantline.dashboards.meters.MeterBoard;
import io.plantline.dashboards.scenarios.ScenarioBoard;
import io.plantline.dashboards.schedule.ScheduleDesk;
import io.plantline.dashboards.unknown.UnknownMeters;
import io.plantline.kpi.Evidence;
import io.plantline.plant.Plant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** A real server on a free port, with a history and a feed the story tells, at a time the story sets. */
public final class Served implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Evidence NO_READINGS = Evidence.none("no readings in this story");

    final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-14T12:00:00Z"));
    final MemoryHistory history = new MemoryHistory();
    final LiveBoard board = new LiveBoard("story");
    final BatchBoard batches = new BatchBoard();
    final ScenarioBoard scenarios = new ScenarioBoard();
    final ScheduleDesk schedule = ScheduleDesk.alone();
    final AdviceBoard advised = schedule.advised();
    final MeterBoard meters;
    final MemoryDesk desk;
    final MemoryEntries entries;
    final UnknownMeters unknown = new UnknownMeters(new SpokenRecognition(), this::time);
    final ToldRejections rejected = new ToldRejections();
    final DashboardServer server;
    private final List<Plant> plants;
    private final Evidence evidence;
    private final HttpClient client = HttpClient.newHttpClient();

    Served(String now) {
        this(NO_READINGS, now);
    }

    Served(Evidence evidence, String now) {
        this(DemoPlants.all(), evidence, Instant.parse(now));
    }

    /** Of other plants than the usual three. */
    Served(List<Plant> plants, Instant now) {
        this(plants, NO_READINGS, now);
    }

    private Served(List<Plant> plants, Evidence evidence, Instant now) {
        this.plants = plants;
        this.evidence = evidence;
        this.now.set(now);
        this.meters = new MeterBoard(plants, this::time);
        this.desk = new MemoryDesk(plants, this::time);
        this.entries = new MemoryEntries(plants, this::time);
        this.server = serve(board, DashboardSettings.onLoopback(0));
    }

    /** Where people sign in. */
    Served(SignIn signIn, Instant now) {
        this(
                new DashboardSettings(DashboardSettings.LOOPBACK, 0, Set.of(), false, Optional.of(signIn)),
                Optional.empty(),
                now);
    }

    Served(DashboardSettings settings) {
        this(settings, Optional.empty(), Instant.parse("2026-01-14T12:00:00Z"));
    }

    Served(LiveFeed feed, String now) {
        this(DashboardSettings.onLoopback(0), Optional.of(feed), Instant.parse(now));
    }

    private Served(DashboardSettings settings, Optional<LiveFeed> feed, Instant now) {
        this.plants = DemoPlants.all();
        this.evidence = NO_READINGS;
        this.now.set(now);
        this.meters = new MeterBoard(plants, this::time);
        this.desk = new MemoryDesk(plants, this::time);
        this.entries = new MemoryEntries(plants, this::time);
        this.server = serve(feed.orElse(board), settings);
    }

    private Instant time() {
        return now.get();
    }

    private DashboardServer serve(LiveFeed feed, DashboardSettings settings) {
        PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        meters.measuredBy(metrics);
        DashboardPorts ports = new DashboardPorts(
                plants,
                history,
                evidence,
                feed,
                unknown,
                rejected,
                entries,
                meters,
                batches,
                scenarios,
                new AlertPorts(desk, Optional.of(MemoryDesk.SIGNER)),
                this::time,
                metrics,
                List::of,
                Map.of("boras", Rules.USUAL.with(RuleName.PEAK, "limit", 280)),
                schedule);
        try {
            return new DashboardServer(settings, ports).start();
        } catch (AddressUnavailable impossible) {
            throw new IllegalStateException("port 0 is always free", impossible);
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.address().toString().replaceFirst("/$", "") + path));
    }

    HttpResponse<String> get(String path) {
        return send(request(path).build());
    }

    HttpResponse<String> post(String path) {
        return send(request(path).POST(HttpRequest.BodyPublishers.noBody()).build());
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    HttpClient client() {
        return client;
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException malformed) {
            throw new UncheckedIOException("not JSON: " + response.body(), malformed);
        }
    }

    @Override
    public void close() {
        board.recent().close();
        server.close();
    }
}
