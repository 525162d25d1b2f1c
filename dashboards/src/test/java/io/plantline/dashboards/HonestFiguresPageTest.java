package io.plantline.dashboards;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.plantline.dashboards.demo.DemoAlerts;
import io.plantline.kpi.KpiValue;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Figures say what they are of: of which energy, of which day, and up to which time. */
class HonestFiguresPageTest {
    @AutoClose
    static Chromium chromium;

    @AutoClose
    private final Viewer viewer = new Viewer(chromium);

    @BeforeAll
    static void openBrowser() {
        chromium = Chromium.open();
    }

    @Test
    void aBaselineOfOtherEnergyIsNotThatOfTheFigure() {
        viewer.served.history.store(List.of(
                viewer.today("energy-intensity").value(2.5).done(),
                viewer.today("enpi-normalised").value(1.1).done()));
        viewer.goesTo("#/plant/boras");

        Locator figure =
                viewer.sees(".glance button[data-kpi=energy-intensity]").first();
        assertThat(figure).containsText("energy of the baseline alone: +10.0 % on what it expects");
        assertThat(figure).not().containsText("against its baseline");
        assertThat(viewer.complaints).isEmpty();
    }

    @Test
    void whatIsNotOfTheRunningDayBearsItsDay() {
        Instant yesterday = Instant.ofEpochMilli(
                        viewer.today("energy-cost").done().interval().start())
                .minus(1, ChronoUnit.DAYS);
        viewer.served.history.store(List.of(
                Told.dayFrom(yesterday.toString()).kpi("energy-cost").value(900).done()));
        viewer.goesTo("#/plant/boras");

        assertThat(viewer.sees("details.fold[data-fold=economic] .first"))
                .containsText(Pattern.compile("900.0 kWh of \\d+ \\w+"));
        assertThat(viewer.complaints).isEmpty();
    }

    @Test
    void whileTheHistoryIsFilledInThePageSaysHowFarItHasCome() {
        viewer.goesTo("#/plant/boras");
        assertThat(viewer.sees("#feed")).containsText("Live");

        viewer.served.board.post(List.of(minute(Duration.ofDays(3))));
        assertThat(viewer.sees("#feed")).containsText(Pattern.compile("Catching up: \\d+ \\w+ \\d\\d:\\d\\d"));

        viewer.served.board.post(List.of(minute(Duration.ofMinutes(2))));
        assertThat(viewer.sees("#feed")).containsText("Live");
        assertThat(viewer.complaints).isEmpty();
    }

    @Test
    void aLinkToAnAlertThatIsNotThereShowsNoOther() {
        viewer.served.desk.hear(DemoAlerts.leak(viewer.now.toEpochMilli()));
        viewer.goesTo("#/plant/boras/alerts?alert=none");

        assertThat(viewer.sees("main [role=alert]")).containsText("The alert of this link is not there");
        assertThat(viewer.sees(".alert-list")).containsText("Compressed air flows");
        assertThat(viewer.sees(".alert-detail")).not().containsText("Compressed air flows");
        assertThat(viewer.complaints).isEmpty();
    }

    @Test
    void theAddressOfAPageWithoutItsSignLeadsThere() {
        viewer.goesTo("plant/boras/alerts?by=all");

        assertThat(viewer.page).hasURL(Pattern.compile("/#/plant/boras/alerts\\?by=all"));
        assertThat(viewer.sees("h1")).containsText("Borås");
        assertThat(viewer.served.get("/plant/boras").statusCode()).isEqualTo(404);
    }

    @Test
    void theWallShowsTheWholeOfEveryCard() {
        for (int height : new int[] {1_080, 720}) {
            viewer.page.setViewportSize(height * 16 / 9, height);
            viewer.goesTo("#/wall?views=plants&seconds=600");

            for (Locator foot : viewer.sees(".wall-view article.card footer").all()) {
                assertThat(foot).isVisible();
            }
            viewer.page.waitForFunction(
                    """
                    () => { const view = document.querySelector('.wall-view');
                            const feet = [...document.querySelectorAll('.wall-view .card footer')];
                            return feet.length === 3 && feet.every(foot =>
                                foot.getBoundingClientRect().bottom <= view.getBoundingClientRect().bottom + 1); }""");
        }
        assertThat(viewer.complaints).isEmpty();
    }

    private KpiValue minute(Duration ago) {
        Instant at = viewer.now.minus(ago).truncatedTo(ChronoUnit.MINUTES);
        return Told.minuteFrom(at.toString()).kpi("avg-demand").value(310).done();
    }
}
