package io.plantline.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** The database or bucket in InfluxDB: making it, or saying what is missing, and taking single points out of it. */
final class InfluxPlace {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String DEFAULT_POLICY = "autogen";

    private final HistorySettings settings;
    private final InfluxBucket bucket;
    private final StoreHttp http;

    InfluxPlace(HistorySettings settings, InfluxBucket bucket, StoreHttp http) {
        this.settings = settings;
        this.bucket = bucket;
        this.http = http;
    }

    InfluxVersion version() throws OutOfService {
        HttpResponse<InputStream> pong = http.get("/ping", Map.of());
        close(pong);
        String header = pong.headers().firstValue("X-Influxdb-Version").orElse(null);
        if (header == null) {
            throw problem("answers /ping with status %d and no version: it is not InfluxDB, or the token is wrong"
                    .formatted(pong.statusCode()));
        }
        return InfluxVersion.of(header);
    }

    void prepare(InfluxVersion version) throws OutOfService {
        switch (version) {
            case ONE -> json(http.post("/query", Map.of("q", InfluxQl.createDatabase(bucket.database()))));
            case TWO -> prepareBucket();
            case THREE -> {
                // A database of 3.x comes to be with its first point.
            }
        }
    }

    private void prepareBucket() throws OutOfService {
        if (settings.org() == null || settings.token() == null) {
            throw problem("is InfluxDB 2: history needs org and token");
        }
        JsonNode buckets = json(http.get("/api/v2/buckets", Map.of("org", settings.org(), "name", bucket.name())));
        JsonNode found = buckets.path("buckets").path(0);
        if (found.isMissingNode()) {
            throw problem("has no bucket '%s' in org '%s': create it, or check what the token may see"
                    .formatted(bucket.name(), settings.org()));
        }
        JsonNode mappings = json(http.get("/api/v2/dbrps", Map.of("org", settings.org(), "db", bucket.database())));
        if (mappings.path("content").isEmpty()) {
            createMapping(found.path("id").asText());
        }
    }

    /** InfluxQL finds a bucket by the database and retention policy it is mapped to. */
    private void createMapping(String bucketId) throws OutOfService {
        ObjectNode mapping = MAPPER.createObjectNode()
                .put("org", settings.org())
                .put("bucketID", bucketId)
                .put("database", bucket.database())
                .put("retention_policy", bucket.retentionPolicy() == null ? DEFAULT_POLICY : bucket.retentionPolicy())
                .put("default", true);
        json(http.postJson("/api/v2/dbrps", Map.of(), bytes(mapping)));
    }

    void erase(InfluxVersion version, Point point) throws OutOfService {
        if (version == InfluxVersion.ONE) {
            json(http.post("/query", Map.of("db", bucket.database(), "q", InfluxQl.delete(point))));
            return;
        }
        String predicate = InfluxQl.tags(point).entrySet().stream()
                .filter(tag -> !tag.getValue().isEmpty())
                .map(tag -> "%s=\"%s\"".formatted(tag.getKey(), escaped(tag.getValue())))
                .collect(Collectors.joining(" AND "));
        ObjectNode request = MAPPER.createObjectNode()
                .put("start", Instant.ofEpochMilli(point.start()).toString())
                .put("stop", Instant.ofEpochMilli(point.start() + 1).toString())
                .put(
                        "predicate",
                        "_measurement=\"%s\" AND %s"
                                .formatted(point.measurement().id(), predicate));
        json(http.postJson("/api/v2/delete", Map.of("org", settings.org(), "bucket", bucket.name()), bytes(request)));
    }

    private JsonNode json(HttpResponse<InputStream> answer) throws OutOfService {
        try (InputStream body = answer.body()) {
            JsonNode json = MAPPER.readTree(body.readAllBytes());
            String error = json.path("results").path(0).path("error").textValue();
            if (answer.statusCode() >= 300 || error != null) {
                throw problem("refused %s: %s"
                        .formatted(answer.request().uri().getPath(), error == null ? json.toString() : error));
            }
            return json;
        } catch (IOException broken) {
            throw new OutOfService(
                    "%s: the answer to %s, status %d, is not whole JSON: %s"
                            .formatted(
                                    settings.url(),
                                    answer.request().uri().getPath(),
                                    answer.statusCode(),
                                    StoreHttp.reason(broken)),
                    broken);
        }
    }

    private static void close(HttpResponse<InputStream> answer) throws OutOfService {
        try (InputStream body = answer.body()) {
            body.skip(Long.MAX_VALUE);
        } catch (IOException broken) {
            throw new OutOfService(
                    "%s: answer broke off".formatted(answer.request().uri()), broken);
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static byte[] bytes(ObjectNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private OutOfService problem(String what) {
        return new OutOfService("%s %s".formatted(settings.url(), what), null);
    }
}
