package io.plantline.dashboards.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.cell.CellValue;
import io.plantline.cell.Sums;
import io.plantline.kpi.Evidence;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quality;
import io.plantline.model.Quantity;
import io.plantline.model.Reading;
import io.plantline.model.Status;
import io.plantline.plant.PlantIndex;
import io.plantline.wire.PlantFile;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** In the middle of an hour the steam main in Norfolk, metered by mass at a tonne a minute, gets a meter of its heat. */
class InputsTest {
    private static final long TEN = Instant.parse("2026-01-14T10:00:00Z").toEpochMilli();
    private static final long MINUTE = 60_000;
    private static final Interval HOUR = new Interval(IntervalKind.HOUR, TEN, TEN + 60 * MINUTE);

    private final PlantIndex norfolk;

    InputsTest() throws Exception {
        norfolk = new PlantIndex(PlantFile.read(
                "uk.yaml",
                Files.readString(Path.of("../pilots/uk.yaml"))
                        .replace(
                                "scope: energy-centre, quantity: steam-energy",
                                "scope: [{in: energy-centre, from: 2026-01-14T10:30Z}], quantity: steam-energy")));
    }

    @Test
    void whatIsStoredOfAnHourCountsOtherwiseFromTheHalfHourOn() {
        CellValue stored = new CellValue(
                "uk",
                Reading.LIVE,
                "energy-centre",
                "steam",
                HOUR,
                0,
                Status.FINAL,
                List.of(new CellValue.Line(Quantity.STEAM_MASS, null, 60, 0, 3_600)));

        Sums sums = new Inputs(
                        norfolk,
                        "energy-centre",
                        HOUR,
                        List.of(stored),
                        new Evidence.Readings(Map.of("steam", aTonneAMinute()), null),
                        0)
                .sums();

        assertThat(tonnes(sums, Quantity.STEAM_MASS)).isEqualTo(60);
        assertThat(tonnes(sums, Quantity.STEAM_MASS_REPEATED)).isEqualTo(30);
    }

    @Test
    void aMachineThatWasHeardAndNeverDownWasDownForNoTime() {
        CellValue stored = new CellValue(
                "uk",
                Reading.LIVE,
                "slicer-1",
                "slicer-1-state",
                HOUR,
                0,
                Status.FINAL,
                List.of(
                        new CellValue.Line(Quantity.TIME_PROCESSING, null, 0.75, 0, 3_600),
                        new CellValue.Line(Quantity.TIME_IDLE, null, 0.25, 0, 0)));
        Inputs inputs =
                new Inputs(norfolk, "slicer-1", HOUR, List.of(stored), new Evidence.Readings(Map.of(), null), 0);

        Explanation.Share down = inputs.of(Quantity.TIME_DOWN).meters().get(0);

        assertThat(down.amount()).isZero();
        assertThat(down.observedSeconds()).isEqualTo(3_600);
        assertThat(down.reason()).startsWith("0 h heard in that state");
        assertThat(inputs.of(Quantity.TIME_IDLE).meters().get(0).observedSeconds())
                .isEqualTo(3_600);
    }

    @Test
    void theIdealCycleIsToldAsThePlantFileHasIt() throws Exception {
        PlantIndex sines = new PlantIndex(PlantFile.read(Path.of("..", "pilots", "portugal.yaml")));
        Reading boiled = new Reading(
                "portugal",
                "pan-1-crystal",
                Reading.LIVE,
                TEN + MINUTE,
                new BigDecimal("3.7"),
                "t",
                null,
                Quality.GOOD,
                -1,
                TEN);

        Said.Multiplier worth = new Inputs(
                        sines,
                        "pan-1",
                        HOUR,
                        List.of(),
                        new Evidence.Readings(Map.of("pan-1-crystal", List.of(boiled)), null),
                        0)
                .of(Quantity.PLANNED_RUN)
                .meters()
                .get(0)
                .readings()
                .multiplier()
                .get(0);

        assertThat(worth.each()).isEqualTo("158 s");
        assertThat(worth.keptIn()).isEqualTo("ms");
        assertThat(worth.factor().multiply(new BigDecimal(3_600)).subtract(new BigDecimal(158)))
                .isLessThan(new BigDecimal("1e-28"));
    }

    private static double tonnes(Sums sums, Quantity quantity) {
        return quantity.unit().fromBase(sums.amount(quantity));
    }

    private static List<Reading> aTonneAMinute() {
        List<Reading> readings = new ArrayList<>();
        for (int minute = -1; minute <= 61; minute++) {
            long time = TEN + minute * MINUTE;
            readings.add(new Reading(
                    "uk",
                    "steam",
                    Reading.LIVE,
                    time,
                    BigDecimal.valueOf(100 + minute),
                    "t",
                    null,
                    Quality.GOOD,
                    -1,
                    time));
        }
        return readings;
    }
}
