package io.plantline.dashboards.openid;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks the provider, and for so long only: one that takes a call and says nothing, or a letter now and then, is as silent as
 * one that is not there. Nor do more wait for it at a time than a server has threads to spare.
 */
final class Calls implements HTTPRequestSender, ResourceRetriever {
    static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final int MOST_AT_ONCE = 20;
    private static final int LARGEST = 512 * 1024;
    private static final int OK = 200;

    private final HttpClient client;
    private final Semaphore lines = new Semaphore(MOST_AT_ONCE);

    private Calls(HttpClient.Redirect redirect) {
        this.client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(redirect)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** For what anybody may read. */
    static Calls thatFollow() {
        return new Calls(HttpClient.Redirect.NORMAL);
    }

    /** For what is told to one address and no other. */
    static Calls thatStay() {
        return new Calls(HttpClient.Redirect.NEVER);
    }

    @Override
    public HTTPResponse send(ReadOnlyHTTPRequest asked) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(asked.getURI());
        asked.getHeaderMap().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        boolean reads = asked.getMethod() == HTTPRequest.Method.GET;
        String body = asked.getBody() == null ? "" : asked.getBody();
        request.method(asked.getMethod().name(), reads ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        HttpResponse<byte[]> told = answer(request.build());
        HTTPResponse answer = new HTTPResponse(told.statusCode());
        told.headers().map().forEach((name, values) -> answer.setHeader(name, values.toArray(String[]::new)));
        answer.setBody(new String(told.body(), StandardCharsets.UTF_8));
        return answer;
    }

    @Override
    public Resource retrieveResource(URL there) throws IOException {
        HttpResponse<byte[]> told =
                answer(HttpRequest.newBuilder(URI.create(there.toString())).build());
        if (told.statusCode() != OK) {
            throw new IOException("%s answers with status %d".formatted(there, told.statusCode()));
        }
        return new Resource(
                new String(told.body(), StandardCharsets.UTF_8),
                told.headers().firstValue("Content-Type").orElse(null));
    }

    private HttpResponse<byte[]> answer(HttpRequest request) throws IOException {
        if (!lines.tryAcquire()) {
            throw new IOException("%d others wait for %s already".formatted(MOST_AT_ONCE, request.uri()));
        }
        try {
            return await(client.sendAsync(request, told -> new Bounded(request.uri(), LARGEST)), request.uri());
        } finally {
            lines.release();
        }
    }

    /** Gives a call up that takes too long, to its last byte. */
    private static HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> call, URI there)
            throws IOException {
        try {
            return call.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException silent) {
            call.cancel(true);
            throw new IOException("%s has not answered within %d s".formatted(there, PATIENCE.toSeconds()), silent);
        } catch (InterruptedException closing) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("given up, as the server closes");
        } catch (ExecutionException failed) {
            throw new IOException("%s: %s".formatted(there, failed.getCause()), failed.getCause());
        }
    }
}
