package io.plantline.dashboards;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Sizes;
import io.plantline.kpi.KpiValue;
import io.plantline.model.IntervalKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the first look costs over the wire, and how much a chart of a year draws. */
class FirstLoadTest {
    private static final Path KEPT = Path.of("target", "screenshots", "first-load.md");
    private static final long MEGABYTE = 1_000_000;
    private static final int QUARTERS_OF_A_YEAR = 35_040;
    private static final String PAINTED = "() => performance.getEntriesByName('first-contentful-paint')[0].startTime";
    private static final String DRAWN =
            """
            async ([from, to]) => {
              const api = await import('./assets/js/api.js');
              const { picture } = await import('./assets/js/picture.js');
              const { along, upwards } = await import('./assets/js/chart-style.js');
              const { values } = await api.series('boras', 'avg-demand', 'boras', 'settlement', from, to);
              const drawn = picture('a year', () => ({
                xAxis: along({ type: 'category', data: values.map((_, at) => at) }),
                yAxis: upwards(),
                series: [{ type: 'line', symbol: 'none', sampling: 'lttb', data: values.map(({ value }) => value) }],
              }));
              document.querySelector('main').prepend(drawn.element);
              const taken = [];
              for (let time = 0; time < 5; time++) {
                const begin = performance.now();
                drawn.draw();
                await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
                taken.push(performance.now() - begin);
              }
              const chart = echarts.getInstanceByDom(drawn.element.querySelector('.plot'));
              const points = chart.getModel().getSeriesByIndex(0).getData().count();
              const width = chart.getWidth() * chart.getDevicePixelRatio();
              drawn.leave();
              return [values.length, points, width, Math.min(...taken)];
            }""";

    @AutoClose
    static Chromium chromium;

    @AutoClose
    private final Viewer viewer = new Viewer(chromium);

    private final Page page = viewer.page;
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    private record Load(int requests, long bytes, double painted, double valued) {
        String row(String name) {
            return "| %s | %d | %,d | %.0f | %.0f |%n".formatted(name, requests, bytes, painted, valued);
        }
    }

    @BeforeAll
    static void openBrowser() {
        chromium = Chromium.open();
    }

    @Test
    void theFirstLookIsUnderAMegabyteAndTheSecondIsNextToNothing() throws IOException {
        FullPlant.in(viewer);
        page.onRequestFinished(requests::add);

        Load first = load();
        Load second = load();

        Files.createDirectories(KEPT.getParent());
        Files.writeString(
                KEPT,
                "| | requests | bytes over the wire | first content, ms | first value, ms |%n|---|---|---|---|---|%n"
                                .formatted()
                        + first.row("first")
                        + second.row("second"));
        assertThat(first.bytes()).isLessThan(MEGABYTE);
        assertThat(second.bytes()).isLessThan(MEGABYTE / 5);
    }

    private Load load() {
        requests.clear();
        page.navigate("about:blank");
        viewer.goesTo("#/");
        assertThat(viewer.sees("article[data-plant=boras] .now")).containsText(Pattern.compile("\\d"));
        double valued = ((Number) page.evaluate("() => performance.now()")).doubleValue();
        double painted = ((Number) page.evaluate(PAINTED)).doubleValue();
        long bytes = requests.stream()
                .map(Request::sizes)
                .mapToLong(FirstLoadTest::received)
                .sum();
        return new Load(requests.size(), bytes, painted, valued);
    }

    private static long received(Sizes sizes) {
        return (long) sizes.responseBodySize + sizes.responseHeadersSize;
    }

    @Test
    void ofAYearOfSettlementValuesAsMuchIsDrawnAsAScreenHasPointsFor() {
        Instant begin = Instant.parse("2025-01-01T00:00:00Z");
        viewer.served.history.store(IntStream.range(0, QUARTERS_OF_A_YEAR)
                .mapToObj(at -> power(begin.plus(Duration.ofMinutes(15L * at)), at))
                .toList());
        viewer.goesTo("#/plant/boras/alerts");
        assertThat(viewer.sees("#feed")).containsText("Live");

        List<?> drawn = (List<?>) page.evaluate(
                DRAWN,
                List.of(begin.toString(), begin.plus(Duration.ofDays(365)).toString()));

        assertThat(drawn.get(0)).isEqualTo(QUARTERS_OF_A_YEAR);
        assertThat(((Number) drawn.get(1)).intValue())
                .as("points of a line, not more than the screen has from left to right")
                .isBetween(100, ((Number) drawn.get(2)).intValue());
        assertThat(((Number) drawn.get(3)).doubleValue())
                .as("milliseconds to draw it, the least of five times: what else the machine does is not counted")
                .isLessThan(300);
    }

    private static KpiValue power(Instant start, int at) {
        return Told.hourFrom(start.toString())
                .per(IntervalKind.SETTLEMENT, Duration.ofMinutes(15))
                .kpi("avg-demand")
                .value(300 + at % 96)
                .done();
    }
}
