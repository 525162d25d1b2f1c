package io.plantline.dashboards;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.plantline.kpi.KpiValue;
import io.plantline.model.IntervalKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Any period on every page that has one: chosen once, compared, sent to others, printed, and answered where there is none. */
class PeriodPagesTest {
    @AutoClose
    static Chromium chromium;

    @AutoClose
    private final Viewer viewer = new Viewer(chromium);

    private final Served served = viewer.served;

    @BeforeAll
    static void openBrowser() {
        chromium = Chromium.open();
    }

    @BeforeEach
    void itIsTheTuesdayAfterTheClockChange() {
        viewer.page.clock().setFixedTime("2026-03-31T10:00:00Z");
    }

    @Test
    void aWeekThatIsChosenOnceGoesAlongToEveryPage() {
        viewer.goesTo("#/plant/boras/performance?period=week&day=2026-03-25");

        for (String page : List.of("Performance", "Flows", "Batches", "Compare", "Energy")) {
            viewer.sees("nav.parts a")
                    .getByText(page, new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(viewer.sees("nav.parts [aria-current=page]")).hasText(page);
            assertThat(viewer.sees(".steps strong")).hasText("23 Mar 2026 – 29 Mar 2026");
        }
        viewer.sees(".period input[value=custom]").click();
        assertThat(viewer.sees("input[name=from]")).hasValue("2026-03-23");
        assertThat(viewer.sees("input[name=to]")).hasValue("2026-03-29");
        assertThat(viewer.sees(".period input[value=custom]")).isFocused();
    }

    @Test
    void anAddressIsOfWhatIsShownAndLeadsThereAgain() {
        viewer.goesTo("#/plant/boras/energy?period=month");
        assertThat(viewer.page).hasURL(Pattern.compile("period=month&day=2026-03-01"));
        viewer.sees(".scopes").getByText("Line 1").first().click();
        assertThat(viewer.page).hasURL(Pattern.compile("scope=[^&]*1.*day=2026-03-01"));
        String scope = viewer.sees("h1").textContent();

        try (Page other = chromium.browser().newPage()) {
            other.navigate(viewer.page.url());
            assertThat(other.locator("h1")).hasText(scope);
            assertThat(other.locator(".steps strong")).hasText("Mar 2026");
            assertThat(other.pdf()).isNotEmpty();
        }
        assertThat(viewer.complaints).isEmpty();
    }

    @Test
    void twoWeeksAreComparedKpiByKpiWhereBothAreWhole() {
        served.history.store(week("2026-03-16", 1_000));
        served.history.store(week("2026-03-23", 1_100));
        viewer.goesTo("#/plant/boras/research?period=week&day=2026-03-23");

        Locator row = viewer.sees("tr[data-kpi=elec-import-energy]");
        assertThat(row).containsText("7,700");
        assertThat(row).containsText("7,000");
        assertThat(row).containsText("+10.0 %");

        viewer.sees("[aria-label='A day of the other period']").fill("2026-03-10");
        assertThat(row).containsText("no value");
        assertThat(viewer.sees(".held-against select")).hasValue("own");
    }

    @Test
    void aWeekIsToldBesideItsTargetAndTheWeekBefore() {
        served.history.store(week("2026-03-16", 300));
        served.history.store(week("2026-03-23", 252));
        viewer.goesTo("#/plant/boras/performance?period=week&day=2026-03-25");

        Locator figure = viewer.sees(".figure-of[data-kpi=energy-intensity]");
        assertThat(figure).containsText("252");
        assertThat(figure).containsText("−16.0 % on the week before");
        assertThat(figure).containsText("+5.0 % against its target of 240");
        assertThat(viewer.complaints).isEmpty();
    }

    @Test
    void aMonthThatWasWorseThanExpectedIsToldInPercentagePoints() {
        served.history.store(
                List.of(improvement("2025-12-31T23:00:00Z", 31, -2), improvement("2026-01-31T23:00:00Z", 28, 3)));
        viewer.goesTo("#/plant/boras/performance?period=month&day=2026-02-01");

        Locator figure = viewer.sees(".figure-of[data-kpi=energy-performance-improvement]");
        assertThat(figure).containsText("+5.0 percentage points on the month before");

        viewer.goesTo("#/plant/boras/research?period=month&day=2026-02-01");
        Locator row = viewer.sees("tr[data-kpi=energy-performance-improvement]");
        assertThat(row.locator("td").nth(2)).hasText("+5.0 percentage points");
        assertThat(row.locator("td").nth(3)).hasText("—");
    }

    private static KpiValue improvement(String start, int days, double percent) {
        return Told.hourFrom(start)
                .per(IntervalKind.MONTH, Duration.ofDays(days))
                .kpi("energy-performance-improvement")
                .value(percent)
                .in("%")
                .done();
    }

    @Test
    void aPeriodThatCannotBeShownIsAnsweredWithAWayOn() {
        viewer.goesTo("#/plant/boras/batches?period=custom&from=2026-03-20&to=2026-03-10");
        assertThat(viewer.sees("[role=alert].about")).containsText("ends before it begins");
        viewer.sees(".way-on").click();
        assertThat(viewer.sees(".steps strong")).hasText("10 Mar 2026 – 20 Mar 2026");

        viewer.goesTo("#/plant/boras/flows?period=fortnight");
        assertThat(viewer.sees("[role=alert].about")).containsText("no period “fortnight”");
        viewer.goesTo("#/plant/boras/performance?period=week&day=2026-02-30");
        assertThat(viewer.sees("[role=alert].about")).containsText("no day “2026-02-30”");
        viewer.goesTo("#/plant/boras/research?period=year&day=2031-01-01");
        assertThat(viewer.sees("[role=alert].about")).containsText("still to come");
        viewer.sees(".way-on").click();
        assertThat(viewer.sees(".steps strong")).hasText("2026");
        assertThat(viewer.complaints).isEmpty();
    }

    @Test
    void whereNothingWasMeasuredTheNewestValuesAreAStepAway() {
        served.history.store(
                List.of(Told.dayFrom("2026-03-23T23:00:00Z").value(800).done()));
        viewer.goesTo("#/plant/boras/energy?period=day&day=2026-03-10");

        viewer.sees(".way-on").click();
        assertThat(viewer.sees(".steps strong")).hasText("24 Mar 2026");
        assertThat(viewer.sees(".figure-of").first()).containsText("800.0");
    }

    /** Seven days of the plant, in summer time or not, each of so much. */
    private static List<KpiValue> week(String monday, double each) {
        ZoneId zone = ZoneId.of("Europe/Stockholm");
        return LocalDate.parse(monday)
                .datesUntil(LocalDate.parse(monday).plusDays(7))
                .flatMap(day -> {
                    Instant start = day.atStartOfDay(zone).toInstant();
                    Duration length = Duration.between(
                            start, day.plusDays(1).atStartOfDay(zone).toInstant());
                    return Stream.of("elec-import-energy", "energy-intensity")
                            .map(kpi -> Told.hourFrom(start.toString())
                                    .per(IntervalKind.DAY, length)
                                    .kpi(kpi)
                                    .value(each)
                                    .done());
                })
                .toList();
    }
}
