package io.plantline.dashboards;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What somebody sees who looks at the page in a real browser. */
class PageTest {
    @AutoClose
    static Chromium chromium;

    @AutoClose
    private final Viewer viewer = new Viewer(chromium);

    private final Instant now = viewer.now;
    private final Served served = viewer.served;
    private final Page page = viewer.page;

    @BeforeAll
    static void openBrowser() {
        chromium = Chromium.open();
    }

    @Test
    void aTileChangesWhileItIsWatched() {
        served.history.store(
                List.of(viewer.today("elec-import-energy").value(2_000).done()));
        viewer.goesTo("#/plant/boras?open=environmental,economic");
        Locator tile = viewer.sees("button[data-kpi=elec-import-energy]");
        assertThat(tile).containsText("2,000");
        page.evaluate("() => { window.notReloaded = true; }");

        served.board.post(
                List.of(viewer.today("elec-import-energy").value(2_345).done()));

        assertThat(tile).containsText("2,345");
        assertThat(tile).containsText("provisional");
        assertThat(tile).containsText(Pattern.compile("covers [0-9.]+ % of the time so far|has just begun"));
        assertThat((Boolean) page.evaluate("() => window.notReloaded")).isTrue();
        assertThat(viewer.complaints).isEmpty();
    }

    @Test
    void anUnknownValueIsADashWithItsReason() {
        served.history.store(List.of(viewer.today("material-yield")
                .unknownBecause("no material went in")
                .done()));
        viewer.goesTo("#/plant/boras?open=environmental,economic");
        Locator tile = viewer.sees("button[data-kpi=material-yield]");

        assertThat(tile.locator(".figure")).containsText("—");
        assertThat(tile).containsText("no material went in");
        assertThat(tile).isHidden();

        viewer.sees(".pillars .folded summary")
                .getByText("1 without a value: why")
                .click();
        tile.click();
        Locator panel = viewer.sees("#explain");
        assertThat(panel).containsText("Σ mass in good product / Σ material input");
        assertThat(panel).containsText("main good product");
        page.keyboard().press("Escape");
        assertThat(panel).isHidden();
        assertThat(viewer.complaints).isEmpty();
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
        viewer.goesTo("");
        Locator card = viewer.sees("article[data-plant=boras]");

        assertThat(card).containsText("412.3");
        assertThat(viewer.sees("#feed")).containsText("Live");
        card.locator("h2 a").click();

        assertThat(viewer.sees("h1")).hasText("Borås Press Shop");
        assertThat(viewer.complaints).isEmpty();
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
        viewer.goesTo("#/plant/boras?open=environmental,economic");

        assertThat(viewer.sees("button.now")).containsText("390.5");
        assertThat(viewer.sees("section.power")).containsText("average of the minute");
        assertThat(viewer.complaints).isEmpty();
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
        viewer.goesTo("#/plant/boras?open=environmental,economic");

        assertThat(viewer.sees("section.power")).containsText("no reading of electricity-import");
        assertThat(viewer.sees("button.now")).containsText("—");
    }

    @Test
    void aPageWithoutItsServerSaysSo() {
        viewer.goesTo("#/plant/boras?open=environmental,economic");
        assertThat(viewer.sees("#feed")).containsText("Live");

        served.close();

        assertThat(viewer.sees("#feed")).containsText("Reconnecting");
        assertThat(viewer.sees("#banner")).containsText("may be out of date");
    }

    @Test
    void aReplayIsShownAsOneAndLiveValuesStayOut() {
        served.history.store(List.of(
                Told.dayFrom("2024-01-14T23:00:00Z").run("study-7").value(1_234).done(),
                Told.hourFrom("2024-01-15T22:00:00Z").run("study-7").value(51).done(),
                viewer.today("elec-import-energy").value(2_000).done()));
        viewer.goesTo("?run=study-7");

        assertThat(viewer.sees("#banner")).containsText("Replay “study-7”, not live");
        assertThat(viewer.sees("#banner")).containsText("16 Jan 2024, 00:00");
        assertThat(viewer.sees("#feed")).containsText("Replay");
        assertThat(viewer.sees("h1")).hasText("Borås Press Shop");
        Locator tile = viewer.sees("button[data-kpi=elec-import-energy]");
        assertThat(tile).containsText("1,234");

        served.board.post(
                List.of(viewer.today("elec-import-energy").value(2_345).done()));
        viewer.sees(".fold[data-fold=trends] > summary").click();
        viewer.sees(".picker input[value=hour]").check();

        assertThat(viewer.sees("article[data-kpi=elec-import-energy]")).containsText("51");
        assertThat(tile).containsText("1,234");
        assertThat(viewer.sees("#banner")).containsText("not live");
        assertThat(viewer.complaints).isEmpty();
    }

    @Test
    void whatCannotBeReadIsUnknownAndNotNone() {
        for (String what : List.of("meters", "rejected")) {
            page.route("**/api/v1/plants/boras/" + what, Route::abort);
        }
        page.route("**/api/v1/alerts?*", Route::abort);
        viewer.goesTo("#/");

        assertThat(viewer.sees("article[data-plant=boras] .attention a"))
                .hasText(new String[] {"alerts unknown", "meters unknown", "rejected unknown"});
        assertThat(viewer.sees("article[data-plant=aveiro] .attention"))
                .containsText(Pattern.compile("meters (silent|speak)"));
    }

    @Test
    void aReplayThatIsNoneIsToldSo() {
        viewer.goesTo("#/?run=nothing");
        assertThat(viewer.sees("h1")).hasText("No such replay");
    }

    private static Told power(long minute) {
        return Told.minuteFrom(Instant.ofEpochMilli(minute).toString()).kpi("avg-demand");
    }
}
