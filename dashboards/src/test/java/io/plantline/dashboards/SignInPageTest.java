package io.plantline.dashboards;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import io.plantline.dashboards.access.Role;
import io.plantline.dashboards.demo.DemoAlerts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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
            assertThat(page.locator("form.export button").first()).isDisabled();
            page.locator("#banner a").click();
            type(page, "Ana", Staff.PASSWORD);
            page.getByText("Sign out").click();
            assertThat(page).hasURL(Pattern.compile("/sign-in#/plant/boras$"));
            assertThat(page.locator("h1")).hasText("Sign in");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void eachRoleFindsWhatItMayDo() throws Exception {
        Staff staff = new Staff(folder)
                .withPassword("Vera", Role.VIEWER, "boras")
                .withPassword("Otto", Role.OPERATOR, "boras")
                .withPassword("Eva", Role.ENGINEER, "boras")
                .withPassword("Adam", Role.ADMIN, "*");
        try (Chromium chromium = Chromium.open();
                Served served =
                        new Served(staff.signIn(false), InstantSource.system().instant())) {
            served.desk.hear(DemoAlerts.leak(served.now.get().toEpochMilli()));
            for (String name : List.of("Vera", "Otto", "Eva", "Adam")) {
                int operates = name.equals("Vera") ? 0 : 1;
                try (Page page = chromium.browser().newPage()) {
                    page.navigate(served.server.address() + "#/plant/boras");
                    type(page, name, Staff.PASSWORD);

                    assertThat(page.locator("#who")).containsText(name);
                    assertThat(page.locator("#plants a")).hasCount(name.equals("Adam") ? 4 : 2);
                    assertThat(page.locator("#alerts")).containsText("Compressed air flows");
                    assertThat(page.locator("#alerts .take:visible")).hasCount(operates);
                    page.locator(".attention a[href$=meters]").click();
                    assertThat(page.locator("#entries")).isVisible();
                    assertThat(page.locator("form.enter")).hasCount(operates);
                }
            }
        }
    }

    @Test
    void whoTypesFasterThanThePageLoadsIsNotSentAstray() throws Exception {
        Staff staff = new Staff(folder).withPassword("Ana", Role.OPERATOR, "boras");
        try (Chromium chromium = Chromium.open();
                Served served =
                        new Served(staff.signIn(false), InstantSource.system().instant());
                Page page = chromium.browser().newPage()) {
            List<Route> held = new CopyOnWriteArrayList<>();
            page.route("**/lang/en.js", held::add);
            String signIn = served.server.address() + "sign-in#/plant/boras";
            page.navigate(signIn, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
            fill(page, "Ana", Staff.PASSWORD);
            page.keyboard().press("Enter");
            page.waitForCondition(() -> !held.isEmpty());
            page.unroute("**/lang/en.js");
            held.forEach(Route::resume);

            assertThat(page.getByRole(AriaRole.BUTTON, named("Sign in"))).isEnabled();
            assertThat(page).hasURL(signIn);
            page.keyboard().press("Enter");
            assertThat(page.locator("#who")).containsText("Ana");
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static void type(Page page, String name, String password) {
        assertThat(page.getByRole(AriaRole.BUTTON, named("Sign in"))).isEnabled();
        fill(page, name, password);
        page.keyboard().press("Enter");
    }

    private static void fill(Page page, String name, String password) {
        page.getByLabel("Name").focus();
        page.keyboard().type(name);
        page.keyboard().press("Tab");
        page.keyboard().type(password);
    }
}
