package io.plantline.bench.line;

import com.fasterxml.jackson.databind.JsonNode;
import io.plantline.bench.part.Database;
import io.plantline.bench.part.Queries;
import io.plantline.bench.worker.Child;
import java.io.IOException;
import java.net.URI;

/** The embedded QuestDB, in a process of its own. */
final class QuestDb implements Database {
    private final Child process;
    private final URI url;
    private final Queries queries;

    /** A process that has been told to go, and where it listens. */
    QuestDb(Child process, URI url) {
        this.process = process;
        this.url = url;
        this.queries = new Queries(url);
    }

    @Override
    public String kind() {
        return "questdb";
    }

    @Override
    public URI url() {
        return url;
    }

    @Override
    public Holding holding() throws IOException, InterruptedException {
        JsonNode row = queries.get("/exec", "query", "SELECT count(), sum(value) FROM kpi")
                .at("/dataset/0");
        return row.isMissingNode()
                ? Holding.NOTHING
                : new Holding(row.get(0).asLong(), row.get(1).asDouble());
    }

    @Override
    public void close() {
        process.close();
    }
}
