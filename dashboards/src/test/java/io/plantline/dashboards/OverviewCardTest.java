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
            Locator lines = viewer.sees("article.card > " + line);
            assertThat(lines).hasCount(2);
            assertThat(lines.nth(0).boundingBox().y)
                    .as(line)
                    .isEqualTo(lines.nth(1).boundingBox().y);
        }
        Locator caption = viewer.sees("article[data-plant=boras] .trend small");
        Locator curve = viewer.sees("article[data-plant=boras] .spark");
        assertThat(caption.boundingBox().y).isGreaterThanOrEqualTo(curve.boundingBox().y + curve.boundingBox().height);
    }

    private void missesAFactor() {
        viewer.served.history.store(List.of(viewer.today(CARBON)
                .unknownBecause("factor missing: elec-se-2024 (enter it below 'factors:')")
                .done()));
    }
}
