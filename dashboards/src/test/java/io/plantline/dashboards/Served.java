package io.plantline.dashboards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.plantline.anomaly.RuleName;
import io.plantline.anomaly.Rules;
import io.plantline.dashboards.access.SignIn;
import io.plantline.dashboards.batches.BatchBoard;
import io.plantline.dashboards.demo.DemoPlants;
import io.plantline.dashboards.demo.MemoryDesk;
import io.plantline.dashboards.demo.MemoryEntries;
import io.plantline.dashboards.demo.MemoryHistory;
import io.plantline.dashboards.http.AlertPorts;
import io.plantline.dashboards.live.LiveBoard;
import io.plantline.dashboards.live.LiveFeed;
import io.plantline.dashboards.meters.MeterBoard;
import io.plantline.dashboards.unknown.UnknownMeters;
import io.plantline.kpi.Evidence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** A real server on a free port, with a history and a feed the story tells, at a time the story sets. */
public final class Served implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-14T12:00:00Z"));
    final MemoryHistory history = new MemoryHistory();
    final LiveBoard board = new LiveBoard("story");
    final BatchBoard batches = new BatchBoard();
    final MeterBoard meters = new MeterBoard(DemoPlants.all(), this::time);
    final MemoryDesk desk = new MemoryDesk(DemoPlants.all(), this::time);
    final MemoryEntries entries = new MemoryEntries(DemoPlants.all(), this::time);
    final UnknownMeters unknown = new UnknownMeters(new SpokenRecognition(), this::time);
    final ToldRejections rejected = new ToldRejections();
    final DashboardServer server;
    private final Evidence evidence;
    private final HttpClient client = HttpClient.newHttpClient();

    Served(String now) {
        this(Evidence.none("no readings in this story"), now);
    }

    Served(Evidence evidence, String now) {
        this.evidence = evidence;
        this.now.set(Instant.parse(now));
        this.server = serve(board, this.now::get, DashboardSettings.onLoopback(0));
    }

    /** Where people sign in. */
    Served(SignIn signIn, Instant now) {
        this.evidence = Evidence.none("no readings in this story");
        this.now.set(now);
        this.server = serve(
                board,
                this.now::get,
                new DashboardSettings(DashboardSettings.LOOPBACK, 0, Set.of(), false, Optional.of(signIn)));
    }

    Served(DashboardSettings settings) {
        this.evidence = Evidence.none("no readings in this story");
        this.server = serve(board, this.now::get, settings);
    }

    Served(LiveFeed feed, String now) {
        this.evidence = Evidence.none("no readings in this story");
        this.now.set(Instant.parse(now));
        this.server = serve(feed, this.now::get, DashboardSettings.onLoopback(0));
    }

    private Instant time() {
        return now.get();
    }

    private DashboardServer serve(LiveFeed feed, InstantSource clock, DashboardSettings settings) {
        PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        meters.measuredBy(metrics);
        DashboardPorts ports = new DashboardPorts(
                DemoPlants.all(),
                history,
                evidence,
                feed,
                unknown,
                rejected,
                entries,
                meters,
                batches,
                new AlertPorts(desk, Optional.of(MemoryDesk.SIGNER)),
                clock,
                metrics,
                List::of,
                Map.of("boras", Rules.USUAL.with(RuleName.PEAK, "limit", 280)));
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
