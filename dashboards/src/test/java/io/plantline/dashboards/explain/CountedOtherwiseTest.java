package io.plantline.dashboards.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.kpi.KpiValue;
import io.plantline.kpi.Kpis;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Status;
import io.plantline.plant.PlantIndex;
import io.plantline.wire.PlantFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The steam main in Norfolk is metered by mass and as heat: what is said of it names the meter that does not count. */
class CountedOtherwiseTest {
    private static final Path NORFOLK = Path.of("../pilots/uk.yaml");

    private final PlantIndex norfolk;

    CountedOtherwiseTest() throws Exception {
        norfolk = new PlantIndex(PlantFile.read(NORFOLK));
    }

    @Test
    void theMeterThatDoesNotCountIsNamed() {
        assertThat(words("steam-energy", "energy-centre"))
                .isEqualTo(
                        "; steam-mass of steam is not counted again: energy-centre meters steam-energy, which counts");
    }

    @Test
    void nothingIsSaidWhereAllCounts() {
        assertThat(words("steam-energy", "boiler-1")).isEmpty();
        assertThat(words("steam-intensity", "uk")).isEmpty();
    }

    @Test
    void aMeterThatCameInTheMeantimeLeavesTheOtherOutFromThenOn() throws Exception {
        String told = Files.readString(NORFOLK);
        PlantIndex fitted = new PlantIndex(PlantFile.read(
                "uk.yaml",
                told.replace(
                        "scope: energy-centre, quantity: steam-energy",
                        "scope: [{in: energy-centre, from: 2026-01-14T10:30Z}], quantity: steam-energy")));
        assertThat(words(fitted, "steam-energy", "energy-centre"))
                .isEqualTo("; steam-mass of steam is not counted again from 2026-01-14 10:30 to 2026-01-14 11:00:"
                        + " energy-centre meters steam-energy, which counts");
    }

    private String words(String kpi, String scope) {
        return words(norfolk, kpi, scope);
    }

    private static String words(PlantIndex plant, String kpi, String scope) {
        return CountedOtherwise.words(plant, Kpis.of(kpi).orElseThrow(), value(kpi, scope)).stream()
                .map(sentence -> "; " + sentence.text())
                .collect(Collectors.joining());
    }

    private static KpiValue value(String kpi, String scope) {
        return new KpiValue(
                "uk",
                "live",
                scope,
                kpi,
                new Interval(IntervalKind.HOUR, 1_768_384_800_000L, 1_768_388_400_000L),
                "kWh",
                1.0,
                1.0,
                1.0,
                1,
                0,
                0,
                Status.FINAL,
                null);
    }
}
