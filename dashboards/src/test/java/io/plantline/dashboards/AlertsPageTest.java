package io.plantline.dashboards;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.plantline.anomaly.Anomaly;
import io.plantline.dashboards.demo.DemoAlerts;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page of alerts, as whoever has to see to them uses it. */
class AlertsPageTest {
    @AutoClose
    static Chromium chromium;

    @AutoClose
    private final Viewer viewer = new Viewer(chromium);

    private final Served served = viewer.served;
    private final Anomaly leak = DemoAlerts.leak(viewer.now.toEpochMilli());

    @BeforeAll
    static void openBrowser() {
        chromium = Chromium.open();
    }

    @Test
    void anAlertShowsWhatWasSeenAgainstWhatAndWhatItCosts() {
        served.desk.hear(leak);
        viewer.goesTo("#/plant/boras/alerts");

        assertThat(viewer.sees(".alert-list a")).containsText("Compressed air flows while the hall is closed");
        Locator facts = viewer.sees(".facts");
        assertThat(facts).containsText("50.4 SEK");
        assertThat(facts).containsText("air-leak");
        assertThat(facts).containsText("nobody");
        assertThat(viewer.sees(".alert-detail article.chart")).containsText("Compressed air delivered, Press hall");
        assertThat(viewer.complaints).isEmpty();
    }

    @Test
    void itIsTakenOnAndSilencedWhereItIsRead() {
        served.desk.hear(leak);
        viewer.goesTo("#/plant/boras/alerts");
        viewer.sees(".alert-detail .what .take").click();
        viewer.sees(".alert-detail .alerts input[name=who]").fill("Ana");
        viewer.sees(".alert-detail .alerts button[type=submit]").click();
        assertThat(viewer.sees(".facts")).containsText(Pattern.compile("Taken on\\s*Ana"));

        viewer.sees("form.silence input[name=who]").fill("Ana");
        viewer.sees("form.silence input[name=reason]").fill("the coupling is being changed");
        viewer.sees("form.silence select").selectOption("24");
        viewer.sees("form.silence button").click();

        assertThat(viewer.sees("ul.plain li")).containsText("by Ana: the coupling is being changed");
        assertThat(served.desk.silences().get(0).matcher().rule()).isEqualTo("air-leak");
        viewer.sees("ul.plain button").click();
        assertThat(viewer.sees("ul.plain li")).hasCount(0);
        assertThat(viewer.complaints).isEmpty();
    }

    @Test
    void aNoteIsKeptWithTheAlertAsItWasWritten() {
        served.desk.hear(leak);
        viewer.goesTo("#/plant/boras/alerts");
        viewer.sees("form[aria-label='Write a note'] input[name=who]").fill("Bo");
        viewer.sees("form[aria-label='Write a note'] input[name=text]").fill("<img src=x onerror=alert(1)> coupling 3");
        viewer.page.keyboard().press("Enter");

        assertThat(viewer.sees("ol.notes li p")).hasText("<img src=x onerror=alert(1)> coupling 3");
        assertThat(viewer.sees("ol.notes li .meta")).containsText("Bo, ");
        assertThat(viewer.sees("ol.notes img")).hasCount(0);
        assertThat(viewer.complaints).isEmpty();
    }

    @Test
    void whereNothingIsWrongThePageSaysSo() {
        viewer.goesTo("#/plant/boras/alerts");

        assertThat(viewer.sees(".alert-list")).containsText("None is open");
    }

    @Test
    void withoutContactNobodySaysThatNothingIsWrong() {
        viewer.goesTo("#/plant/boras/alerts");
        assertThat(viewer.sees(".alert-list")).containsText("None is open");

        served.close();

        assertThat(viewer.sees(".alert-list"))
                .hasText("Without contact it is not known.", new LocatorAssertions.HasTextOptions().setTimeout(12_000));
    }
}
