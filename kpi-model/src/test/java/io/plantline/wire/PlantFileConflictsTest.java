package io.plantline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.plant.Factor;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entries of a plant file that cannot hold together are told, each where it stands. */
class PlantFileConflictsTest {
    @TempDir
    private Path folder;

    private PlantFileText files;

    @BeforeEach
    void files() {
        files = new PlantFileText(folder);
    }

    @Test
    void scopesThatContainEachOtherAreACircle() {
        String text = PlantFileText.with("    kind: area\n", "    kind: area\n    parent: oven-1\n");

        assertThat(files.problems(text))
                .extracting(PlantFileException.Problem::key)
                .containsExactly("scopes[0].parent", "scopes[1].parent");
    }

    @Test
    void shiftsThatOverlapAcrossTheWeekendAreFound() {
        String text = PlantFileText.with(
                "    days: mon-fri\n    start: 22:00\n    end: 06:00\n",
                "    days: [sun, mon]\n    start: 22:00\n    end: 07:00\n");

        assertThat(files.problems(text)).singleElement().satisfies(problem -> assertThat(problem.message())
                .contains("'early' overlaps the shift 'night'"));
    }

    @Test
    void twoFactorsOfOneQuantityAtATimeAreOneTooMany() {
        String text = PlantFileText.BAKERY
                + """
                  - id: grid-mix-2027
                    quantity: electricity-import
                    value: 0.1
                    unit: kgCO2e/kWh
                    validFrom: 2027-01-01
                    source: a table
                """;

        assertThat(files.problems(text)).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo("factors[1].validFrom");
            assertThat(problem.message()).contains("overlaps the factor 'grid-mix-2026'");
        });
    }

    @Test
    void twoTariffsOfOneQuantityAtATimeAreOneTooMany() {
        String text = PlantFileText.with(
                "factors:\n",
                "  - {id: other, quantity: electricity-import, validFrom: 2026-06-01, source: x, "
                        + "bands: [{name: all}], prices: {all: 1}}\nfactors:\n");

        assertThat(files.problems(text))
                .extracting(PlantFileException.Problem::key)
                .containsExactly("tariffs[1].validFrom");
    }

    @Test
    void aQuantityHasAFactorInEachLedger() throws PlantFileException {
        String text = PlantFileText.BAKERY
                + """
                  - id: residual-mix-2026
                    quantity: electricity-import
                    ledger: scope2-market
                    value: 0.4
                    unit: kgCO2e/kWh
                    validFrom: 2026-01-01
                    source: a table
                """;

        assertThat(files.plant(text).factors())
                .extracting(Factor::ledger)
                .containsExactly(Factor.Ledger.SCOPE2_LOCATION, Factor.Ledger.SCOPE2_MARKET);
    }

    @Test
    void aMeterCannotBeInTwoPlacesAtOnce() {
        String text = PlantFileText.with(
                "    scope: oven-1\n",
                "    scope:\n      - {in: oven-1, until: 2026-05-01}\n      - {in: ovens, from: 2026-04-01}\n");

        assertThat(files.problems(text)).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo("meters[1].scope[1]");
            assertThat(problem.message()).contains("overlaps");
        });
    }
}
