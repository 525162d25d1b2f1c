package io.plantline.dashboards;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.plantline.dashboards.demo.DemoPlants;
import io.plantline.dashboards.demo.DemoValues;
import io.plantline.plant.PlantIndex;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pages of a plant that has said nothing yet, and of one with five hundred meters. */
class EmptyAndLargePlantTest {
    @AutoClose
    static Chromium chromium;

    /** Generous: of a machine that builds something else meanwhile. */
    private static final Duration SOON = Duration.ofSeconds(30);

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
            long begin = System.nanoTime();
            viewer.goesTo("#/plant/boras?open=environmental");
            assertThat(viewer.sees("button[data-kpi=elec-import-energy].tile .figure"))
                    .containsText("kWh");
            assertThat(since(begin)).as("to the first value").isLessThan(SOON);

            long asked = System.nanoTime();
            viewer.sees("button[data-kpi=elec-import-energy].tile").click();
            assertThat(viewer.sees("#explain tbody tr").first()).isVisible();
            assertThat(since(asked)).as("to the explanation").isLessThan(SOON);

            long gone = System.nanoTime();
            viewer.goesTo("#/plant/boras/meters?open=meters");
            Locator rows = viewer.sees("#meters .rows tbody tr");
            assertThat(rows).hasCount(500);
            rows.last().scrollIntoViewIfNeeded();
            assertThat(rows.last()).isInViewport();
            assertThat(since(gone)).as("to the end of the meters").isLessThan(SOON);
            assertThat(viewer.complaints).isEmpty();
        }
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
