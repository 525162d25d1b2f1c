package io.plantline.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plantline.plant.Factor;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** The steam tables against the values that IAPWS-IF97 prints for the verification of programs. */
class SteamTablesTest {
    private static final String FACTOR =
            """
              - {id: steam, quantity: steam-mass, ledger: energy-content, %s, unit: kWh/t, validFrom: 2026-01-01, source: steam tables}
            """;

    /** Table 15 of the release, region 2: 2549.91145, 3335.68375 and 2631.49474 kJ/kg. */
    @Test
    void steamHasTheHeatThatTheReleasePrints() {
        double thin = heat("0.035", "26.85");
        assertThat(heat("0.035", "426.85") - thin).isCloseTo(3335.68375 - 2549.91145, within(1e-5));
        assertThat(heat("300", "426.85") - thin).isCloseTo(2631.49474 - 2549.91145, within(1e-5));
    }

    /** Saturated water of 100 °C carries 419.10 kJ/kg and saturated steam of 10 bar 2777.12 kJ/kg. */
    @Test
    void heatIsCountedFromTheFeedwater() {
        double heat = SteamTables.kilojoulesPerKilogram(new BigDecimal("10"), null, new BigDecimal("100"));
        assertThat(heat).isCloseTo(2777.12 - 419.10, within(0.02));
        assertThat(heat("10", "179")).isEqualTo(heat("10", null)); // sensors differ: condensing at 179.9 °C
    }

    @Test
    void waterIsNoSteam() {
        assertThatThrownBy(() -> heat("10", "120"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("120 °C is below the 179.9 °C at which steam of 10 bar condenses");
    }

    @Test
    void aFactorMayBeTheConditionOfSteam() throws PlantFileException {
        String condition = "steam: {pressure: 8.98675 barg, feedwater: 105 °C}";
        Factor steam =
                PlantFile.read("bakery.yaml", PlantFileText.BAKERY + FACTOR.formatted(condition)).factors().stream()
                        .filter(factor -> factor.id().equals("steam"))
                        .findFirst()
                        .orElseThrow();
        assertThat(steam.value()).isCloseTo(new BigDecimal("649.14"), within(new BigDecimal("0.01")));
    }

    @Test
    void aConditionThatCannotBeIsRefused() {
        assertThatThrownBy(() -> PlantFile.read(
                        "bakery.yaml",
                        PlantFileText.BAKERY
                                + FACTOR.formatted("steam: {pressure: 11 bar, temperature: 90 °C, feedwater: 105 °C}")))
                .hasMessageContaining("90 °C is below the 184.1 °C")
                .hasMessageContaining("a gauge shows barg");
    }

    private static double heat(String bar, String celsius) {
        return SteamTables.kilojoulesPerKilogram(
                new BigDecimal(bar), celsius == null ? null : new BigDecimal(celsius), new BigDecimal("26.85"));
    }
}
