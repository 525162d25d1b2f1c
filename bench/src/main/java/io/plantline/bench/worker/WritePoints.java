package io.plantline.bench.worker;

import com.influxdb.client.InfluxDBClient;
import com.influxdb.client.InfluxDBClientFactory;
import com.influxdb.client.InfluxDBClientOptions;
import com.influxdb.client.WriteApiBlocking;
import com.influxdb.client.domain.WritePrecision;
import com.influxdb.client.write.Point;
import io.plantline.bench.load.BenchPlant;
import io.plantline.bench.load.KpiStream;
import io.plantline.history.HistorySettings;
import io.plantline.kpi.KpiValue;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** The floor under history: the InfluxDB client writes the same points, from memory and in batches of the same size. */
final class WritePoints implements Task {
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final String ORG = "-";

    private final String name;
    private final long warm;
    private final long points;
    private final int batchPoints;
    private final InfluxDBClient client;
    private final WriteApiBlocking writes;
    private final KpiStream stream = new KpiStream(BenchPlant.ofThousandMeters());
    private final List<Point> batch = new ArrayList<>();

    WritePoints(String kind, String url, String name, String warm, String points) {
        this.name = name;
        this.warm = Long.parseLong(warm);
        this.points = Long.parseLong(points);
        HistorySettings.Kind database = HistorySettings.Kind.valueOf(kind);
        this.batchPoints =
                HistorySettings.of(database, URI.create(url), name, "none:1").batchPoints();
        OkHttpClient.Builder http =
                new OkHttpClient.Builder().readTimeout(ANSWER).writeTimeout(ANSWER);
        if (database == HistorySettings.Kind.INFLUX) {
            http.addInterceptor(this::asInfluxOne);
        }
        this.client = InfluxDBClientFactory.create(
                InfluxDBClientOptions.builder().url(url).okHttpClient(http).build());
        this.writes = client.getWriteApiBlocking();
    }

    @Override
    public void prepare() {
        deliver(warm);
    }

    @Override
    public void run(CountDownLatch stop) {
        deliver(points);
    }

    @Override
    public void close() {
        client.close();
    }

    private void deliver(long values) {
        stream.deliver(values, this::take);
        if (!batch.isEmpty()) {
            write();
        }
    }

    private void take(KpiValue value) {
        batch.add(point(value));
        if (batch.size() == batchPoints) {
            write();
        }
    }

    private void write() {
        writes.writePoints(name, ORG, batch);
        batch.clear();
    }

    private static Point point(KpiValue value) {
        return Point.measurement("kpi")
                .addTag("plant", value.plant())
                .addTag("scope", value.scope())
                .addTag("kpi", value.kpi())
                .addTag("interval", value.interval().kind().id())
                .addTag("run", value.run())
                .addField("value", value.value())
                .addField("numerator", value.numerator())
                .addField("denominator", value.denominator())
                .addField("coverage", value.coverage())
                .addField("estimated_share", value.estimatedShare())
                .addField("revision", (long) value.revision())
                .addField("status", value.status().id())
                .addField("unit", value.unit())
                .addField("end", value.interval().end())
                .time(value.interval().start(), WritePrecision.MS);
    }

    /** The client speaks to 1.8 and newer; every 1.x takes the same lines here. */
    private Response asInfluxOne(Interceptor.Chain chain) throws IOException {
        HttpUrl url = chain.request()
                .url()
                .newBuilder()
                .encodedPath("/write")
                .query("db=%s&precision=ms".formatted(name))
                .build();
        return chain.proceed(chain.request().newBuilder().url(url).build());
    }
}
