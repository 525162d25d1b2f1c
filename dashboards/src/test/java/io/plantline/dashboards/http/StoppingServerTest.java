package io.plantline.dashboards.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plantline.alert.AlertDesk;
import io.plantline.dashboards.demo.DemoPlants;
import io.plantline.dashboards.demo.MemoryDesk;
import io.plantline.dashboards.live.LiveBoard;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** A page follows the live stream again at once while its server is being stopped: that is told, and is no failure. */
class StoppingServerTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-30T08:30:00Z"));

    @Test
    void whoeverFollowsAgainIsToldThatItStops() throws Exception {
        AlertDesk desk = new MemoryDesk(DemoPlants.all(), CLOCK);
        LiveRequests live = new LiveRequests(
                new Plants(DemoPlants.all()), new LiveBoard("story"), desk, CLOCK, new SimpleMeterRegistry());
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            Problems.addTo(config.routes);
            Route each = live.routes().get(0);
            config.routes.addEndpoint(new Endpoint(HandlerType.GET, each.path(), each::handle));
        });
        server.start("127.0.0.1", 0);
        try {
            live.close();
            URI address = URI.create("http://127.0.0.1:%d/api/v1/plants/boras/live".formatted(server.port()));
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("server-stops");
        } finally {
            server.stop();
        }
    }
}
