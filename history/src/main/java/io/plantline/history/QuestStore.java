package io.plantline.history;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** QuestDB: written by the InfluxDB client, read by SQL over HTTP. Its readers lag a moment behind its writers. */
final class QuestStore implements TimeSeriesStore {
    private static final String NO_TABLE = "table does not exist";
    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);
    private static final int LOOKS = 6_000;

    private final HistorySettings settings;
    private final StoreHttp http;
    private final InfluxWrites writes;

    QuestStore(HistorySettings settings) {
        this.settings = settings;
        this.http = new StoreHttp(settings);
        this.writes = new InfluxWrites(settings, LineProtocol.QUESTDB);
    }

    @Override
    public String name() {
        return "QuestDB at " + settings.url();
    }

    @Override
    public void prepare() throws OutOfService {
        for (Measurement measurement : Measurement.values()) {
            execute(QuestSql.createTable(measurement), none -> {});
        }
    }

    @Override
    public void write(List<Point> points) throws OutOfService, PointsRefused {
        writes.write(points);
    }

    @Override
    public void erase(List<Point> points) {
        // A row is replaced whole.
    }

    @Override
    public void settle() throws OutOfService {
        Map<String, Long> written = transactions("sequencerTxn");
        for (int look = 0; look < LOOKS; look++) {
            if (reached(transactions("writerTxn"), written)) {
                return;
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        throw new OutOfService(
                "%s does not catch up with its log: applied %s of %s"
                        .formatted(name(), transactions("writerTxn"), written),
                null);
    }

    private static boolean reached(Map<String, Long> applied, Map<String, Long> written) {
        return written.entrySet().stream()
                .allMatch(table -> applied.getOrDefault(table.getKey(), 0L) >= table.getValue());
    }

    private Map<String, Long> transactions(String column) throws OutOfService {
        Map<String, Long> transactions = new HashMap<>();
        Map<String, String> suspended = new HashMap<>();
        execute(QuestSql.progress(), row -> {
            transactions.put(row.get("name"), Long.parseLong(row.get(column)));
            if (Boolean.parseBoolean(row.get("suspended"))) {
                suspended.put(row.get("name"), "ALTER TABLE %s RESUME WAL".formatted(row.get("name")));
            }
        });
        if (!suspended.isEmpty()) {
            throw new OutOfService(
                    "%s has stopped applying writes; when the cause is gone run: %s"
                            .formatted(name(), String.join("; ", suspended.values())),
                    null);
        }
        return transactions;
    }

    @Override
    public void read(Selection selection, Consumer<Row> rows) throws OutOfService {
        execute(QuestSql.select(selection), columns -> {
            Row row = new Row(selection.measurement());
            columns.forEach(row::put);
            row.start(Long.parseLong(columns.get(Row.TIME)));
            rows.accept(row);
        });
    }

    private void execute(String statement, Consumer<Map<String, String>> rows) throws OutOfService {
        HttpResponse<InputStream> answer = http.get("/exec", Map.of("query", statement));
        try (InputStream body = answer.body()) {
            String error = QuestAnswer.read(body, rows);
            if (error != null && !error.contains(NO_TABLE)) {
                throw new OutOfService("%s refused a statement: %s: %s".formatted(name(), error, statement), null);
            }
            if (error == null && answer.statusCode() != 200) {
                throw new OutOfService(
                        "%s answered a statement with status %d".formatted(name(), answer.statusCode()), null);
            }
        } catch (IOException broken) {
            throw new OutOfService("%s broke off: %s".formatted(name(), StoreHttp.reason(broken)), broken);
        }
    }

    @Override
    public void close() {
        writes.close();
    }
}
