package io.plantline.dashboards;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.plantline.dashboards.access.Role;
import io.plantline.dashboards.demo.DemoAlerts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in and out in a real browser, with the keyboard alone. */
class SignInPageTest {
    @TempDir
    Path folder;

    @Test
    void anaComesInTakesAnAlertOnAndIsSignedOut() throws Exception {
        Staff staff = new Staff(folder).withPassword("Ana", Role.OPERATOR, "boras");
        List<String> complaints = new ArrayList<>();
        try (Chromium chromium = Chromium.open();
                Served served =
                        new Served(staff.signIn(false), InstantSource.system().instant());
                Page page = chromium.browser().newPage()) {
            page.onPageError(complaints::add);
            served.desk.hear(DemoAlerts.leak(served.now.get().toEpochMilli()));
            page.navigate(served.server.address() + "#/plant/boras");

            assertThat(page).hasURL(Pattern.compile("/sign-in#/plant/boras$"));
            assertThat(page.getByLabel("Name")).isFocused();
            type(page, "Ana", "not hers, but long");
            assertThat(page.getByRole(AriaRole.ALERT)).hasText("The name or the password is wrong.");
            page.keyboard().type(Staff.PASSWORD);
            page.keyboard().press("Enter");

            assertThat(page.locator("h1")).hasText("Borås Press Shop");
            assertThat(page.locator("#who")).containsText("Ana");
            assertThat(page.locator("#plants")).not().containsText("Aveiro");
            page.locator("#alerts .take").first().click();
            assertThat(page.locator("#alerts input[name=who]")).hasCount(0);
            page.keyboard().type("valve 3");
            page.keyboard().press("Enter");
            assertThat(page.locator("#alerts")).containsText("Ana is on it");

            served.now.updateAndGet(now -> now.plus(Duration.ofHours(2)));
            assertThat(page.locator("#banner")).containsText("Your session is over.");
            page.locator("#banner a").click();
            type(page, "Ana", Staff.PASSWORD);
            page.getByText("Sign out").click();
            assertThat(page).hasURL(Pattern.compile("/sign-in#/plant/boras$"));
            assertThat(page.locator("h1")).hasText("Sign in");
            assertThat(complaints).isEmpty();
        }
    }

    private static void type(Page page, String name, String password) {
        page.getByLabel("Name").focus();
        page.keyboard().type(name);
        page.keyboard().press("Tab");
        page.keyboard().type(password);
        page.keyboard().press("Enter");
    }
}
