package io.plantline.ingest.signals;

import io.plantline.ingest.NotReachableException;
import io.plantline.model.Signal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Asks a publisher for a signal. */
public final class SignalPoll {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int UNAUTHORIZED = 401;

    private final String id;
    private final Publisher publisher;
    private final InstantSource clock;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    public SignalPoll(String id, Publisher publisher, InstantSource clock) {
        this.id = id;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** What the publisher says of a stretch of time. */
    public List<Signal> ask(Instant from, Instant to) throws NotReachableException, UnreadableAnswer {
        URI address = publisher.request(from, to);
        HttpResponse<byte[]> answer = send(address);
        if (answer.statusCode() == UNAUTHORIZED || answer.statusCode() == FORBIDDEN) {
            throw new UnreadableAnswer("%s refuses the key (HTTP %d)".formatted(shown(address), answer.statusCode()));
        }
        if (answer.statusCode() >= 500) {
            throw new NotReachableException(
                    "%s answers with HTTP %d".formatted(shown(address), answer.statusCode()), null);
        }
        List<Signal> signals = publisher.signals(id, answer.body(), clock.millis());
        if (answer.statusCode() != OK) {
            throw new UnreadableAnswer("%s answers with HTTP %d".formatted(shown(address), answer.statusCode()));
        }
        return signals;
    }

    private HttpResponse<byte[]> send(URI address) throws NotReachableException {
        try {
            return client.send(
                    HttpRequest.newBuilder(address).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException silent) {
            throw new NotReachableException("%s does not answer: %s".formatted(shown(address), silent), silent);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotReachableException("stopped while waiting for " + shown(address), stopped);
        }
    }

    /** Without the query: it holds the key. */
    private static String shown(URI address) {
        return "%s://%s%s".formatted(address.getScheme(), address.getAuthority(), address.getPath());
    }
}
