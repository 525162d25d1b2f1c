package io.plantline.dashboards;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.plantline.dashboards.demo.DemoPlants;
import io.plantline.model.IntervalKind;
import io.plantline.parts.Installed;
import io.plantline.parts.Required;
import io.plantline.plant.PlantCalendar;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody sees who looks at the page in a real browser. */
class PageTest {
    private static final double PATIENCE_MILLIS = 20_000;
    private final Instant now = InstantSource.system().instant();
    private final PlantCalendar calendar = DemoPlants.boras().calendar();

    private static Playwright playwright;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();
    private Served served;
    private Page page;

    @BeforeAll
    static void openBrowser() {
        Required.part(Installed.CHROMIUM);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(Installed.CHROMIUM.path()))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    @AfterAll
    static void closeBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @BeforeEach
    void look() {
        served = new Served(now.toString());
        page = browser.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    @AfterEach
    void stop() {
        page.close();
        served.close();
    }

    @Test
    void aTileChangesWhileItIsWatched() {
        served.history.store(List.of(today("elec-import-energy").value(2_000).done()));
        page.navigate(served.server.address() + "#/plant/boras");
        Locator tile = page.locator("button[data-kpi=elec-import-energy]");
        assertThat(tile).containsText("2,000");
        page.evaluate("() => { window.notReloaded = true; }");

        served.board.post(List.of(today("elec-import-energy").value(2_345).done()));

        assertThat(tile).containsText("2,345");
        assertThat(tile).containsText("provisional");
        assertThat(tile).containsText(Pattern.compile("covers [0-9.]+ % of the time so far|has just begun"));
        assertThat((Boolean) page.evaluate("() => window.notReloaded")).isTrue();
        assertThat(complaints).isEmpty();
    }

    @Test
    void anUnknownValueIsADashWithItsReason() {
        served.history.store(List.of(
                today("material-yield").unknownBecause("no material went in").done()));
        page.navigate(served.server.address() + "#/plant/boras");
        Locator tile = page.locator("button[data-kpi=material-yield]");

        assertThat(tile.locator(".figure")).containsText("—");
        assertThat(tile).containsText("no material went in");

        tile.click();
        Locator panel = page.locator("#explain");
        assertThat(panel).containsText("Σ mass in good product / Σ material input");
        assertThat(panel).containsText("main good product");
        page.keyboard().press("Escape");
        assertThat(panel).isHidden();
        assertThat(complaints).isEmpty();
    }

    @Test
    void aPlantAtAGlanceShowsItsPowerAndLeadsToIt() {
        long minute = now.toEpochMilli() / 60_000 * 60_000;
        served.history.store(
                List.of(Told.minuteFrom(Instant.ofEpochMilli(minute).toString())
                        .kpi("avg-demand")
                        .value(412.25)
                        .coverage(1)
                        .provisional()
                        .done()));
        page.navigate(served.server.address().toString());
        Locator card = page.locator("a[data-plant=boras]");

        assertThat(card).containsText("412.3");
        assertThat(page.locator("#feed")).containsText("Live");
        card.click();

        assertThat(page.locator("h1")).hasText("Borås Press Shop");
        assertThat(complaints).isEmpty();
    }

    @Test
    void livePowerIsThatOfTheNewestCompleteMinute() {
        long minute = now.toEpochMilli() / 60_000 * 60_000;
        served.history.store(List.of(
                power(minute - 120_000).value(390.5).done(),
                power(minute - 60_000).value(77.25).coverage(0.2).provisional().done(),
                power(minute)
                        .unknownBecause("no reading of electricity-import")
                        .coverage(0)
                        .provisional()
                        .done()));
        page.navigate(served.server.address() + "#/plant/boras");

        assertThat(page.locator("button.now")).containsText("390.5");
        assertThat(page.locator("section.power")).containsText("average of the minute");
        assertThat(complaints).isEmpty();
    }

    @Test
    void powerOfLongAgoIsNotLive() {
        long minute = now.toEpochMilli() / 60_000 * 60_000;
        served.history.store(List.of(
                power(minute - 1_200_000).value(390.5).done(),
                power(minute)
                        .unknownBecause("no reading of electricity-import")
                        .coverage(0)
                        .provisional()
                        .done()));
        page.navigate(served.server.address() + "#/plant/boras");

        assertThat(page.locator("section.power")).containsText("no reading of electricity-import");
        assertThat(page.locator("button.now")).containsText("—");
    }

    @Test
    void aPageWithoutItsServerSaysSo() {
        page.navigate(served.server.address() + "#/plant/boras");
        assertThat(page.locator("#feed")).containsText("Live");

        served.close();

        assertThat(page.locator("#feed")).containsText("Reconnecting");
        assertThat(page.locator("#banner")).containsText("may be out of date");
    }

    @Test
    void aReplayIsShownAsOneAndLiveValuesStayOut() {
        served.history.store(List.of(
                Told.dayFrom("2024-01-14T23:00:00Z").run("study-7").value(1_234).done(),
                Told.hourFrom("2024-01-15T22:00:00Z").run("study-7").value(51).done(),
                today("elec-import-energy").value(2_000).done()));
        page.navigate(served.server.address() + "?run=study-7");

        assertThat(page.locator("#banner")).containsText("Replay “study-7”, not live");
        assertThat(page.locator("#banner")).containsText("16 Jan 2024, 00:00");
        assertThat(page.locator("#feed")).containsText("Replay");
        assertThat(page.locator("h1")).hasText("Borås Press Shop");
        Locator tile = page.locator("button[data-kpi=elec-import-energy]");
        assertThat(tile).containsText("1,234");

        served.board.post(List.of(today("elec-import-energy").value(2_345).done()));
        page.locator(".picker input[value=hour]").check();

        assertThat(page.locator("article[data-kpi=elec-import-energy]")).containsText("51");
        assertThat(tile).containsText("1,234");
        assertThat(page.locator("#banner")).containsText("not live");
        assertThat(complaints).isEmpty();
    }

    @Test
    void aReplayThatIsNoneIsToldSo() {
        page.navigate(served.server.address() + "#/?run=nothing");
        assertThat(page.locator("h1")).hasText("No such replay");
    }

    @Test
    void aMeterInNoPlantFileIsShownWithWhatToWrite() {
        page.navigate(served.server.address() + "#/plant/boras");
        assertThat(page.locator("#strangers")).isHidden();

        served.unknown.heard(SpokenRecognition.said("boras/oven-3 12.5 kWh", now.toEpochMilli()));
        page.reload();

        Locator stranger = page.locator("#strangers li");
        assertThat(stranger).containsText("oven-3");
        assertThat(stranger).containsText("12.5 kWh");
        assertThat(stranger).containsText("1 × on hall/meters");
        stranger.locator("summary").click();
        assertThat(stranger.locator("pre")).containsText("- id: oven-3");
        stranger.locator("button").click();
        assertThat(stranger.locator("button")).hasText(Pattern.compile("Copied|Selected"));
        assertThat(complaints).isEmpty();
    }

    @Test
    void theMetersOfAPlantAreCountedAndWhoeverWantsToKnowSeesEach() {
        served.meters.heard(MetersTest.at(now, 4_711, Duration.ofSeconds(-30)));
        page.navigate(served.server.address() + "#/plant/boras");
        Locator meters = page.locator("#meters");
        assertThat(meters.locator("summary")).containsText(Pattern.compile("1 of [0-9]+ speak"));
        assertThat(meters.locator("summary")).containsText("not heard");

        meters.locator("summary").click();

        Locator row = meters.locator("tr[data-state=speaking]");
        assertThat(row).containsText("4,711");
        assertThat(row).containsText("clock 30 s ahead");
        assertThat(complaints).isEmpty();
    }

    private static Told power(long minute) {
        return Told.minuteFrom(Instant.ofEpochMilli(minute).toString()).kpi("avg-demand");
    }

    private Told today(String kpi) {
        long start =
                calendar.at(IntervalKind.DAY, now.toEpochMilli()).orElseThrow().start();
        return Told.dayFrom(Instant.ofEpochMilli(start).toString()).kpi(kpi).provisional();
    }
}
