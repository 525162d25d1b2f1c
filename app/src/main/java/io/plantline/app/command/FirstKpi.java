package io.plantline.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plantline.app.StopSignal;
import io.plantline.plant.Plant;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/**
 * Watches the HTTP API as any client would until it shows a value. It looks at hours: of the minute that has just begun
 * nothing may be known for as long as it is the latest.
 */
final class FirstKpi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI api;
    private final List<Plant> plants;

    FirstKpi(URI dashboard, List<Plant> plants) {
        this.api = dashboard.resolve("/api/v1/plants/");
        this.plants = plants;
    }

    /** True once a plant has a value; false where the process is asked to stop before. */
    boolean await(StopSignal stop) throws InterruptedException {
        while (!isThere()) {
            if (stop.await(BETWEEN_LOOKS)) {
                return false;
            }
        }
        return true;
    }

    private boolean isThere() throws InterruptedException {
        for (Plant plant : plants) {
            if (hasValue(api.resolve(plant.id() + "/kpis?interval=hour"))) {
                return true;
            }
        }
        return false;
    }

    private boolean hasValue(URI kpis) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(kpis).timeout(ANSWER).build();
        try {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            for (JsonNode kpi : JSON.readTree(answer.body()).path("kpis")) {
                if (kpi.path("value").isNumber()) {
                    return true;
                }
            }
            return false;
        } catch (IOException notYet) {
            return false;
        }
    }
}
