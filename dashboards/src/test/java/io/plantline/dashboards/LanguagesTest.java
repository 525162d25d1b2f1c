package io.plantline.dashboards;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people see who read Swedish or Portuguese. */
class LanguagesTest {
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
            viewer.goesTo("#/plant/boras?open=environmental,economic");

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
            viewer.goesTo("#/plant/boras?open=environmental,economic");
            assertThat(viewer.sees("h2").first()).not().containsText("Hoje");

            viewer.sees("#language button[lang=pt]").click();
            Locator tile = viewer.sees("button[data-kpi=elec-import-energy]");
            assertThat(tile).containsText("Eletricidade importada");
            viewer.page.reload();

            assertThat(tile).containsText("12" + NO_BREAK + "345");
            assertThat(tile).containsText("provisório");
            assertThat(viewer.sees("html")).hasAttribute("lang", "pt-PT");
            assertThat(viewer.sees("#language button[aria-pressed=true]")).hasText("PT");
            assertThat(viewer.page.url()).endsWith("#/plant/boras?open=environmental,economic");
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
    @CsvSource({"sv-SE, 1", "pt-PT, 2"})
    void whatTheServerSaysIsSaidAsAWholeInTheReadersLanguage(String language, int place) throws IOException {
        List<String[]> told = Arrays.stream(read("sentences.txt").strip().split("\n\n"))
                .map(each -> each.split("\n"))
                .toList();

        Object translated =
                translated(language, told.stream().map(each -> each[0]).toList());

        assertThat(translated).isEqualTo(told.stream().map(each -> each[place]).toList());
    }

    @Test
    void aSentenceThatIsKnownOnlyInPartStaysEnglish() {
        Object translated = translated(
                "sv-SE",
                List.of(
                        "Press line 1 ate 3.0 kW, 50.0 kW above its limit of 300 kW, since 2026-11-14 00:00; 80 % sure.",
                        "no reading of something odd", "factor missing: nobody knows what"));

        assertThat((List<?>) translated).hasSize(3).containsOnlyNulls();
    }

    private static Object translated(String language, List<String> sentences) {
        try (Viewer viewer = new Viewer(chromium, language)) {
            viewer.goesTo("#/");
            return viewer.page.evaluate(
                    "async all => { const { translated } = await import('./assets/js/said.js');"
                            + " return all.map(each => translated(each)); }",
                    sentences);
        }
    }

    private static String read(String name) throws IOException {
        try (InputStream file = LanguagesTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
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
