package io.plantline.dashboards;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ReducedMotion;
import io.plantline.kpi.KpiValue;
import io.plantline.model.IntervalKind;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What somebody sees who runs a plant: the demand of the interval, a shift held against that of last week, the wall. */
class ManagersViewTest {
    @AutoClose
    static Chromium chromium;

    @AutoClose
    private final Viewer viewer = new Viewer(chromium);

    private final Served served = viewer.served;

    @BeforeAll
    static void openBrowser() {
        chromium = Chromium.open();
    }

    @Test
    void aPlantThatWillTakeTooMuchIsToldSoBesideItsPower() {
        takesTooMuch();
        viewer.goesTo("#/plant/boras");

        Locator demand = viewer.sees("section.demand");
        assertThat(demand).containsText("Above the limit");
        assertThat(demand).containsText("310.0");
        assertThat(demand).containsText("280.0 kW");
        assertThat(demand.locator(".act"))
                .containsText(Pattern.compile("must be off from \\d\\d:\\d\\d on|Nothing that is shed"));
        assertThat(viewer.complaints).isEmpty();
    }

    @Test
    void aDemandThatIsNotHeardOfAnyMoreIsUnknown() {
        takesTooMuch();
        viewer.page.clock().install();
        viewer.goesTo("#/plant/boras");
        Locator demand = viewer.sees("section.demand");
        assertThat(demand).containsText("Above the limit");

        viewer.page.route("**/demand", Route::abort);
        viewer.page.clock().fastForward(40_000);

        assertThat(demand).containsText("Unknown since");
        assertThat(demand).not().containsText("310.0");
        assertThat(demand.locator(".act")).isHidden();
    }

    @Test
    void whatYesterdayCameToIsNotTheDayAtAGlance() {
        KpiValue today = viewer.today("energy-cost").value(40).done();
        String yesterday = Instant.ofEpochMilli(today.interval().start())
                .minus(1, ChronoUnit.DAYS)
                .toString();
        served.history.store(List.of(
                today,
                Told.dayFrom(yesterday).kpi("energy-cost").value(900).done(),
                Told.dayFrom(yesterday).kpi("energy-intensity").value(2.5).done()));
        viewer.goesTo("#/plant/boras");

        Locator glance = viewer.sees(".glance");
        assertThat(glance.locator("button[data-kpi=energy-cost]")).containsText("so far; yesterday 900.0");
        assertThat(glance.locator("button[data-kpi=energy-intensity]").first()).containsText("no value today");
        assertThat(glance).not().containsText("2.5");

        Locator cost = glance.locator("button[data-kpi=energy-cost]");
        cost.focus();
        served.board.post(List.of(viewer.today("energy-cost").value(45).done()));
        assertThat(cost).containsText("45");
        assertThat(cost).isFocused();
        assertThat(viewer.complaints).isEmpty();
    }

    @Test
    void aDayBeforeThatWasObservedInPartSaysInWhichPart() {
        KpiValue today = viewer.today("energy-cost").value(40).done();
        String yesterday = Instant.ofEpochMilli(today.interval().start())
                .minus(1, ChronoUnit.DAYS)
                .toString();
        served.history.store(List.of(
                today,
                Told.dayFrom(yesterday)
                        .kpi("energy-cost")
                        .value(59.34)
                        .coverage(0.09)
                        .done()));
        viewer.goesTo("#/plant/boras");

        assertThat(viewer.sees(".glance").locator("button[data-kpi=energy-cost]"))
                .containsText("yesterday 59.34; only 9.0 % observed");
        assertThat(viewer.complaints).isEmpty();
    }

