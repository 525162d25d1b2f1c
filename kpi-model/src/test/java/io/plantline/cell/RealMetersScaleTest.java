package io.plantline.cell;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.model.Quality;
import io.plantline.model.Reading;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import io.plantline.wire.PlantFile;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** No reading of a real recording is doubted; the same recordings with their scale changed half-way are. */
class RealMetersScaleTest {
    private static final Duration BRIDGE = Duration.ofDays(400);
    private static final long START = 1_514_764_800_000L;

    @Test
    void eightMonthsOfASteelPlantAreNotDoubted() throws Exception {
        Plant steel = PlantFile.read(ofProject("pilots/steel-replay.yaml"));
        for (int column = 1; column <= 3; column++) {
            judge(
                    steel.meters().get(column - 1),
                    column("steel-industry/steel-jan-aug-2018.csv", column),
                    Duration.ofMinutes(15));
        }
    }

    @Test
    void nineMonthsOfAHouseholdAreNotDoubted() throws Exception {
        Plant household = PlantFile.read(ofProject("pilots/konstanz-replay.yaml"));
        Path file = data("opsd-konstanz/konstanz-counters-60min-to-2016-06.csv");
        List<String> names = List.of(Files.readAllLines(file).get(0).split(","));
        for (Meter meter : household.meters()) {
            int column = names.indexOf("DE_KN_" + meter.id());
            judge(meter, column("opsd-konstanz/konstanz-counters-60min-to-2016-06.csv", column), Duration.ofHours(1));
        }
    }

    /** With the plant file's {@code max}, and, harder, without. */
    private static void judge(Meter meter, List<BigDecimal> said, Duration every) {
        for (Meter judged : List.of(meter, withoutMax(meter))) {
            assertThat(doubted(judged, said, every, said.size(), BigDecimal.ONE))
                    .as(meter.id())
                    .isZero();
            assertThat(doubted(judged, said, every, said.size() / 2, BigDecimal.valueOf(1_000)))
                    .as("%s, from half-way on a thousand times", meter.id())
                    .isPositive();
        }
    }

    private static long doubted(Meter meter, List<BigDecimal> said, Duration every, int half, BigDecimal factor) {
        Metering metering = new Metering(meter, BRIDGE);
        SortedLog log = new SortedLog();
        long doubted = 0;
        for (int i = 0; i < said.size(); i++) {
            if (said.get(i) != null) {
                BigDecimal value = i < half ? said.get(i) : said.get(i).multiply(factor);
                Entry entry = metering.entry(reading(meter, START + i * every.toMillis(), value));
                try {
                    doubted += metering.accept(log, entry, (amount, sign) -> {}) == Metering.Taken.DOUBTED ? 1 : 0;
                } catch (UnusableReading beyond) {
                    assertThat(i).as(beyond.getMessage()).isGreaterThanOrEqualTo(half);
                }
            }
        }
        return doubted;
    }

    private static Reading reading(Meter meter, long time, BigDecimal value) {
        return new Reading("plant", meter.id(), Reading.LIVE, time, value, null, null, Quality.GOOD, -1, time);
    }

    private static Meter withoutMax(Meter meter) {
        return new Meter(
                meter.id(),
                meter.name(),
                meter.quantity(),
                meter.reverse(),
                meter.kind(),
                meter.unit(),
                meter.period(),
                meter.maxGap(),
                meter.label(),
                meter.modulus(),
                meter.quantum(),
                0,
                meter.multiplier(),
                meter.scope(),
                meter.replacements());
    }

    private static List<BigDecimal> column(String file, int column) throws Exception {
        List<BigDecimal> values = new ArrayList<>();
        for (String line : Files.readAllLines(data(file)).stream().skip(1).toList()) {
            String cell = line.split(",", -1)[column];
            values.add(cell.isEmpty() ? null : new BigDecimal(cell));
        }
        return values;
    }

    private static Path data(String name) {
        String named = System.getProperty("plantline.data");
        Path file = named == null ? ofProject("shared/data").resolve(name) : Path.of(named, name);
        Assumptions.assumeTrue(Files.exists(file), "the recording " + name + " is absent");
        return file;
    }

    private static Path ofProject(String name) {
        Path at = Path.of("").toAbsolutePath();
        while (at.getParent() != null && !Files.exists(at.resolve(name))) {
            at = at.getParent();
        }
        return at.resolve(name);
    }
}
