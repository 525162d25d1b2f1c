package io.plantline.dashboards;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.plantline.alert.Alert;
import io.plantline.alert.LinkSigner.Action;
import io.plantline.dashboards.demo.DemoAlerts;
import io.plantline.dashboards.demo.MemoryDesk;
import io.plantline.model.Rejection.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What waits for somebody comes up on the page and is dealt with there: alerts, unknown meters, rejected messages. */
class AttentionTest {
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
    void theLeakComesUpByItselfAndIsTakenOn() {
        viewer.goesTo("#/plant/boras");
        assertThat(viewer.sees("#feed")).containsText("Live");
        Locator alerts = viewer.sees("#alerts");
        assertThat(alerts).isHidden();

        served.desk.hear(DemoAlerts.leak(now.toEpochMilli()));
        assertThat(alerts).containsText("Compressed air flows while the hall is closed");
        assertThat(alerts).containsText("50.4 SEK");
        assertThat(alerts).containsText("1 waits for somebody");

        alerts.locator("button", new Locator.LocatorOptions().setHasText("Take it on"))
                .click();
        alerts.locator("input[name=who]").fill("Ana");
        alerts.locator("input[name=note]").fill("valve 3");
        alerts.locator("button[type=submit]").click();

        assertThat(alerts).containsText("Ana is on it");
        assertThat(alerts.locator("form")).isHidden();
        assertThat(viewer.complaints).isEmpty();
    }

    @Test
    void theLinkInAMessageAsksBeforeItDoesAnything() {
        var leak = DemoAlerts.leak(now.toEpochMilli());
        served.desk.hear(leak);
        String id = Alert.idOf(leak);
        long expires = now.getEpochSecond() + 3600;
        viewer.goesTo("alerts/%s/acknowledge?expires=%d&signature=%s"
                .formatted(id, expires, MemoryDesk.SIGNER.sign(Action.ACKNOWLEDGE, id, expires)));
        viewer.sees("input[name=who]").fill("Ana");
        viewer.sees("button").click();
        assertThat(viewer.sees("[role=status]")).containsText("You have taken it on.");
        assertThat(served.desk.alert(id).orElseThrow().acknowledged().by()).isEqualTo("Ana");
        assertThat(viewer.complaints).isEmpty();
    }

    @Test
    void aMeterInNoPlantFileIsShownWithWhatToWrite() {
        viewer.goesTo("#/plant/boras/meters");
        assertThat(viewer.sees("#strangers")).isHidden();

        served.unknown.heard(SpokenRecognition.said("boras/oven-3 12.5 kWh", now.toEpochMilli()));
        page.reload();

        Locator stranger = viewer.sees("#strangers li");
        assertThat(stranger).containsText("oven-3");
        assertThat(stranger).containsText("12.5 kWh");
        assertThat(stranger).containsText("1 × on hall/meters");
        stranger.locator("summary").click();
        assertThat(stranger.locator("pre")).containsText("- id: oven-3");
        stranger.locator("button").click();
        assertThat(stranger.locator("button")).hasText(Pattern.compile("Copied|Selected"));
        assertThat(viewer.complaints).isEmpty();
    }

    @Test
    void theMetersOfAPlantAreCountedAndWhoeverWantsToKnowSeesEach() {
        served.meters.heard(MetersTest.at(now, 4_711, Duration.ofSeconds(-30)));
        viewer.goesTo("#/plant/boras/meters?open=meters");
        Locator meters = viewer.sees("#meters");
        assertThat(meters.locator("p.summary")).containsText(Pattern.compile("1 of [0-9]+ speak"));
        assertThat(meters.locator("p.summary")).containsText("not due yet");

        Locator row = meters.locator("tr[data-state=speaking]");
        assertThat(row).containsText("4,711");
        assertThat(row).containsText("clock 30 s ahead");
        assertThat(viewer.complaints).isEmpty();
    }

    @Test
    void whatWasRejectedIsShownHarmlesslyAndRetriedOnceItsCauseIsMended() {
        served.rejected.stands(
                "boras",
                ToldRejections.kind(
                        Reason.UNKNOWN_METER,
                        "hall/<i>oven\u202e",
                        7,
                        now,
                        "no meter \"oven\"",
                        "<img src=x onerror=alert(1)>\\x1b[2J"));
        served.rejected.stands("boras", ToldRejections.kind(Reason.NOT_JSON, "hall/press", 1, now, "not JSON", "?"));
        viewer.goesTo("#/plant/boras/meters");
        viewer.sees("a.rejections").click();

        Locator oven = viewer.sees("li[data-reason=UNKNOWN_METER]");
        assertThat(viewer.sees("main > .section")).containsText("8 messages");
        assertThat(oven).containsText("The meter is in no plant file");
        assertThat(oven).containsText("7 × on hall/<i>oven\\u{202e}");
        assertThat(oven).containsText("<img src=x onerror=alert(1)>\\x1b[2J");
        assertThat(oven).containsText("Write it into the plant file");
        oven.locator(".remedies button").first().click();
        assertThat(viewer.sees(".outcome")).containsText("0 of 7 came in");
        assertThat(viewer.sees(".outcome")).containsText("7 still rejected: The meter is in no plant file");

        served.rejected.mend(Reason.UNKNOWN_METER);
        oven.locator(".remedies button").first().click();

        assertThat(viewer.sees(".outcome")).containsText("7 of 7 came in, 7 readings written");
        assertThat(viewer.sees(".rejected > li")).hasCount(1);
        assertThat(viewer.sees("main > .section")).containsText("1 message");
        assertThat(viewer.complaints).isEmpty();
    }

    @Test
    void whatIsDoneWithRejectedMessagesStandsSideBySideOnTheRight() {
        served.rejected.stands("boras", ToldRejections.kind(Reason.NOT_JSON, "hall/press", 1, now, "not JSON", "?"));
        served.rejected.stands("boras", ToldRejections.kind(Reason.BAD_TIME, "hall/oven", 1, now, "no time", "{}"));
        page.setViewportSize(1_280, 800);
        viewer.goesTo("#/plant/boras/rejected");

        Locator card = viewer.sees("li[data-reason=NOT_JSON]");
        var retry = card.locator(".what button").first().boundingBox();
        var dismiss = card.locator(".what button").last().boundingBox();
        var whole = card.boundingBox();
        assertThat(dismiss.y).isEqualTo(retry.y);
        assertThat(dismiss.x).isGreaterThan(retry.x);
        assertThat(dismiss.x + dismiss.width).isGreaterThan(whole.x + whole.width - 30);
    }
}
