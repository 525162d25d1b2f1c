package io.plantline.dashboards.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
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
    private static final Pattern PART = Pattern.compile("([a-z0-9-]+/)*[a-z0-9-]+\\.(css|js|svg)");
    private static final Pattern PAGE = Pattern.compile(
            "/plant/[A-Za-z0-9._-]+(/(energy|performance|flows|batches|schedule|alerts|research|meters|rejected))?");
    private static final Map<String, String> CONTENT_TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    private final Map<String, PageFile> files = new ConcurrentHashMap<>();

    public void addTo(RoutesConfig routes) {
        serve(routes, "/", request -> serve(request, ROOT + "index.html"));
        routes.get("/plant/{plant}", Pages::intoThePage);
        routes.get("/plant/{plant}/{part}", Pages::intoThePage);
        serve(routes, "/sign-in", request -> serve(request, ROOT + "sign-in.html"));
        String charts = library("echarts", "dist/echarts.min.js");
        String languages = library("i18next", "dist/esm/i18next.js");
        serve(routes, "/assets/vendor/echarts.js", request -> serve(request, charts));
        serve(routes, "/assets/vendor/i18next.js", request -> serve(request, languages));
        serve(routes, "/assets/<part>", this::part);
    }

    /** A browser that was given the address of a page without its # is led to it. */
    private static void intoThePage(Context request) {
        String accepted = request.header("Accept");
        if (accepted == null
                || !accepted.contains("text/html")
                || !PAGE.matcher(request.path()).matches()) {
            throw new NotFoundResponse();
        }
        String query = request.queryString();
        request.redirect("/#" + request.path() + (query == null ? "" : "?" + query));
    }

    /** Also to whoever asks for the headers alone. */
    private static void serve(RoutesConfig routes, String path, Handler answer) {
        routes.get(path, answer);
        routes.head(path, answer);
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

    /** Where a library lies in its jar: the path holds the version, which its own pom knows. */
    private static String library(String name, String file) {
        String place = "/META-INF/maven/org.webjars.npm/%s/pom.properties".formatted(name);
        Properties pom = new Properties();
        try (InputStream in = Pages.class.getResourceAsStream(place)) {
            pom.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + place, unreadable);
        }
        return "/META-INF/resources/webjars/%s/%s/%s".formatted(name, pom.getProperty("version"), file);
    }
}