    @Test
    void whatLateReadingsMayStillMoveIsNotHeldAgainstAnything() {
        viewer.page.clock().setFixedTime("2026-03-31T10:00:00Z");
        served.history.store(List.of(
                night("2026-03-18T21:00:00Z").value(800).done(),
                night("2026-03-25T21:00:00Z").value(1_000).provisional().done()));
        viewer.goesTo("#/plant/boras/energy?period=shift&day=2026-03-25&shift=night&against=week");

        Locator figure = viewer.sees(".figure-of").nth(0);
        assertThat(figure).containsText("not settled yet; the same shift last week came to 800.0");
        assertThat(figure.locator(".chip")).hasText("provisional");
        assertThat(viewer.complaints).isEmpty();
    }

    @Test
    void aNightShiftIsHeldAgainstThatOfLastWeek() {
        viewer.page.clock().setFixedTime("2026-03-31T10:00:00Z");
        served.history.store(List.of(
                night("2026-03-18T21:00:00Z").value(800).done(),
                night("2026-03-25T21:00:00Z").value(1_000).done()));
        viewer.goesTo("#/plant/boras/energy?period=shift&day=2026-03-25&shift=night&against=week");

        assertThat(viewer.sees(".figure-of").nth(0)).containsText("+25.0 % on the same shift last week");
        assertThat(viewer.sees(".steps strong")).containsText("night, 22:00 – 06:00");
        assertThat(viewer.sees(".shading")).containsText("night");
        assertThat(viewer.complaints).isEmpty();
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsAnsweredInASentence() {
        viewer.goesTo("#/plant/boras/energy?period=custom&from=2026-03-20&to=2026-03-10");

        assertThat(viewer.sees("p.about")).containsText("The period ends before it begins.");
        assertThat(viewer.complaints).isEmpty();
    }

    @Test
    void theWallTurnsByItselfAndAnyKeyLeavesIt() {
        viewer.page.clock().install();
        viewer.goesTo("#/wall?plant=boras&views=plants,now&seconds=5");
        assertThat(viewer.sees(".wall-view article[data-plant=boras]")).isVisible();

        viewer.page.clock().fastForward(5_100);
        assertThat(viewer.sees(".wall-view section.power")).isVisible();

        viewer.page.keyboard().press("Control+c");
        viewer.page.keyboard().press("F2");
        assertThat(viewer.sees(".wall-view section.power")).isVisible();

        viewer.page.keyboard().press("Escape");
        assertThat(viewer.sees(".wall-view")).hasCount(0);
        assertThat(viewer.sees("nav.plants")).isVisible();
        assertThat(viewer.complaints).isEmpty();
    }

    @Test
    void aViewThatIsTallerThanTheWallIsShownScreenfulByScreenful() {
        viewer.page.setViewportSize(1280, 300);
        viewer.page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        served.history.store(List.of(
                viewer.today("energy-cost").value(40).done(),
                viewer.today("elec-import-energy").value(4).done()));
        viewer.page.clock().install();
        viewer.goesTo("#/wall?plant=boras&views=now,plants&seconds=5");
        assertThat(viewer.sees(".wall-view button[data-kpi=energy-cost]")).isVisible();

        viewer.page.clock().fastForward(5_100);
        assertThat((int) viewer.sees(".wall-view").evaluate("view => view.scrollTop"))
                .isPositive();
        int steps = 1;
        while (viewer.sees(".wall-view section.power").count() > 0 && steps < 20) {
            viewer.page.clock().fastForward(5_100);
            steps++;
        }
        assertThat(viewer.sees(".wall-view article[data-plant=boras]")).isVisible();
        assertThat(viewer.complaints).isEmpty();
    }

    private void takesTooMuch() {
        Instant minute = Instant.ofEpochSecond(viewer.now.getEpochSecond() / 60 * 60);
        served.history.store(IntStream.rangeClosed(1, 20)
                .mapToObj(ago -> Told.minuteFrom(minute.minusSeconds(60L * ago).toString())
                        .kpi("avg-demand")
                        .value(310)
                        .coverage(1)
                        .done())
                .toList());
    }

    private static Told night(String start) {
        return Told.hourFrom(start).per(IntervalKind.SHIFT, Duration.ofHours(8));
    }
}
