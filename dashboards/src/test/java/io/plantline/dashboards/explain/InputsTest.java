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
