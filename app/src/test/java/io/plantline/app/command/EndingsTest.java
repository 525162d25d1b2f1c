package io.plantline.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.wire.PlantFile;
import io.plantline.wire.PlantFileException;
import org.junit.jupiter.api.Test;

/** From which day on a plant has no price any more. */
class EndingsTest {
    private static final String MILL =
            """
            plant: {id: mill, country: PT, timeZone: UTC, currency: EUR, settlement: 15m}
            meters:
              - {id: grain, scope: mill, quantity: material-input, kind: register, unit: t, quantum: 0.001, max: 9 t/h}
            flows:
              centres:
                - {id: milling, systemCost: [{price: 40, validFrom: 2026-01-01, validTo: 2026-07-01, source: books}, {price: 41, validFrom: 2026-07-01, source: books}]}
              flows:
                - {id: grain, from: outside, to: milling, meter: grain, uncertainty: 1 %, prices: [{price: 200, validFrom: 2026-01-01, validTo: 2027-01-01, source: contract}]}
                - {id: flour, kind: product, from: milling, to: outside}
            """;

    @Test
    void aGapBetweenTwoFactorsIsToldWithItsDays() throws PlantFileException {
        String factors =
                """
                factors:
                  - {id: grid-2024, quantity: electricity-import, value: 0.1, unit: kgCO2e/kWh, validFrom: 2024-01-01, validTo: 2025-01-01, source: books}
                  - {id: grid-2025, quantity: electricity-import, value: 0.2, unit: kgCO2e/kWh, validFrom: 2025-03-01, source: books}
                  - {id: residual, quantity: electricity-import, ledger: scope2-market, value: 0.3, unit: kgCO2e/kWh, validFrom: 2024-01-01, source: books}
                """;

        assertThat(Endings.of(PlantFile.read("mill.yaml", MILL.substring(0, MILL.indexOf("flows:")) + factors)))
                .containsExactly("no factor of scope2-location for electricity-import from 2025-01-01 to 2025-02-28:"
                        + " grid-2024 ends and the next, grid-2025, begins later; close the gap below 'factors:'");
    }

    @Test
    void aPriceOfAFlowThatNothingFollowsIsToldAndOneThatIsFollowedIsNot() throws PlantFileException {
        assertThat(Endings.of(PlantFile.read("mill.yaml", MILL)))
                .containsExactly("no prices of the flow grain from 2027-01-01: it ends and nothing follows it;"
                        + " enter the next below 'prices:'");
    }

    @Test
    void aFlowWhoseTariffIsASignalIsToldToHaveNoPrice() throws PlantFileException {
        String spot = MILL.replace(
                        "flows:\n  centres",
                        """
                        tariffs:
                          - {id: spot, quantity: electricity-import, signal: spot-pt, validFrom: 2026-01-01, source: market}
                        flows:
                          centres""")
                .replace(
                        "meters:\n",
                        """
                        meters:
                          - {id: power, scope: mill, quantity: electricity-import, kind: register, unit: kWh, quantum: 1, max: 9 kW}
                          - {id: power-2, scope: mill, quantity: electricity-import, kind: register, unit: kWh, quantum: 1, max: 9 kW}
                        """)
                .concat("    - {id: power, kind: energy, from: outside, to: milling, meter: power}\n");

        assertThat(SignalledFlows.of(PlantFile.read("mill.yaml", spot)))
                .containsExactly("the flow power has no price while the tariff spot holds: it is the signal spot-pt,"
                        + " which prices what a whole scope takes; write 'scope:' and 'quantity:' in place of 'meter: power',"
                        + " or enter 'prices:' of the flow");
        assertThat(SignalledFlows.of(PlantFile.read("mill.yaml", MILL))).isEmpty();
    }
}
