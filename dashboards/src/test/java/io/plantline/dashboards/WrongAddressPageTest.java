package io.plantline.dashboards;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Addresses that lead nowhere: a plain sentence, a way on, and nothing of the server's insides. */
class WrongAddressPageTest {
    @Test
    void anAddressThatLeadsNowhereSaysSo() {
        try (Chromium chromium = Chromium.open();
                Viewer viewer = new Viewer(chromium)) {
            viewer.goesTo("#/plant/%3Cimg%20src%3Dx%3E");
            assertThat(viewer.sees("main")).containsText("There is no plant “<img src=x>”. Choose one above.");
            assertThat(viewer.sees("main img")).hasCount(0);

            viewer.goesTo("#/%3Cscript%3E");
            assertThat(viewer.sees("main")).containsText("There is nothing at “%3Cscript%3E”.");
            viewer.goesTo("#/plants/boras/energy");
            viewer.sees("main a.way-on").click();
            assertThat(viewer.sees("h1")).containsText("Borås");
            assertThat(viewer.page).hasURL(Pattern.compile("#/plant/boras/energy"));
            viewer.goesTo("#/plant/%zz");
            assertThat(viewer.sees("main")).containsText("There is no plant “%zz”.");
            viewer.goesTo("#/plant/boras/energy?scope=%3Cimg%20src%3Dx%3E");
            assertThat(viewer.sees("main"))
                    .containsText("Borås Press Shop has no scope “<img src=x>”. Its scopes are:");
            assertThat(viewer.page).hasURL(Pattern.compile("scope=%3Cimg"));
            viewer.goesTo("#/plant/boras/energy?period=shift&shift=dawn");
            assertThat(viewer.sees("main")).containsText("There is no shift “dawn”.");
            assertThat(viewer.page).hasURL(Pattern.compile("shift=dawn"));
            viewer.sees(".way-on").getByText("late").click();
            assertThat(viewer.sees(".steps strong")).containsText("late");
            viewer.goesTo("#/plant/boras/research?run=nope");
            assertThat(viewer.sees("main")).containsText("has no values of a run “nope”. There are:");
            viewer.goesTo("#/plant/boras/research?day=1971-01-01&against=1972-01-01");
            assertThat(viewer.sees("main")).containsText("Neither of the two has any value here.");
            viewer.goesTo("#/plant/boras/energy?day=nonsense&kpi=none");
            assertThat(viewer.sees("h1")).containsText("Borås");
            viewer.goesTo("#/plant/boras/research");
            viewer.sees("form.export input[name=from]").fill("2026-03-02");
            viewer.sees("form.export input[name=to]").fill("2026-03-01");
            viewer.sees("form.export button").click();
            assertThat(viewer.sees("form.export [role=status]")).containsText("not after");
            assertThat(viewer.page.content()).doesNotContain("Exception", "at io.plantline");
        }
    }
}
