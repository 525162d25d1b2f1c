package io.plantline.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plantline.alert.AlertBook;
import io.plantline.alert.AlertPlan;
import io.plantline.alert.Channel;
import io.plantline.alert.Notification;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A way that refuses one message and takes another. */
class RouteWorkerTest {
    private final AtomicLong now = new AtomicLong(System.currentTimeMillis());
    private final Set<String> done = ConcurrentHashMap.newKeySet();

    @Test
    void whatIsRefusedHoldsUpNoOtherGroupAndIsGivenUpAfterADay() throws Exception {
        Notification refused = told("air");
        Notification taken = told("steam");
        Sender sender = notification -> {
            if (notification.equals(refused)) {
                throw new DeliveryFailed("no such mailbox");
            }
        };
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        try (RouteWorker worker = new RouteWorker(
                "office",
                sender,
                () -> Instant.ofEpochMilli(now.get()),
                Duration.ofDays(1),
                new AlertingMetrics(metrics),
                done::add)) {
            worker.add(refused);
            worker.add(taken);
            Eventually.until("the other is taken", () -> done.contains(taken.key()));
            assertThat(done).doesNotContain(refused.key());
            now.addAndGet(Duration.ofHours(25).toMillis());
            Eventually.until("it is given up", () -> done.contains(refused.key()));
            assertThat(metrics.get("plantline.notifications")
                            .tag("outcome", "given-up")
                            .counter()
                            .count())
                    .isEqualTo(1);
        }
    }

    /** The message that a leak fires; each meter is a group of its own here. */
    private Notification told(String meter) {
        AlertBook book = new AlertBook(
                AlertPlan.STANDARD.with(
                        List.of(Shift.route("office", new Channel.Webhook(URI.create("http://127.0.0.1:1/"), null)))),
                List.of(Leak.bakery()));
        book.hear(Leak.found(meter).anomaly(), now.get());
        Notification message = book.turn(now.get()).decided().get(0);
        return new Notification(
                message.key(), message.route(), message.kind(), meter, message.decided(), message.alerts());
    }
}
