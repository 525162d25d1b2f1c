package io.plantline.dashboards;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.plantline.dashboards.demo.DemoPlants;
import io.plantline.dashboards.entries.HandEntries;
import io.plantline.plant.Meter;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Readings that people take off a meter, entered and corrected on the page. */
class EntriesPageTest {
    @Test
    void aReadingIsEnteredAndCorrectedWhereMetersAreLookedAfter() {
        try (Chromium chromium = Chromium.open();
                Viewer viewer = new Viewer(chromium)) {
            String meter = DemoPlants.boras().meters().stream()
                    .filter(each -> each.kind() != Meter.Kind.STATE)
                    .findFirst()
                    .orElseThrow()
                    .id();
            viewer.goesTo("#/plant/boras/meters");
            viewer.sees("#entries summary").click();
            assertThat(viewer.sees("#entries .scroll")).containsText("Nothing was entered by hand yet.");
            Locator form = viewer.sees("form.enter");
            form.locator("select[name=meter]").selectOption(meter);
            form.locator("input[name=time]").fill("2026-03-01T07:30");
            form.locator("input[name=value]").fill("12,345");
            assertThat(form).containsText("this may be read in two ways");
            form.locator("input[name=value]").fill("1043,2");
            assertThat(form).containsText("That is 1043.2");
            form.locator("input[name=note]").fill("<b>behind</b> the boiler");
            form.locator("input[name=who]").fill("Ana");
            viewer.page.keyboard().press("Enter");

            assertThat(viewer.sees("#entries tbody tr")).containsText("<b>behind</b> the boiler");
            assertThat(viewer.sees("#entries tbody tr")).containsText("1 Mar 2026, 07:30");
            assertThat(viewer.sees("#entries tbody td.number")).containsText("1043.2");
            viewer.sees("#entries button.retry").click();
            assertThat(form.locator("input[name=value]")).isFocused();
            assertThat(form.locator("input[name=time]")).hasValue("2026-03-01T07:30");
            form.locator("input[name=value]").fill("1034.2");
            viewer.page.keyboard().press("Enter");

            assertThat(viewer.sees("#entries tbody tr")).hasCount(2);
            assertThat(viewer.sees("#entries tr[data-stands=false]")).containsText("corrected");
            assertThat(viewer.complaints).isEmpty();
        }
    }

    @Test
    void aCorrectionBearsTheTimeOfWhatItCorrectsInTheHourThatComesTwice() throws Exception {
        String inTheSecondHour = "2025-10-26T01:30:00.250Z";
        try (Chromium chromium = Chromium.open();
                Viewer viewer = new Viewer(chromium)) {
            viewer.served.entries.enter(
                    new HandEntries.Wanted("boras", "main-el", inTheSecondHour, "7", null, "Ana", null));
            viewer.goesTo("#/plant/boras/meters");
            viewer.sees("#entries summary").click();
            viewer.sees("#entries button.retry").click();
            viewer.sees("form.enter input[name=value]").fill("8");
            viewer.sees("form.enter input[name=who]").fill("Bo");
            viewer.page.keyboard().press("Enter");

            assertThat(viewer.sees("#entries tbody tr")).hasCount(2);
            assertThat(viewer.served.entries.of("boras"))
                    .extracting(entry ->
                            Instant.ofEpochMilli(entry.reading().time()).toString())
                    .containsOnly(inTheSecondHour);
        }
    }
}
