package io.plantline.dashboards.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Serves the page at {@code /}, that to sign in on, and their parts below {@code /assets}, and nothing else of the class path. */
public final class Pages {
    private static final String ROOT = "/io/plantline/dashboards/page/";
    private static final String ECHARTS_POM = "/META-INF/maven/org.webjars.npm/echarts/pom.properties";
    private static final Pattern PART = Pattern.compile("([a-z0-9-]+/)*[a-z0-9-]+\\.(css|js|svg)");
    private static final Map<String, String> CONTENT_TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    private final Map<String, PageFile> files = new ConcurrentHashMap<>();
    private final String echarts = echarts();

    public void addTo(RoutesConfig routes) {
        routes.get("/", request -> serve(request, ROOT + "index.html"));
        routes.get("/sign-in", request -> serve(request, ROOT + "sign-in.html"));
        routes.get("/assets/vendor/echarts.js", request -> serve(request, echarts));
        routes.get("/assets/<part>", this::part);
    }

    private void part(Context request) {
        String part = request.pathParam("part");
        if (!PART.matcher(part).matches()) {
            throw new NotFoundResponse();
        }
        serve(request, ROOT + "assets/" + part);
    }

    private void serve(Context request, String resource) {
        PageFile file = file(resource).orElseThrow(NotFoundResponse::new);
        request.header("ETag", file.tag()).header("Cache-Control", "no-cache").header("Vary", "Accept-Encoding");
        if (file.tag().equals(request.header("If-None-Match"))) {
            request.status(304);
            return;
        }
        String accepted = request.header("Accept-Encoding");
        boolean zipped = accepted != null && accepted.contains("gzip");
        if (zipped) {
            request.header("Content-Encoding", "gzip");
        }
        request.contentType(file.contentType()).result(zipped ? file.zipped() : file.plain());
    }

    private Optional<PageFile> file(String resource) {
        return Optional.ofNullable(files.computeIfAbsent(resource, Pages::read));
    }

    private static PageFile read(String resource) {
        try (InputStream in = Pages.class.getResourceAsStream(resource)) {
            String ending = resource.substring(resource.lastIndexOf('.') + 1);
            return in == null ? null : PageFile.of(CONTENT_TYPES.get(ending), in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + resource, unreadable);
        }
    }

    /** Where the charts library lies in its jar: the path holds the version, which its own pom knows. */
    private static String echarts() {
        Properties pom = new Properties();
        try (InputStream in = Pages.class.getResourceAsStream(ECHARTS_POM)) {
            pom.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + ECHARTS_POM, unreadable);
        }
        return "/META-INF/resources/webjars/echarts/%s/dist/echarts.min.js".formatted(pom.getProperty("version"));
    }
}
