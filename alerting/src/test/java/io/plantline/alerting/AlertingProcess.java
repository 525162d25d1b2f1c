package io.plantline.alerting;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plantline.alert.Channel;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Alerting in a process of its own, with one webhook, until it is killed. */
final class AlertingProcess {
    private AlertingProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        Channel webhook = new Channel.Webhook(URI.create(arguments[1]), null);
        try (Alerting alerting = Alerting.start(
                Shift.settings(arguments[0], Shift.route("hall", webhook)),
                List.of(Leak.bakery()),
                InstantSource.system(),
                new SimpleMeterRegistry())) {
            new CountDownLatch(1).await();
            alerting.problem().ifPresent(AssertionError::new);
        }
    }
}
