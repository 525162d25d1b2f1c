package io.plantline.dashboards;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.plantline.dashboards.demo.DemoPlants;
import io.plantline.kpi.KpiValue;
import io.plantline.model.Quality;
import io.plantline.model.Reading;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What nobody knows yet, or any more, is not told as if it were well. */
class CertaintyTest {
    private static final int METERS = DemoPlants.boras().meters().size();

    @AutoClose
    static Chromium chromium;

    @AutoClose
    private final Viewer viewer = new Viewer(chromium);

    private final Served served = viewer.served;
    private final Locator asks = viewer.sees("article[data-plant=boras] .attention");

    @BeforeAll
    static void openBrowser() {
        chromium = Chromium.open();
    }

    @Test
    void aPlantWhoseHistoryIsFilledInDoesNotSayThatAllIsWell() {
        allMetersTellOf(viewer.now.minus(Duration.ofDays(1)));
        viewer.goesTo("#/");
        assertThat(asks).containsText("alerts not known yet");
        assertThat(asks).containsText(METERS + " meters still tell of the past");

        viewer.goesTo("#/plant/boras");
        assertThat(viewer.sees(".columns .attention")).containsText("alerts not known yet");
        viewer.goesTo("#/plant/boras/meters");
        assertThat(viewer.sees("#meters .summary")).containsText(METERS + " still tell of the past");
        assertThat(viewer.sees("#meters tr[data-state=behind]").first()).containsText("tells of 24 h ago");

        allMetersTellOf(viewer.now);
        viewer.goesTo("#/");
        assertThat(asks).containsText("no open alert");
        assertThat(asks).containsText("all " + METERS + " meters speak");
        assertThat(viewer.complaints).isEmpty();
    }

    @Test
    void withoutItsServerAPageForgetsWhatItHeard() {
        viewer.goesTo("#/");
        assertThat(asks).containsText("no open alert");

        served.close();

        LocatorAssertions.ContainsTextOptions soon = new LocatorAssertions.ContainsTextOptions().setTimeout(12_000);
        assertThat(asks).containsText("alerts unknown", soon);
        assertThat(asks).containsText("meters unknown");
        assertThat(asks).containsText("rejected unknown");
    }

    @Test
    void justAfterMidnightNothingIsDueYet() {
        Told told = viewer.today("ghg-scopes-1-2").unknownBecause("no reading of electricity-import");
        Instant midnight = Instant.ofEpochMilli(told.done().interval().start());
        viewer.page.clock().setFixedTime(midnight.plusSeconds(60).toEpochMilli());
        served.history.store(List.of(told.done()));
        viewer.goesTo("#/");
        Locator figures = viewer.sees("article[data-plant=boras] dl.figures");

        assertThat(figures).containsText("the day has just begun; nothing is due yet");
        assertThat(figures).not().containsText("no value today");
        assertThat(figures).not().containsText("no reading");

        viewer.page.clock().setFixedTime(midnight.plusSeconds(3_600).toEpochMilli());
        viewer.page.reload();
        assertThat(figures).containsText("no reading of electricity-import");
    }

    @Test
    void aMeterThatWasSilentBeforeMidnightIsToldAtOnce() {
        Told told = viewer.today("ghg-scopes-1-2").unknownBecause("no reading of electricity-import");
        Instant midnight = Instant.ofEpochMilli(told.done().interval().start());
        viewer.page.clock().setFixedTime(midnight.plusSeconds(60).toEpochMilli());
        served.history.store(List.of(told.done()));
        served.now.set(served.now.get().plus(Duration.ofDays(2)));
        viewer.goesTo("#/");
        Locator figures = viewer.sees("article[data-plant=boras] dl.figures");

        assertThat(figures).containsText("no reading of electricity-import");
        assertThat(figures).not().containsText("nothing is due yet");
    }

    @Test
    void aWordOfALinkThatIsOfNoUseIsTold() {
        viewer.goesTo("#/plant/boras/energy?start=2026-03-01&per=fortnight&period=week");
        assertThat(viewer.sees("#strange"))
                .hasText("The link says “start=2026-03-01”, “per=fortnight”, which is of no use here;"
                        + " the page is shown without it.");
        assertThat(viewer.sees("h1")).containsText("Borås");
        viewer.goesTo("#/plant/boras/energy?period=week");
        assertThat(viewer.sees("#strange")).isHidden();
        assertThat(viewer.complaints).isEmpty();
    }

    @Test
    void aPlantThatMakesPowerOfItsOwnTellsItApartFromWhatItBuys() {
        served.history.store(List.of(
                today("elec-import-energy", 100),
                today("onsite-generation", 1_500),
                today("elec-export-energy", 600),
                today("elec-consumption", 1_000),
                today("self-sufficiency-ratio", 90)));
        viewer.goesTo("#/plant/boras/energy");

        Locator card = viewer.sees(".chart.supply");
        assertThat(card).containsText("Electricity consumed: 1,000 kWh; 90.0 % of it made on site");
        assertThat(card.locator("li")).hasText(new String[] {
            "Electricity generated on site1,500 kWh 93.8 % of the supply",
            "Electricity exported600.0 kWh",
            "Electricity imported100.0 kWh 6.3 % of the supply"
        });
        assertThat(viewer.complaints).isEmpty();
    }

    @Test
    void partsThatAreNotAllKnownSayHowMuchOfTheWholeTheyAre() {
        served.history.store(List.of(
                today("elec-import-energy", 1_000),
                viewer.today("elec-import-energy")
                        .scope("press-hall")
                        .value(650)
                        .done(),
                viewer.today("energy-by-state-processing").value(500).done()));
        viewer.goesTo("#/plant/boras/energy");

        assertThat(viewer.sees("main"))
                .containsText(
                        "what is known of the parts is 65.0 % of the whole; not known, or only in part: Paint shop");
        assertThat(viewer.sees("main"))
                .containsText("the electricity of machines whose state is known is 50.0 % of that of Borås Press Shop");
    }

    private KpiValue today(String kpi, double value) {
        return viewer.today(kpi).value(value).done();
    }

    private void allMetersTellOf(Instant time) {
        DemoPlants.boras()
                .meters()
                .forEach(meter -> served.meters.heard(new Reading(
                        "boras",
                        meter.id(),
                        Reading.LIVE,
                        time.toEpochMilli(),
                        BigDecimal.ONE,
                        null,
                        null,
                        Quality.GOOD,
                        -1,
                        viewer.now.toEpochMilli())));
    }
}
