package io.plantline.dashboards;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** All plants side by side: each line stands beside the same line of the others, and what is missing says why. */
class OverviewCardTest {
    /** Both are at the same height; what comes meanwhile may move them, together. */
    private static final String LEVEL =
            "line => new Set([...document.querySelectorAll(line)].map(each => each.getBoundingClientRect().y)).size === 1";

    private static final String BELOW =
            """
            trend => document.querySelector(trend + ' small').getBoundingClientRect().top
                >= document.querySelector(trend + ' .spark').getBoundingClientRect().bottom""";

    private static final String CARBON = "ghg-scopes-1-2";

    @AutoClose
    static Chromium chromium;

    @AutoClose
    private final Viewer viewer = new Viewer(chromium);

    @BeforeAll
    static void openBrowser() {
        chromium = Chromium.open();
    }

    @Test
    void aFigureThatIsMissingSaysWhichFactorAndLeadsToWhereItIsMissing() {
        missesAFactor();
        viewer.goesTo("");
        Locator why = viewer.sees("article[data-plant=boras] dd button");
        assertThat(why).hasText("factor missing: elec-se-2024");

        why.click();

        assertThat(viewer.page).hasURL(Pattern.compile("/(#/)?$"));
        assertThat(viewer.sees("#explain")).containsText("factor missing: elec-se-2024");
        assertThat(viewer.complaints).isEmpty();
    }

    @Test
    void theLinesOfTheCardsStandSideBySide() {
        missesAFactor();
        viewer.page.setViewportSize(1_920, 1_080);
        viewer.goesTo("");
        assertThat(viewer.sees("article[data-plant=boras] dd button")).isVisible();

        for (String line : List.of(".now", ".trend", ".figures", ".attention", "footer")) {
            assertThat(viewer.sees("article.card > " + line)).hasCount(3);
            viewer.page.waitForFunction(LEVEL, "article.card > " + line);
        }
        viewer.page.waitForFunction(BELOW, "article[data-plant=boras] .trend");
    }

    private void missesAFactor() {
        viewer.served.history.store(List.of(viewer.today(CARBON)
                .unknownBecause("factor missing: elec-se-2024 (enter it below 'factors:')")
                .done()));
    }
}
