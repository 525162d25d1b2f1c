package io.plantline.bench.line;

import com.fasterxml.jackson.databind.JsonNode;
import io.plantline.bench.part.Database;
import io.plantline.bench.part.Queries;
import io.plantline.parts.Influxd;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** A real InfluxDB 1.x with the database {@link Database#NAME}. */
final class InfluxDb implements Database {
    private final Influxd process;
    private final Queries queries;

    InfluxDb(Path folder) throws IOException, InterruptedException {
        process = Influxd.start(folder);
        queries = new Queries(process.url());
        queries.post("/query", "q", "CREATE DATABASE " + NAME);
    }

    @Override
    public String kind() {
        return "influx";
    }

    @Override
    public URI url() {
        return process.url();
    }

    @Override
    public Holding holding() throws IOException, InterruptedException {
        JsonNode row = queries.get("/query", "db", NAME, "q", "SELECT count(value), sum(value) FROM kpi")
                .at("/results/0/series/0/values/0");
        return row.isMissingNode()
                ? Holding.NOTHING
                : new Holding(row.get(1).asLong(), row.get(2).asDouble());
    }

    @Override
    public void close() {
        process.close();
    }
}
