package io.plantline.bench.part;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Questions to a database that answers in JSON over HTTP. */
public final class Queries {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI url;

    public Queries(URI url) {
        this.url = url;
    }

    public JsonNode get(String path, String... parameters) throws IOException, InterruptedException {
        return answer(request(path, parameters).GET().build());
    }

    public JsonNode post(String path, String... parameters) throws IOException, InterruptedException {
        return answer(request(path, parameters)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    private JsonNode answer(HttpRequest request) throws IOException, InterruptedException {
        return MAPPER.readTree(client.send(request, BodyHandlers.ofString()).body());
    }

    private HttpRequest.Builder request(String path, String... parameters) {
        StringBuilder query = new StringBuilder(path);
        for (int i = 0; i < parameters.length; i += 2) {
            query.append(i == 0 ? '?' : '&')
                    .append(parameters[i])
                    .append('=')
                    .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
        }
        return HttpRequest.newBuilder(url.resolve(query.toString()));
    }
}
