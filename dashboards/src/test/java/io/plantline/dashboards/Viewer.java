package io.plantline.dashboards;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.plantline.dashboards.demo.DemoPlants;
import io.plantline.model.IntervalKind;
import io.plantline.plant.Plant;
import io.plantline.plant.PlantCalendar;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Somebody who looks at a dashboard of their own, and what the page complains of meanwhile. */
final class Viewer implements AutoCloseable {
    private final PlantCalendar calendar = DemoPlants.boras().calendar();
    final Instant now = InstantSource.system().instant();
    final Served served;
    final List<String> complaints = new ArrayList<>();
    final Page page;

    Viewer(Chromium chromium) {
        this(chromium, "en-GB");
    }

    /** Somebody whose browser asks for a language, for example {@code sv-SE}. */
    Viewer(Chromium chromium, String language) {
        this(chromium, language, DemoPlants.all());
    }

    /** Somebody who looks at these plants. */
    Viewer(Chromium chromium, String language, List<Plant> plants) {
        served = new Served(plants, now);
        page = chromium.browser().newPage(new Browser.NewPageOptions().setLocale(language));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    /** @param where the rest of the address */
    void goesTo(String where) {
        page.navigate(served.server.address() + where);
    }

    Locator sees(String selector) {
        return page.locator(selector);
    }

    Told today(String kpi) {
        long start =
                calendar.at(IntervalKind.DAY, now.toEpochMilli()).orElseThrow().start();
        return Told.dayFrom(Instant.ofEpochMilli(start).toString()).kpi(kpi).provisional();
    }

    @Override
    public void close() {
        page.close();
        served.close();
    }
}
