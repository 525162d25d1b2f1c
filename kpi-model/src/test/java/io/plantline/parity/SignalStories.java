package io.plantline.parity;

import static io.plantline.model.IntervalKind.DAY;
import static io.plantline.model.IntervalKind.HOUR;
import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plantline.kpi.KpiValue;
import io.plantline.model.Status;
import io.plantline.plant.Factor;
import io.plantline.plant.Tariff;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Carbon intensities and prices that change by the hour, and are estimated before they are known. */
interface SignalStories extends Telling {
    String GRID = "carbon-grid";
    String SPOT = "spot";

    @Test
    default void emissionsFollowTheSignalAndEnergyIsSplitAtItsChanges() {
        Story story = shop();
        story.hears(GRID, "2026-01-14T10:00", "2026-01-14T11:00", "90", "gCO2/kWh", false)
                .hears(GRID, "2026-01-14T11:00", "2026-01-14T12:00", "150", "gCO2/kWh", false);
        story.says("main", "2026-01-14T10:00", "0")
                .says("main", "2026-01-14T10:40", "40")
                .says("main", "2026-01-14T11:20", "80")
                .says("main", "2026-01-14T12:00", "200")
                .ends();
        Outcome outcome = told(story);
        assertThat(Telling.value(story, outcome, "ghg-scope2-location", HOUR, "2026-01-14T10:00"))
                .isEqualTo(5.4);
        assertThat(Telling.value(story, outcome, "ghg-scope2-location", HOUR, "2026-01-14T11:00"))
                .isEqualTo(21.0);
        assertThat(Telling.value(story, outcome, "ghg-scope2-location", DAY, "2026-01-14T00:00"))
                .isEqualTo(26.4);
        assertThat(Telling.value(story, outcome, "carbon-intensity-of-use", DAY, "2026-01-14T00:00"))
                .isEqualTo(132.0);
        assertThat(Telling.value(story, outcome, "carbon-timing-factor", DAY, "2026-01-14T00:00"))
                .isCloseTo(1.1, within(1e-12));
    }

    @Test
    default void anActualValueTakesThePlaceOfAnEstimateAsARevision() {
        Story story = shop();
        story.hears(GRID, "2026-01-14T10:00", "2026-01-14T11:00", "90", "gCO2/kWh", true);
        story.says("main", "2026-01-14T10:00", "0")
                .says("main", "2026-01-14T11:00", "60")
                .says("main", "2026-01-14T13:00", "180");
        story.hears(GRID, "2026-01-14T10:00", "2026-01-14T11:00", "100", "gCO2/kWh", false)
                .hears(GRID, "2026-01-14T10:00", "2026-01-14T11:00", "80", "gCO2/kWh", true);
        KpiValue hour = story.find(told(story), "shop", "ghg-scope2-location", HOUR, "2026-01-14T10:00");
        assertThat(hour.value()).isEqualTo(6.0);
        assertThat(hour.status()).isEqualTo(Status.REVISED);
        if (engine().tellsWhyRestated()) {
            assertThat(hour.reason())
                    .startsWith("restated: signal carbon-grid of 2026-01-14T09:")
                    .endsWith("is 0.1 kgCO2e/kWh, actual");
            assertThat(hour.revision())
                    .as("a revision for each quarter of the hour, whatever the watermark")
                    .isEqualTo(4);
        }
    }

    @Test
    default void whatNoSignalTellsIsNotZero() {
        Story story = shop();
        story.hears(GRID, "2026-01-14T10:00", "2026-01-14T10:45", "90", "gCO2/kWh", false);
        story.says("main", "2026-01-14T10:00", "0")
                .says("main", "2026-01-14T11:00", "60")
                .ends();
        KpiValue hour = story.find(told(story), "shop", "ghg-scope2-location", HOUR, "2026-01-14T10:00");
        assertThat(hour.value()).isNull();
        assertThat(hour.reason()).isEqualTo("signal missing: carbon-grid");
    }

    @Test
    default void costFollowsTheDayAheadPriceBelowZeroToo() {
        Story story = shop();
        story.hears(SPOT, "2026-01-14T10:00", "2026-01-14T11:00", "842.50", "SEK/MWh", false)
                .hears(SPOT, "2026-01-14T11:00", "2026-01-14T12:00", "-20", "SEK/MWh", false);
        story.says("main", "2026-01-14T10:00", "0")
                .says("main", "2026-01-14T11:00", "100")
                .says("main", "2026-01-14T12:00", "300")
                .ends();
        Outcome outcome = told(story);
        assertThat(Telling.value(story, outcome, "energy-cost", HOUR, "2026-01-14T10:00"))
                .isEqualTo(84.25);
        assertThat(Telling.value(story, outcome, "energy-cost", HOUR, "2026-01-14T11:00"))
                .isEqualTo(-4.0);
        assertThat(Telling.value(story, outcome, "energy-cost", DAY, "2026-01-14T00:00"))
                .isEqualTo(80.25);
    }

    private static Story shop() {
        Story clock = Telling.shop(PlantBuilder.plant("shop"));
        long from = clock.at("2026-01-01T00:00");
        long to = clock.at("2027-01-01T00:00");
        return Telling.shop(Telling.mainRegister()
                .factor(new Factor(
                        "grid",
                        ELECTRICITY_IMPORT,
                        Factor.Ledger.SCOPE2_LOCATION,
                        null,
                        "kgCO2e/kWh",
                        "SE3",
                        "direct",
                        "a story",
                        "1",
                        from,
                        to,
                        "made up for a story",
                        "story",
                        Factor.ALWAYS_KNOWN,
                        GRID))
                .tariff(new Tariff(
                        "spot", ELECTRICITY_IMPORT, from, to, List.of(), Map.of(), "made up for a story", SPOT)));
    }
}
