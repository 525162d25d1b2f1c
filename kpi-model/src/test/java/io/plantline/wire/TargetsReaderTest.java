package io.plantline.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.plantline.plant.Plant;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A bakery means to get by with less energy per tonne of bread from year to year. */
class TargetsReaderTest {
    private static final String BAKERY =
            """
            plant: {id: bakery, country: PT, timeZone: UTC, currency: EUR, settlement: 15m, normaliser: good-mass}
            meters:
              - {id: power, scope: bakery, quantity: electricity-import, kind: register, unit: kWh}
              - {id: bread, scope: bakery, quantity: good-mass, kind: register, unit: t}
            targets:
            """;

    @Test
    void eachYearHasItsTarget() throws PlantFileException {
        Plant bakery = PlantFile.read(
                "bakery.yaml",
                BAKERY
                        + """
                          - {kpi: energy-intensity, value: 260, unit: kWh/t, validFrom: 2026-01-01, validTo: 2027-01-01}
                          - {kpi: energy-intensity, scope: bakery, value: 250, unit: kWh/t, validFrom: 2027-01-01}
                        """);
        assertThat(target(bakery, "2026-12-31T23:59:59Z")).isEqualTo("260 kWh/t");
        assertThat(target(bakery, "2027-01-01T00:00:00Z")).isEqualTo("250 kWh/t");
        assertThat(target(bakery, "2025-12-31T00:00:00Z")).isEqualTo("none");
    }

    @Test
    void mistakesAreToldWithLineKeyAndRemedy() {
        PlantFileException mistakes = catchThrowableOfType(
                PlantFileException.class,
                () -> PlantFile.read(
                        "bakery.yaml",
                        BAKERY
                                + """
                                  - {kpi: energy-intensty, value: 260, unit: kWh/t, validFrom: 2026-01-01}
                                  - {kpi: energy-intensity, value: 2.4, unit: kWh/pcs, validFrom: 2026-01-01}
                                  - {kpi: elec-import-energy, value: 9000, unit: kWh, validFrom: 2026-01-01}
                                  - {kpi: water-intensity, value: 2, unit: m3/t, validFrom: 2026-01-01}
                                """));
        assertThat(mistakes.problems())
                .extracting(problem ->
                        "%d %s: %s; %s".formatted(problem.line(), problem.key(), problem.message(), problem.remedy()))
                .satisfiesExactly(
                        one -> assertThat(one)
                                .isEqualTo(
                                        "6 targets[0].kpi: there is no KPI 'energy-intensty'; did you mean 'energy-intensity'?"),
                        one -> assertThat(one)
                                .isEqualTo(
                                        "7 targets[1].unit: 'energy-intensity' is in kWh/t here, not in 'kWh/pcs'; write the value in kWh/t"),
                        one -> assertThat(one).startsWith("8 targets[2].kpi: 'elec-import-energy' is a sum"),
                        one -> assertThat(one)
                                .startsWith("9 targets[3].kpi: 'water-intensity' of 'bakery' is not computed"));
    }

    @Test
    void oneTimeHasOneTarget() {
        PlantFileException twice = catchThrowableOfType(
                PlantFileException.class,
                () -> PlantFile.read(
                        "bakery.yaml",
                        BAKERY
                                + """
                                  - {kpi: energy-intensity, value: 260, unit: kWh/t, validFrom: 2026-01-01}
                                  - {kpi: energy-intensity, value: 250, unit: kWh/t, validFrom: 2027-01-01}
                                """));
        assertThat(twice).hasMessageContaining("'energy-intensity' of 'bakery' has two targets at one time");
    }

    private static String target(Plant plant, String time) {
        return plant.target("energy-intensity", "bakery", Instant.parse(time).toEpochMilli())
                .map(target -> "%s %s".formatted(target.value(), target.unit()))
                .orElse("none");
    }
}
