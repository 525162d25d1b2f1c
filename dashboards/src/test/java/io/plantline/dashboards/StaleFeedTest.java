package io.plantline.dashboards;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.plantline.dashboards.demo.DemoAlerts;
import io.plantline.kpi.KpiValue;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the page makes of a feed that breaks, falls silent or is not looked at, and of what happened meanwhile. */
class StaleFeedTest {
    private static final long MINUTE = 60_000;

    @AutoClose
    static Chromium chromium;

    @AutoClose
    private final Viewer viewer = new Viewer(chromium);

    @AutoClose
    private Wire wire;

    private final Served served = viewer.served;
    private final Page page = viewer.page;
    private final Locator tile = viewer.sees("button[data-kpi=elec-import-energy].tile");

    @BeforeAll
    static void openBrowser() {
        chromium = Chromium.open();
    }

    @BeforeEach
    void looksAtThePlant() throws Exception {
        wire = new Wire(served);
        happens(energy(2_000));
        for (int minute = 6; minute > 3; minute--) {
            happens(power(minute));
        }
        page.clock().install();
        page.navigate(wire.address() + "#/plant/boras?per=minute&open=environmental,trends");
        assertThat(tile).containsText("2,000");
        assertThat(viewer.sees("#feed")).containsText("Live");
    }

    @Test
    void aWireCutWithoutAWordIsNoticedAndWhatWasMissedComes() {
        String fresh = colour();
        wire.cut();
        happens(energy(2_100));
        page.clock().fastForward(13_000);

        assertThat(viewer.sees("#feed")).containsText("Reconnecting");
        page.clock().fastForward(4_000);
        assertThat(viewer.sees("#banner")).containsText("may be out of date");
        assertThat(tile).containsText("2,000");
        assertThat(colour()).as("an old number does not look new").isNotEqualTo(fresh);

        wire.mend();
        page.clock().fastForward(13_000);

        assertThat(tile).containsText("2,100");
        assertThat(viewer.sees("#feed")).containsText("Live");
        assertThat(viewer.sees("#banner")).isHidden();
        assertThat(colour()).isEqualTo(fresh);
    }

    @Test
    void aPageThatLooksBackIsNoticedToHaveNoContactToo() {
        page.navigate(wire.address() + "#/plant/boras/energy");
        assertThat(viewer.sees(".figure-of").first()).containsText("2,000");
        assertThat(viewer.sees("#feed")).containsText("Live");
        wire.cut();
        page.clock().fastForward(11_500);

        assertThat(viewer.sees("#feed")).containsText("Reconnecting");
        assertThat(viewer.sees("#banner")).containsText("may be out of date");
        assertThat(viewer.sees("button.figure-of").first()).hasAttribute("aria-disabled", "true");

        wire.mend();
        viewer.sees("#banner .again").click();
        assertThat(viewer.sees("#feed")).containsText("Live", afterDeadConnections());
        assertThat(viewer.sees("[aria-disabled]")).hasCount(0);
    }

    /** The browser may try those it has kept, which are dead, one after the other; each is given up after ten seconds. */
    private static LocatorAssertions.ContainsTextOptions afterDeadConnections() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(80_000);
    }

    @Test
    void afterATornWireNothingIsMissingAndNothingIsThereTwice() {
        wire.tear();
        assertThat(viewer.sees("#feed")).containsText("Reconnecting");
        happens(power(3), power(2));
        served.desk.hear(DemoAlerts.leak(viewer.now.toEpochMilli()));
        wire.mend();
        page.clock().fastForward(3_000);
        assertThat(viewer.sees("#feed")).containsText("Live");
        happens(power(1));

        assertThat(viewer.sees("#alerts")).containsText("Compressed air flows");
        assertThat(viewer.sees("article[data-kpi=avg-demand] .last")).containsText("401");
        viewer.sees("article[data-kpi=avg-demand] button.table").click();
        Locator figures = viewer.sees("#explain tbody tr td.number:nth-child(2)");
        assertThat(figures).hasText(new String[] {"401.0", "402.0", "403.0", "404.0", "405.0", "406.0"});
    }

    /** Nothing is painted in a tab that nobody looks at, and of ten minutes of its time it is given a moment. */
    @Test
    void aPageLeftBehindIsUpToDateWhenItIsLookedAtAgain() {
        page.clock().pauseAt(InstantSource.system().instant().plusSeconds(5).toEpochMilli());
        for (int kwh = 2_001; kwh <= 2_300; kwh++) {
            happens(energy(kwh));
        }
        assertThat(tile).containsText("2,000");
        page.clock().fastForward(600_000);
        page.clock().resume();

        assertThat(tile).containsText("2,300");
        happens(energy(2_301));
        assertThat(tile).containsText("2,301");
        assertThat(viewer.sees("#feed")).containsText("Live");
        assertThat(viewer.complaints).isEmpty();
    }

    @Test
    void aValueThatIsRevisedWhileItIsWatchedSaysSo() {
        served.board.post(List.of(
                viewer.today("elec-import-energy").value(1_950).revised(1).done()));

        assertThat(tile).containsText("1,950");
        assertThat(tile).containsText("revised 1×");
        happens(energy(2_400));
        assertThat(tile.locator(".figure")).containsText("1,950");
    }

    private void happens(KpiValue... values) {
        served.history.store(List.of(values));
        served.board.post(List.of(values));
    }

    private KpiValue energy(double kwh) {
        return viewer.today("elec-import-energy").value(kwh).done();
    }

    /** So many minutes ago, complete. */
    private KpiValue power(int ago) {
        long minute = viewer.now.toEpochMilli() / MINUTE * MINUTE - ago * MINUTE;
        return Told.minuteFrom(Instant.ofEpochMilli(minute).toString())
                .kpi("avg-demand")
                .value(400 + ago)
                .coverage(1)
                .done();
    }

    private String colour() {
        return (String) tile.locator(".figure").evaluate("figure => getComputedStyle(figure).color");
    }
}
