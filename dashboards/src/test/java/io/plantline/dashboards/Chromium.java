package io.plantline.dashboards;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.plantline.parts.Installed;
import io.plantline.parts.Required;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real browser. */
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {
    private static final double PATIENCE_MILLIS = 20_000;

    static Chromium open() {
        Required.part(Installed.CHROMIUM);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(Installed.CHROMIUM.path()))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
        return new Chromium(playwright, browser);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
