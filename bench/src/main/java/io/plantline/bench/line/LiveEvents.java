package io.plantline.bench.line;

import io.plantline.kpi.KpiValue;
import io.plantline.wire.KpiValueJson;
import io.plantline.wire.MalformedJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Follows the live stream as a page does. */
final class LiveEvents implements AutoCloseable {
    private static final String DATA = "data: ";
    private static final String OF_KPI = DATA + "{\"plant\"";

    private final InputStream stream;

    private LiveEvents(InputStream stream) {
        this.stream = stream;
    }

    /** Opens the stream; every KPI value that comes is handed over at once, on a thread of its own. */
    static LiveEvents open(URI address, Consumer<KpiValue> to) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer =
                HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IOException("%s answers with status %d".formatted(address, answer.statusCode()));
        }
        LiveEvents events = new LiveEvents(answer.body());
        Thread listener = new Thread(() -> events.listen(to), "live-events");
        listener.setDaemon(true);
        listener.start();
        return events;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    private void listen(Consumer<KpiValue> to) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> line.startsWith(OF_KPI)).forEach(line -> to.accept(value(line)));
        } catch (IOException | UncheckedIOException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static KpiValue value(String line) {
        try {
            return KpiValueJson.read(line.substring(DATA.length()).getBytes(StandardCharsets.UTF_8));
        } catch (MalformedJson malformed) {
            throw new IllegalStateException("the live stream sends " + line, malformed);
        }
    }
}
