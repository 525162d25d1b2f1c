package io.plantline.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.app.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a plant multiplies with, as the command lists it. */
class FactorsCommandTest {
    private static final String UK = "../pilots/uk.yaml";

    @TempDir
    Path folder;

    @Test
    void aFactorIsListedWithItsFigureProvenanceAndTheKpisItFeeds() {
        Commands factors = Commands.run("factors", UK, "--at", "2026-05-01");
        assertThat(factors.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(factors.out())
                .containsPattern("ok +elec-gb-desnz-2026 +0.13096 kgCO2e/kWh +2026-01-01 to 2026-12-31")
                .contains(
                        "scope2-location of electricity-import; DESNZ, 2026 v1.2, GB, direct generation; source: DESNZ")
                .contains("feeds ghg-scope2-location")
                .containsPattern("ok +eastern-example +GBP/kWh")
                .contains("price of electricity-import: amber 0.24, green 0.18, red 0.34");
    }

    @Test
    void whatEndsSoonIsToldWithWhatFollows() {
        assertThat(Commands.run("factors", UK, "--at", "2026-11-22").out())
                .containsPattern("ends +elec-gb-desnz-2026 ")
                .contains("ends in 40 days, then elec-gb-2027, which has no figure yet");
    }

    @Test
    void whatIsMissingIsToldWithWhereToEnterIt() {
        assertThat(Commands.run("factors", UK, "--at", "2026-05-01").out())
                .containsPattern("missing +elec-residual-gb +scope2-market of electricity-import")
                .contains(
                        "no residual mix was verified",
                        "enter it in ../pilots/uk.yaml: the value of 'elec-residual-gb'")
                .contains("feeds ghg-scope2-market");
    }

    @Test
    void noPriceIsAskedForWhatThePlantIsNotCharged() {
        assertThat(Commands.run("factors", "../pilots/sweden.yaml", "../pilots/portugal.yaml", "--at", "2026-05-01")
                        .out())
                .doesNotContain("apparent-demand")
                .doesNotContainPattern("missing .*price of");
    }

    @Test
    void aCorrectionCountsAndWhatWasKnownBeforeCanStillBeAskedFor() throws Exception {
        Path corrected = folder.resolve("uk.yaml");
        Files.writeString(
                corrected,
                Files.readString(Path.of(UK))
                        .replace(
                                "\nfactors:\n",
                                """

                        factors:
                          - id: elec-gb-desnz-2026-corrected
                            quantity: electricity-import
                            value: 0.14
                            unit: kgCO2e/kWh
                            publisher: DESNZ
                            version: 2026 v1.3
                            validFrom: 2026-01-01
                            validTo: 2027-01-01
                            known: 2026-07-15
                            source: DESNZ 2026 v1.3
                        """));
        String file = corrected.toString();
        assertThat(Commands.run("factors", file, "--at", "2026-05-01").out())
                .contains("elec-gb-desnz-2026-corrected", "0.14 kgCO2e/kWh")
                .doesNotContain("0.13096");
        assertThat(Commands.run("factors", file, "--at", "2026-05-01", "--known", "2026-07-01")
                        .out())
                .contains("0.13096")
                .doesNotContain("corrected");
    }

    @Test
    void aWrongDayIsWrongUsageAndABrokenFileWrongInput() {
        assertThat(Commands.run("factors", UK, "--at", "May").exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(Commands.run("factors", "nowhere.yaml").exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    }
}
