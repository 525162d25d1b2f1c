package io.plantline.history;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** InfluxDB 1.x, 2.x and 3.x. */
final class InfluxStore implements TimeSeriesStore {
    /** What 1.x, 2.x and 3.x say of a database that nothing was written to yet. */
    private static final String NO_DATABASE = "database not found";

    private final HistorySettings settings;
    private final InfluxBucket bucket;
    private final StoreHttp http;
    private final InfluxWrites writes;
    private final InfluxPlace place;
    private volatile InfluxVersion version;

    InfluxStore(HistorySettings settings) {
        this.settings = settings;
        this.bucket = InfluxBucket.of(settings.database());
        this.http = new StoreHttp(settings);
        this.place = new InfluxPlace(settings, bucket, http);
        this.writes = new InfluxWrites(
                settings, LineProtocol.INFLUX, new OldInfluxWrites(() -> version == InfluxVersion.ONE));
    }

    @Override
    public String name() {
        return "InfluxDB at %s, database %s".formatted(settings.url(), settings.database());
    }

    @Override
    public void prepare() throws OutOfService {
        InfluxVersion found = place.version();
        place.prepare(found);
        version = found;
    }

    @Override
    public void write(List<Point> points) throws OutOfService, PointsRefused {
        writes.write(points);
    }

    /** InfluxDB merges a point into a stored one field by field. 3.x cannot delete: there an old number stays. */
    @Override
    public void erase(List<Point> points) throws OutOfService {
        for (Point point : points) {
            if (version != InfluxVersion.THREE) {
                place.erase(version, point);
            }
        }
    }

    @Override
    public void settle() {
        // InfluxDB reads what it has acknowledged.
    }

    /** In pieces: what comes as a whole is cut at a limit, and 1.6 says so of each series beyond 10,000 values that it is not. */
    @Override
    public void read(Selection selection, Consumer<Row> rows) throws OutOfService {
        Map<String, String> parameters =
                new HashMap<>(Map.of("db", bucket.database(), "epoch", "ms", "chunked", "true"));
        if (bucket.retentionPolicy() != null) {
            parameters.put("rp", bucket.retentionPolicy());
        }
        parameters.put("q", InfluxQl.select(selection));
        HttpResponse<InputStream> answer = http.get("/query", parameters);
        try (InputStream body = answer.body()) {
            String error = InfluxAnswer.read(body, selection.measurement(), rows);
            if (error == null && answer.statusCode() != 200) {
                error = "HTTP status " + answer.statusCode();
            }
            if (error != null && !error.contains(NO_DATABASE)) {
                throw new OutOfService("%s cannot be read: %s".formatted(name(), error), null);
            }
        } catch (IOException broken) {
            throw new OutOfService("%s cannot be read: %s".formatted(name(), StoreHttp.reason(broken)), broken);
        }
    }

    @Override
    public void close() {
        writes.close();
    }
}
