package io.plantline.alerting;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plantline.alert.AlertPlan;
import io.plantline.alert.AlertRoute;
import io.plantline.alert.Audience;
import io.plantline.alert.Channel;
import io.plantline.alert.LinkSigner;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Alerting at work with some routes, and the desk at which people answer. */
final class Shift implements AutoCloseable {
    private final MeterRegistry metrics = new SimpleMeterRegistry();
    private final Alerting alerting;
    private final KafkaAlertDesk desk;

    Shift(String bootstrap, AlertRoute... routes) {
        AlertingSettings settings = settings(bootstrap, routes);
        this.alerting = Alerting.start(settings, List.of(Leak.bakery()), InstantSource.system(), metrics);
        this.desk = KafkaAlertDesk.open(settings);
    }

    static AlertingSettings settings(String bootstrap, AlertRoute... routes) {
        Links links = new Links(
                URI.create("https://plantline.example"), new LinkSigner("a secret of the bakery"), Duration.ofDays(7));
        return new AlertingSettings(
                bootstrap,
                Map.of(),
                AlertPlan.STANDARD.with(List.of(routes)),
                Optional.of(links),
                Duration.ofHours(24));
    }

    static AlertRoute route(String name, Channel channel) {
        return new AlertRoute(name, Audience.EVERYBODY, false, channel.tells(), channel);
    }

    KafkaAlertDesk desk() {
        return desk;
    }

    Alerting alerting() {
        return alerting;
    }

    double attempts(String route, String outcome) {
        var counter = metrics.find("plantline.notifications")
                .tags("route", route, "outcome", outcome)
                .counter();
        return counter == null ? 0 : counter.count();
    }

    @Override
    public void close() {
        desk.close();
        alerting.close();
    }
}
