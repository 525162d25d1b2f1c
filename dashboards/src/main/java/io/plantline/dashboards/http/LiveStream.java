package io.plantline.dashboards.http;

import io.javalin.http.Context;
import io.plantline.alert.AlertDesk;
import io.plantline.dashboards.access.Asker;
import io.plantline.dashboards.live.Heard;
import io.plantline.dashboards.live.LiveFeed;
import io.plantline.dashboards.live.RecentValues;
import io.plantline.wire.AlertJson;
import io.plantline.wire.KpiValueJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Server-sent events for one follower: {@code kpi} with a value; {@code alert} with an alert that has changed; {@code health} at the start, every five seconds and
 * when the feed breaks or heals; {@code reset} where values were missed and the follower should ask for them anew;
 * {@code signed-out}, the last, where whoever follows may not any more.
 */
final class LiveStream {
    private static final Logger LOG = LoggerFactory.getLogger(LiveStream.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int AT_ONCE = 500;

    private final Context request;
    private final LiveFeed feed;
    private final RecentValues recent;
    private final AlertDesk alerts;
    private final LiveFilter filter;
    private final Asker asker;
    private final InstantSource clock;
    private final StringBuilder unsent = new StringBuilder();
    private long position;
    private long alertsTold;
    private long nextHeartbeat;
    private Optional<String> missing = Optional.empty();

    private record Health(String status, String detail, String time) {}

    private record Reset(String reason) {}

    private record SignedOut(String reason) {}

    LiveStream(Context request, LiveFeed feed, AlertDesk alerts, LiveFilter filter, InstantSource clock) {
        this.request = request;
        this.feed = feed;
        this.recent = feed.recent();
        this.alerts = alerts;
        this.alertsTold = alerts.version();
        this.filter = filter;
        this.asker = Asking.who(request);
        this.clock = clock;
        head(request);
    }

    /** What stands before the events. */
    static void head(Context request) {
        request.contentType("text/event-stream; charset=utf-8")
                .header("Cache-Control", "no-store")
                .header("X-Accel-Buffering", "no"); // proxies would hold events back
    }

    /** Tells until the follower leaves or the server closes. */
    void run() throws IOException {
        OutputStream out = request.res().getOutputStream();
        try {
            begin();
            send(out);
            while (!recent.isClosed()) {
                Heard.Batch batch = recent.after(position, AT_ONCE, PATIENCE);
                if (!asker.standing().getAsBoolean()) {
                    end(out);
                    return;
                }
                tell(batch);
                tellAlerts();
                if (clock.millis() >= nextHeartbeat || !feed.missing().equals(missing)) {
                    heartbeat();
                }
                send(out);
            }
        } catch (IOException | InterruptedException end) {
            LOG.debug("a follower of the live stream left", end);
        }
    }

    private void end(OutputStream out) throws IOException {
        event(
                "signed-out",
                recent.id(position),
                Json.text(new SignedOut("Your session is over. Sign in again to go on.")));
        send(out);
    }

    private void begin() {
        String id = request.header("Last-Event-ID");
        position = id == null ? recent.newest() : recent.position(id).orElse(recent.newest());
        unsent.append("retry: 2000\n");
        if (id != null && recent.position(id).isEmpty()) {
            reset("the event '%s' is not of this server's life".formatted(id));
        }
        heartbeat();
    }

    private void tell(Heard.Batch batch) {
        if (batch.missed()) {
            reset("the follower was too slow, or away for too long");
        }
        for (Heard heard : batch.values()) {
            if (filter.wants(heard.value())) {
                byte[] json = KpiValueJson.write(heard.value());
                event("kpi", recent.id(heard.position()), new String(json, StandardCharsets.UTF_8));
            }
        }
        position = batch.last();
    }

    private void tellAlerts() {
        long version = alerts.version();
        if (version > alertsTold) {
            alerts.changedSince(alertsTold).stream()
                    .filter(filter::wants)
                    .forEach(alert -> event("alert", recent.id(position), Json.text(AlertJson.node(alert))));
            alertsTold = version;
        }
    }

    private void reset(String reason) {
        event("reset", recent.id(position), Json.text(new Reset(reason)));
    }

    /** The comment keeps proxies from closing the connection; the event tells a page that the server is there. */
    private void heartbeat() {
        missing = feed.missing();
        nextHeartbeat = clock.millis() + HEARTBEAT.toMillis();
        unsent.append(": heartbeat\n\n");
        String status = missing.isPresent() ? "down" : "up";
        Health health = new Health(status, missing.orElse(null), Json.time(clock.millis()));
        event("health", recent.id(position), Json.text(health));
    }

    private void event(String name, String id, String data) {
        unsent.append("id: ").append(id).append("\nevent: ").append(name);
        unsent.append("\ndata: ").append(data).append("\n\n");
    }

    private void send(OutputStream out) throws IOException {
        if (unsent.length() > 0) {
            out.write(unsent.toString().getBytes(StandardCharsets.UTF_8));
            out.flush();
            unsent.setLength(0);
        }
    }
}
