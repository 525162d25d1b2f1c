package io.plantline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.model.Quantity;
import io.plantline.plant.Factor;
import io.plantline.plant.Meter;
import io.plantline.plant.MeterTree;
import io.plantline.plant.Plant;
import io.plantline.plant.Rates;
import io.plantline.plant.Scope;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The plants that come with Plantline, and the example of the manual, are read without a mistake. */
class PilotFilesTest {
    private static final String QUARTER_OF_2026 = "2026-01-14T12:00";

    @TempDir
    private Path folder;

    static List<Path> pilots() throws IOException {
        try (Stream<Path> files = Files.list(root().resolve("pilots"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pilots")
    void everyPilotFileReads(Path file) throws PlantFileException {
        Plant plant = PlantFile.read(file);

        assertThat(plant.meters()).isNotEmpty();
        assertThat(plant.scopes()).first().extracting(Scope::id).isEqualTo(plant.id());
    }

    @Test
    void theExampleOfTheManualReads() throws IOException, PlantFileException {
        String manual = Files.readString(root().resolve("docs/adding-a-pilot.md"));
        String example = manual.substring(manual.indexOf("```yaml\n") + 8, manual.indexOf("```\n\nWhole plants"));

        assertThat(new PlantFileText(folder).plant(example).meters()).hasSize(6);
    }

    @Test
    void theManualExplainsEveryQuantityAndKind() throws IOException {
        String manual = Files.readString(root().resolve("docs/adding-a-pilot.md"));

        Stream.of(Quantity.values())
                .filter(quantity -> !quantity.isDerived() && !quantity.isStateTime())
                .forEach(quantity -> assertThat(manual).contains("`" + quantity.id() + "`"));
        Stream.of(Meter.Kind.values()).forEach(kind -> assertThat(manual).contains("`" + Words.written(kind) + "`"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-14T18:45, ponta",
        "2026-07-15T18:45, cheias",
        "2026-07-18T03:00, super-vazio",
        "2026-01-17T10:00, cheias",
        "2026-01-18T10:00, vazio-normal",
        "2026-07-18T19:45, vazio-normal"
    })
    void portugueseEnergyHasThePeriodOfTheWeeklyCycle(LocalDateTime local, String band) throws PlantFileException {
        Plant porto = pilot("portugal");

        assertThat(porto.rates()
                        .at(Quantity.ELECTRICITY_IMPORT, millis(porto, local))
                        .band())
                .isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-12, 25, 67, 48, 28", "2026-07-13, 15, 77, 48, 28"})
    void aPortugueseWeekHasTheHoursOfItsCycle(String monday, int ponta, int cheias, int vazio, int superVazio)
            throws PlantFileException {
        Plant porto = pilot("portugal");
        Rates rates = porto.rates();
        Map<String, Integer> quarters = new TreeMap<>();
        LocalDateTime start = LocalDateTime.parse(monday + "T00:00");
        for (int i = 0; i < 7 * 96; i++) {
            long time = millis(porto, start.plus(Duration.ofMinutes(15L * i)));
            quarters.merge(rates.at(Quantity.ELECTRICITY_IMPORT, time).band(), 1, Integer::sum);
        }

        assertThat(quarters)
                .containsOnly(
                        Map.entry("ponta", 4 * ponta),
                        Map.entry("cheias", 4 * cheias),
                        Map.entry("vazio-normal", 4 * vazio),
                        Map.entry("super-vazio", 4 * superVazio));
    }

    @Test
    void thePortuguesePeriodsEndWhereErseChangesThem() throws PlantFileException {
        Plant porto = pilot("portugal");

        assertThat(porto.rates()
                        .tariff(Quantity.ELECTRICITY_IMPORT, millis(porto, LocalDateTime.parse("2027-01-01T00:00"))))
                .isEmpty();
    }

    @Test
    void britishElectricityHasTheFactorOfTheYearOfItsUse() throws PlantFileException {
        assertThat(gridFactor("uk", "2025-12-31T23:45")).isEqualByComparingTo("0.177");
        assertThat(gridFactor("uk", QUARTER_OF_2026)).isEqualByComparingTo("0.13096");
    }

    @Test
    void whereNoFigureWasVerifiedNoneIsShipped() throws PlantFileException {
        for (String pilot : List.of("sweden", "portugal")) {
            assertThat(gridFactor(pilot, QUARTER_OF_2026)).as(pilot).isNull();
        }
        for (String pilot : List.of("sweden", "uk", "portugal")) {
            assertThat(factor(pilot, Factor.Ledger.SCOPE2_MARKET, QUARTER_OF_2026))
                    .as(pilot)
                    .isNull();
        }
    }

    @Test
    void examplePricesSayThatTheyAreExamples() throws PlantFileException {
        for (String pilot : List.of("sweden", "uk", "portugal")) {
            assertThat(pilot(pilot).tariffs())
                    .allSatisfy(tariff -> assertThat(tariff.source()).startsWith("example price of the pilot file"));
        }
    }

    @Test
    void everyPilotMeasuresItsNormaliserAndItsPower() throws PlantFileException {
        for (String pilot : List.of("sweden", "uk", "portugal")) {
            Plant plant = pilot(pilot);
            MeterTree tree = new MeterTree(plant);
            assertThat(tree.quantities(plant.id()))
                    .as(pilot)
                    .contains(
                            plant.normaliser(),
                            Quantity.ELECTRICITY_IMPORT,
                            Quantity.REACTIVE_IMPORT,
                            Quantity.MATERIAL_INPUT,
                            Quantity.GOOD_MASS,
                            Quantity.WASTE,
                            Quantity.WATER_WITHDRAWAL);
        }
    }

    private static BigDecimal gridFactor(String pilot, String local) throws PlantFileException {
        return factor(pilot, Factor.Ledger.SCOPE2_LOCATION, local);
    }

    private static BigDecimal factor(String pilot, Factor.Ledger ledger, String local) throws PlantFileException {
        Plant plant = pilot(pilot);
        return plant.rates()
                .factor(Quantity.ELECTRICITY_IMPORT, ledger, millis(plant, LocalDateTime.parse(local)))
                .orElseThrow()
                .value();
    }

    private static long millis(Plant plant, LocalDateTime local) {
        return local.atZone(plant.zone()).toInstant().toEpochMilli();
    }

    private static Plant pilot(String id) throws PlantFileException {
        return PlantFile.read(root().resolve("pilots").resolve(id + ".yaml"));
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("pilots"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
