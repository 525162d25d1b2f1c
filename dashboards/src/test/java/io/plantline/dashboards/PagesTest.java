package io.plantline.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the files of the page are served. */
class PagesTest {
    private static final Served SERVED = new Served("2026-03-30T08:30:00Z");

    @AfterAll
    static void stop() {
        SERVED.close();
    }

    @Test
    void thePageLoadsNothingFromElsewhere() {
        HttpResponse<String> page = SERVED.get("/");

        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.body()).doesNotContain("http://").doesNotContain("https://");
    }

    @Test
    void everyPartThatThePageNamesIsThere() {
        Matcher parts = Pattern.compile("(?:href|src)=\"(assets/[^\"]+)\"")
                .matcher(SERVED.get("/").body());

        int found = 0;
        for (; parts.find(); found++) {
            HttpResponse<String> part = SERVED.get("/" + parts.group(1));
            assertThat(part.statusCode()).as(parts.group(1)).isEqualTo(200);
        }

        assertThat(found).isGreaterThan(5);
    }

    @Test
    void aBrowserThatHasAFileIsNotSentItAgain() {
        String tag =
                SERVED.get("/assets/js/main.js").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = SERVED.send(SERVED.request("/assets/js/main.js")
                .header("If-None-Match", tag)
                .build());

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void filesAndAnswersAreCompressed() throws Exception {
        assertThat(unzipped("/assets/vendor/echarts.js")).contains("echarts");
        assertThat(unzipped("/api/v1/catalogue")).contains("elec-import-energy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/../openapi.json",
                "/assets/%2e%2e/openapi.json",
                "/assets/js/../../../openapi.json",
                "/assets/js/absent.js",
                "/assets/js/main.js.map",
                "/assets/js/",
                "/assets/index.html"
            })
    void nothingElseOfTheClassPathIsServed(String path) {
        assertThat(SERVED.get(path).statusCode()).isIn(400, 404);
    }

    private static String unzipped(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = SERVED.client()
                .send(
                        SERVED.request(path).header("Accept-Encoding", "gzip").build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
