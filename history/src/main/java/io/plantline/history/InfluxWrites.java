package io.plantline.history;

import com.influxdb.client.InfluxDBClient;
import com.influxdb.client.InfluxDBClientFactory;
import com.influxdb.client.InfluxDBClientOptions;
import com.influxdb.client.WriteApiBlocking;
import com.influxdb.client.domain.WritePrecision;
import com.influxdb.exceptions.InfluxException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;

/** Writes of line protocol by the InfluxDB client, which QuestDB understands too. */
final class InfluxWrites implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    /** Answers that blame the data: bad request, too large, unprocessable. */
    private static final Set<Integer> REFUSALS = Set.of(400, 413, 422);
    /** The client insists on an organisation; only InfluxDB 2.x looks at it. */
    private static final String NO_ORG = "-";

    private final String url;
    private final String bucket;
    private final String org;
    private final LineProtocol protocol;
    private final InfluxDBClient client;
    private final WriteApiBlocking api;

    InfluxWrites(HistorySettings settings, LineProtocol protocol, Interceptor... interceptors) {
        this.url = settings.url().toString();
        this.bucket = settings.database();
        this.org = settings.org() == null ? NO_ORG : settings.org();
        this.protocol = protocol;
        this.client = InfluxDBClientFactory.create(InfluxDBClientOptions.builder()
                .url(url)
                .okHttpClient(http(StoreHttp.authorization(settings), interceptors))
                .build());
        this.api = client.getWriteApiBlocking();
    }

    private static OkHttpClient.Builder http(String authorization, Interceptor... interceptors) {
        OkHttpClient.Builder http = new OkHttpClient.Builder()
                .connectTimeout(CONNECT)
                .readTimeout(ANSWER)
                .writeTimeout(ANSWER);
        if (authorization != null) {
            http.addInterceptor(chain -> chain.proceed(chain.request()
                    .newBuilder()
                    .header("Authorization", authorization)
                    .build()));
        }
        List.of(interceptors).forEach(http::addInterceptor);
        return http;
    }

    void write(List<Point> points) throws OutOfService, PointsRefused {
        String lines = protocol.lines(points);
        try {
            api.writeRecord(bucket, org, WritePrecision.MS, lines);
        } catch (InfluxException failed) {
            if (REFUSALS.contains(failed.status())) {
                throw new PointsRefused(failed.getMessage());
            }
            throw new OutOfService(
                    "%s did not take %d points: %s".formatted(url, points.size(), StoreHttp.reason(failed)), failed);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
