package io.plantline.dashboards;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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
            viewer.goesTo("#/plant/boras");

            Locator tile = viewer.sees("button[data-kpi=elec-import-energy]");
            assertThat(tile).containsText("Inköpt el");
            assertThat(tile).containsText("12" + NO_BREAK + "345");
            assertThat(tile).containsText("preliminärt");
            assertThat(viewer.sees("html")).hasAttribute("lang", "sv-SE");
            assertThat(viewer.sees("#feed")).containsText("Direkt");
            Locator why = viewer.sees("button[data-kpi=material-yield] .why span");
            assertThat(why).hasText("no material went in");
            assertThat(why).hasAttribute("lang", "en");
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
