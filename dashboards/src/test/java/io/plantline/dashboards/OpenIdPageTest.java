package io.plantline.dashboards;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.plantline.dashboards.access.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in at the house in a real browser: there, back, and out again. */
class OpenIdPageTest {
    @TempDir
    Path folder;

    @Test
    void boSignsInAtTheHouseAndOutOfIt() throws Exception {
        List<String> complaints = new ArrayList<>();
        try (Chromium chromium = Chromium.open();
                House house = new House(true);
                Served served = new Served(
                        new Staff(folder).with("script", Role.VIEWER, "*").signIn(house.openId()),
                        InstantSource.system().instant());
                Page page = chromium.browser().newPage()) {
            page.onPageError(complaints::add);
            page.navigate(served.server.address() + "#/plant/boras");
            page.getByText("Sign in with Factory ID").click();
            answers(page, "Eve", "{\"realm\": {\"groups\": [\"canteen\"]}}");
            assertThat(page.locator("#refusal")).containsText("you have no role in any plant here");

            page.getByText("Sign in with Factory ID").click();
            answers(page, "Bo", "{\"realm\": {\"groups\": [\"press shop\"]}}");
            assertThat(page.locator("h1")).hasText("Borås Press Shop");
            assertThat(page.locator("#who")).containsText("Bo");
            assertThat(page.locator("#plants")).not().containsText("Aveiro");
            assertThat(page.url()).doesNotContain("code=");

            served.now.updateAndGet(now -> now.plus(Duration.ofHours(2)));
            assertThat(page.locator("#banner")).containsText("Your session is over.");
            page.locator("#banner a").click();
            page.getByText("Sign in with Factory ID").click();
            answers(page, "Bo", "{\"realm\": {\"groups\": [\"press shop\"]}}");
            page.getByText("Sign out").click();
            assertThat(page).hasURL(Pattern.compile("/sign-in$"));
            assertThat(page.locator("h1")).hasText("Sign in");
            assertThat(complaints).isEmpty();
        }
    }

    private static void answers(Page page, String name, String claims) {
        page.locator("input[name=username]").fill(name);
        page.locator("[name=claims]").fill(claims);
        page.locator("input[type=submit]").click();
    }
}
