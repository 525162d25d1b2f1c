package io.plantline.dashboards;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.plantline.dashboards.demo.DemoPlants;
import io.plantline.dashboards.demo.DemoValues;
import io.plantline.plant.PlantIndex;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pages of a plant that has said nothing yet, and of one with five hundred meters. */
class EmptyAndLargePlantTest {
    @AutoClose
    static Chromium chromium;

    @BeforeAll
    static void openBrowser() {
        chromium = Chromium.open();
    }

    @Test
    void aPlantWithoutAnyValueSaysSoOnEveryPage() {
        try (Viewer viewer = new Viewer(chromium)) {
            viewer.goesTo("#/");
            Locator card = viewer.sees("article[data-plant=boras]");
            assertThat(card).containsText("no value yet");
            assertThat(card).containsText("no value today");
            for (String part : List.of(
                    "", "energy", "performance", "flows", "batches", "alerts", "research", "meters", "rejected")) {
                viewer.goesTo("#/plant/boras/" + part);
                assertThat(viewer.sees("h1")).hasText("Borås Press Shop");
                assertThat(viewer.sees("main")).not().containsText("Reading …");
                assertThat(viewer.sees("#feed")).containsText("Live");
                assertThat(viewer.sees("main").innerText()).as(part).doesNotContainPattern("undefined|NaN|null");
            }
            assertThat(viewer.complaints)
                    .as("but that nothing is known of its flows")
                    .allMatch(complaint -> complaint.contains("404"))
                    .hasSizeLessThan(2);
        }
    }

    @Test
    void fiveHundredMetersAreListedAndExplained() {
        PlantIndex plant = new PlantIndex(DemoPlants.ofManyLines(100));
        try (Viewer viewer = new Viewer(chromium, "en-GB", List.of(plant.plant()))) {
            DemoValues values = new DemoValues(plant);
            viewer.served.history.store(values.at(viewer.now.toEpochMilli()));
            viewer.served.history.storeAmounts(values.amounts(viewer.now.toEpochMilli()));
            viewer.goesTo("#/plant/boras?open=environmental");
            assertThat(viewer.sees("button[data-kpi=elec-import-energy].tile .figure"))
                    .containsText("kWh");

            viewer.sees("button[data-kpi=elec-import-energy].tile").click();
            assertThat(viewer.sees("#explain tbody tr").first()).isVisible();

            viewer.goesTo("#/plant/boras/meters?open=meters");
            Locator rows = viewer.sees("#meters .rows tbody tr");
            assertThat(rows).hasCount(500);
            rows.last().scrollIntoViewIfNeeded();
            assertThat(rows.last()).isInViewport();
            assertThat(viewer.complaints).isEmpty();
        }
    }
}
