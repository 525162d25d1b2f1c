package io.plantline.dashboards;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.plantline.kpi.KpiValue;
import io.plantline.model.IntervalKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a page reads of the past, and what is taken away from it. */
class LookedUpTest {
    private static final Pattern JUST_READ = Pattern.compile("Live · \\d s ago");

    @AutoClose
    static Chromium chromium;

    @AutoClose
    private final Viewer viewer = new Viewer(chromium);

    private final Page page = viewer.page;

    @BeforeAll
    static void openBrowser() {
        chromium = Chromium.open();
    }

    @Test
    void aDayThatIsOverAndSettledIsReadOnce() {
        viewer.served.history.store(quarters("2026-03-25T23:00:00Z"));
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        page.clock().install();
        viewer.goesTo("#/plant/boras/energy?period=day&day=2026-03-26");
        assertThat(viewer.sees("article.chart.wide canvas")).isVisible();

        assertThat(viewer.sees("#feed")).hasText(JUST_READ);
        for (int minute = 0; minute < 3; minute++) {
            aMinutePasses("/together");
        }

        assertThat(asked)
                .filteredOn(url -> url.contains("/kpis/avg-demand?") && url.contains("interval=settlement"))
                .as("the day, and the day before that it is held against")
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void whatIsComparedAndSettledIsReadOnce() {
        viewer.served.history.store(List.of(
                Told.dayFrom("2026-03-24T23:00:00Z").value(800).done(),
                Told.dayFrom("2026-03-25T23:00:00Z").value(900).done()));
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        page.clock().install();
        viewer.goesTo("#/plant/boras/research?period=day&day=2026-03-26");
        assertThat(viewer.sees("tr[data-kpi=elec-import-energy]")).containsText("100.0");

        assertThat(viewer.sees("#feed")).hasText(JUST_READ);
        aMinutePasses("/runs");
        aMinutePasses("/runs");

        assertThat(asked)
                .filteredOn(url -> url.contains("/together?"))
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void aPageThatCouldNotBeBuiltIsTriedAgainWithTheNextMinute() {
        viewer.served.history.store(quarters("2026-03-25T23:00:00Z"));
        page.clock().install();
        page.route("**/calendar?**", Route::abort);
        viewer.goesTo("#/plant/boras/energy?period=shift&day=2026-03-26");
        assertThat(viewer.sees("#feed")).hasAttribute("data-state", "down");

        page.unroute("**/calendar?**");
        page.clock().fastForward(61_000);

        assertThat(viewer.sees(".period")).isVisible();
    }

    @Test
    void valuesAreTakenAwayWithTheirManifest() throws IOException {
        viewer.served.history.store(quarters("2026-03-25T23:00:00Z"));
        viewer.goesTo("#/plant/boras?open=trends");
        Locator form = viewer.sees("form.export:not(.enter)");
        form.locator("input[name=from]").fill("2026-03-26");
        form.locator("input[name=to]").fill("2026-03-26");
        form.locator("input[name=manifest]").check();
        for (String format : List.of("csv", "parquet")) {
            form.locator("select[name=format]").selectOption(format);

            Download taken = page.waitForDownload(
                    new Page.WaitForDownloadOptions().setTimeout(90_000),
                    () -> form.locator("button[type=submit]").click());

            assertThat(taken.suggestedFilename()).endsWith(".zip");
            List<String> files = names(taken);
            assertThat(files).hasSize(2).contains("manifest.json");
            assertThat(files.get(0)).endsWith("." + format);
            assertThat(form).containsText(taken.suggestedFilename());
        }
        assertThat(viewer.complaints).isEmpty();
    }

    /** The page looks again, and is done with it. */
    private void aMinutePasses(String asked) {
        page.waitForRequest(
                request -> request.url().contains(asked), () -> page.clock().fastForward(61_000));
        assertThat(viewer.sees("#feed")).hasText(JUST_READ);
    }

    /** Of a day without a clock change. */
    private static List<KpiValue> quarters(String midnight) {
        return IntStream.range(0, 96)
                .mapToObj(at -> Told.hourFrom(Instant.parse(midnight)
                                .plus(Duration.ofMinutes(15L * at))
                                .toString())
                        .per(IntervalKind.SETTLEMENT, Duration.ofMinutes(15))
                        .kpi("avg-demand")
                        .value(300 + at)
                        .done())
                .toList();
    }

    private static List<String> names(Download taken) throws IOException {
        List<String> names = new ArrayList<>();
        try (InputStream file = Files.newInputStream(taken.path());
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
