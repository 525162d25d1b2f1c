package io.plantline.dashboards;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people see who read Swedish or Portuguese. */
class LanguagesTest {
    private static final List<String> SENTENCES = List.of(
            "Hall took 12 % of its working flow of air while nobody works, where 8 % was usual, from 2026-11-14 00:00 until 2026-11-14 06:00; 97 % sure; 42.0 kWh too much, 50.40 SEK, 1.20 kg CO2e.",
            "Press line 1 draws 31.5 kW at its quietest where 20.1 kW was usual, 57 % more, in 5 of the last 7 nights, since 2026-11-14 00:00; over 99 % sure.",
            "Press line 1 has drawn 31.5 kW while the plant is closed, where 3.10 kW is usual, since 2026-11-14 00:00; 80 % sure.",
            "Press line 1 has idled for 2.30 hours with 4.20 kW; switching it off pays after 30 minutes, since 2026-11-14 00:00; 99 % sure; 9.66 kWh too much, 11.59 SEK.",
            "The shop, Borås will take 292 kW in the interval from 10:00 to 10:15, 12.0 kW above its limit of 280 kW, unless 30.0 kW are shed from 10:11 on, since 2026-11-14 10:00; 91 % sure.",
            "Borås took 270 kW in the interval from 10:00 to 10:15, within its limit of 280 kW after all, from 2026-11-14 10:00 until 2026-11-14 10:15; over 99 % sure; no charge of the plant follows the power taken, so it adds nothing.",
            "Borås has taken 120 kWh more than its baseline expects on a day, where 10.0 kWh was usual, since 2026-11-14 00:00; 85 % sure; 120 kWh too much.",
            "main-el has said 900 kWh, more than 500 kWh, the most there can be, since 2026-11-14 00:00; 80 % sure.",
            "main-el has said 31.5 kW for 3.00 days although its machine works, since 2026-11-14 00:00; 80 % sure.",
            "Borås had a tan phi of 0.36 on 2026-11-14 (95 % of it metered); the limit is 0.30, since 2026-11-14 00:00; 97 % sure; 235 kvarh as weighted are charged by tan-phi-example, 7.04 EUR.",
            "Borås has left 31.5 kW unexplained by the meters below, where 1.20 kW was usual at such a load, since 2026-11-14 00:00; 80 % sure.",
            "Press has had a phase 14.2 % off the mean of the three, 31.0 A; 10 % is fair, since 2026-11-14 00:00; 80 % sure.",
            "Borås has drawn 31.5 kW where 20.1 kW was usual at that time, 1.40 times as far off as ever before, since 2026-11-14 00:00; 80 % sure.",
            "Water lets 1.20 m3/h through in the quietest hours of the day, where 0.20 m3/h was usual, 24.0 m3 a day more, since 2026-11-14 00:00; 80 % sure.",
            "Main meter (main) has said nothing since 2026-11-14 00:00; it should speak every 5 min, and others are heard. What it measures is not covered meanwhile.",
            "no meter of electricity-import in this scope or below it: add what is missing below 'meters:' of the plant file",
            "no good output; see energy-without-output");

    private static final String NO_BREAK = "\u00a0";

    @AutoClose
    static Chromium chromium;

    @BeforeAll
    static void openBrowser() {
        chromium = Chromium.open();
    }

    @Test
    void aSwedishBrowserIsSpokenToInSwedish() {
        try (Viewer viewer = looksAtTheDay("sv-SE")) {
            viewer.goesTo("#/plant/boras");

            Locator tile = viewer.sees("button[data-kpi=elec-import-energy]");
            assertThat(tile).containsText("Inköpt el");
            assertThat(tile).containsText("12" + NO_BREAK + "345");
            assertThat(tile).containsText("preliminärt");
            assertThat(viewer.sees("html")).hasAttribute("lang", "sv-SE");
            assertThat(viewer.sees("#feed")).containsText("Direkt");
            Locator why = viewer.sees("button[data-kpi=material-yield] .why span");
            assertThat(why).hasText("inget material gick in");
            assertThat(viewer.complaints).isEmpty();
        }
    }

    @Test
    void portugueseIsChosenAndKept() {
        try (Viewer viewer = looksAtTheDay("en-GB")) {
            viewer.goesTo("#/plant/boras");
            assertThat(viewer.sees("h2").first()).not().containsText("Hoje");

            viewer.sees("#language button[lang=pt]").click();
            Locator tile = viewer.sees("button[data-kpi=elec-import-energy]");
            assertThat(tile).containsText("Eletricidade importada");
            viewer.page.reload();

            assertThat(tile).containsText("12" + NO_BREAK + "345");
            assertThat(tile).containsText("provisório");
            assertThat(viewer.sees("html")).hasAttribute("lang", "pt-PT");
            assertThat(viewer.sees("#language button[aria-pressed=true]")).hasText("PT");
            assertThat(viewer.page.url()).endsWith("#/plant/boras");
            assertThat(viewer.complaints).isEmpty();
        }
    }

    @Test
    void aLinkSaysInWhichLanguageItIsRead() {
        try (Viewer viewer = looksAtTheDay("pt-PT")) {
            viewer.goesTo("?lang=sv#/plant/boras/energy?day=2026-03-25&period=week");
            assertThat(viewer.sees(".steps strong")).hasText("23 mars 2026 – 29 mars 2026");

            viewer.sees("#language button[lang=en]").click();

            assertThat(viewer.sees(".steps strong")).hasText("23 Mar 2026 – 29 Mar 2026");
            assertThat(viewer.page.url()).doesNotContain("lang=");
            assertThat(viewer.complaints).isEmpty();
        }
    }

    /** One sentence of each rule, as its engine writes it, and of the reasons of missing values. */
    @ParameterizedTest
    @ValueSource(strings = {"sv-SE", "pt-PT"})
    void theSentencesOfTheRulesAreKnown(String language) {
        try (Viewer viewer = new Viewer(chromium, language)) {
            viewer.goesTo("#/");

            Object unknown = viewer.page.evaluate(
                    "async all => { const { translated } = await import('./assets/js/said.js');"
                            + " return all.filter(each => translated(each) === null || translated(each) === each); }",
                    SENTENCES);

            assertThat((List<?>) unknown).isEmpty();
        }
    }

    private static Viewer looksAtTheDay(String language) {
        Viewer viewer = new Viewer(chromium, language);
        viewer.served.history.store(List.of(
                viewer.today("elec-import-energy").value(12_345).done(),
                viewer.today("material-yield")
                        .unknownBecause("no material went in")
                        .done()));
        return viewer;
    }
}
