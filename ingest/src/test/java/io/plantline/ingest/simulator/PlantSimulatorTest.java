package io.plantline.ingest.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.plantline.model.Unit;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import io.plantline.wire.PlantFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The simulated plants obey physics and the calendar, and are the same whenever they are asked. */
class PlantSimulatorTest {
    /** A Wednesday in winter, as the plant in Norfolk counts days. */
    private static final String DAY = "2026-01-14T00:00:00Z";

    private static final String NEXT_DAY = "2026-01-15T00:00:00Z";
    private static final String SUNDAY = "2026-01-18T00:00:00Z";
    private static final String MONDAY = "2026-01-19T00:00:00Z";
    private static final long SEED = 20260114;

    @Test
    void theMainMeterInGothenburgShowsItsMachinesAndTheHall() throws Exception {
        SimulatedDay day = faultless("sweden", DAY, NEXT_DAY);

        long machines = powerMeters("sweden")
                .mapToLong(meter -> day.energy(meter, DAY, NEXT_DAY))
                .sum();
        double hall = kWh(day.counted("main-import") - machines);

        assertThat(hall).as("light and ventilation").isBetween(24 * 33.0, 24 * 39.0);
    }

    @Test
    void theAreasInPortoAndTheOfficesMakeTheSupply() throws Exception {
        SimulatedDay day = faultless("portugal", DAY, NEXT_DAY);

        double areas = kWh(sum(day, "melt-house-energy", "boiling-house-energy", "packing-energy", "utilities-energy"));
        double offices = 13 * 150 + 11 * 95;

        assertThat(kWh(day.counted("mv-import")) - areas).isBetween(offices - 1, offices + 1);
    }

    @Test
    void importGenerationAndExportInNorfolkBalanceTheAreas() throws Exception {
        SimulatedDay day = faultless("uk", DAY, NEXT_DAY);

        double used =
                kWh(sum(day, "beet-end-energy", "sugar-house-energy", "pulp-house-energy", "energy-centre-energy"));
        double generated = kWh(day.energy("chp-generation", DAY, NEXT_DAY));
        double taken = kWh(day.counted("grid-import"));
        double given = kWh(day.counted("grid-export"));

        assertThat(taken).isPositive();
        assertThat(given).isPositive();
        assertThat(taken + generated - given - used).as("offices and yard").isBetween(12 * 720 - 4.0, 12 * 720 + 4.0);
    }

    @Test
    void barStockBecomesPartsAndChips() throws Exception {
        SimulatedDay day = faultless("sweden", DAY, NEXT_DAY);

        for (String line : List.of("line-1", "line-2", "line-3")) {
            assertThat(day.total(line + "-barstock"))
                    .as(line)
                    .isPositive()
                    .isEqualTo(day.total(line + "-good-mass") + day.total(line + "-waste"));
            assertThat(day.total(line + "-good")).as(line).isGreaterThan(20 * day.total(line + "-scrap"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"uk", "portugal"})
    void drySubstanceInIsDrySubstanceOut(String plant) throws Exception {
        SimulatedDay day = faultless(plant, DAY, NEXT_DAY);
        boolean beet = plant.equals("uk");

        long in = day.counted(beet ? "beet-sliced" : "raw-sugar");
        long out = beet
                ? sum(day, "white-sugar", "molasses", "pulp") + day.total("tailings")
                : sum(day, "refined-sugar", "molasses") + day.total("cake");

        long kilogram = Unit.KG.toBase(BigDecimal.ONE);
        assertThat(in).isGreaterThan(100_000 * kilogram).isCloseTo(out, within(4 * kilogram));
    }

    @Test
    void theBeetSugarFactoryGivesMoreWaterThanItTakes() throws Exception {
        SimulatedDay day = faultless("uk", DAY, NEXT_DAY);

        assertThat(day.counted("water-out")).isGreaterThan(day.counted("water-in"));
    }

    @Test
    void theShopInGothenburgRestsOnSundays() throws Exception {
        double wednesday = kWh(faultless("sweden", DAY, NEXT_DAY).counted("main-import"));
        double sunday = kWh(faultless("sweden", SUNDAY, MONDAY).counted("main-import"));

        assertThat(sunday).isLessThan(wednesday / 4).isPositive();
        assertThat(faultless("sweden", SUNDAY, MONDAY).total("line-1-good")).isZero();
    }

    @Test
    void portoPacksByDayAndNotByNight() throws Exception {
        SimulatedDay day = faultless("portugal", DAY, NEXT_DAY);

        assertThat(day.energy("packer-1-power", "2026-01-14T08:00:00Z", "2026-01-14T12:00:00Z"))
                .isGreaterThan(10 * day.energy("packer-1-power", "2026-01-14T01:00:00Z", "2026-01-14T05:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sweden", "uk", "portugal"})
    void theSameSeedSaysTheSameBytes(String plant) throws Exception {
        List<String> first = written(simulator(plant, SEED), DAY, "2026-01-14T03:00:00Z");
        List<String> second = written(simulator(plant, SEED), DAY, "2026-01-14T03:00:00Z");
        List<String> other = written(simulator(plant, SEED + 1), DAY, "2026-01-14T03:00:00Z");

        assertThat(second).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sweden", "uk", "portugal"})
    void aBackFillAndGoingOnLiveFitTogether(String plant) throws Exception {
        PlantSimulator simulator = PlantSimulator.faultless(SimulatedDay.pilot(plant), SEED);
        String turn = "2026-01-14T01:07:33Z";
        List<String> parts = readings(SimulatedDay.messages(simulator, DAY, turn));
        parts.addAll(
                readings(SimulatedDay.messages(simulator, turn, "2026-01-14T02:00:00Z", PlantSimulator.LIVE_BATCH)));

        List<String> whole = readings(SimulatedDay.messages(simulator, DAY, "2026-01-14T02:00:00Z"));

        assertThat(parts).containsExactlyInAnyOrderElementsOf(whole);
    }

    @Test
    void registersRunForwardButForPlannedResets() throws Exception {
        for (String plant : PlantSimulator.KNOWN) {
            SimulatedDay days = new SimulatedDay(simulator(plant, SEED), DAY, "2026-01-15T12:00:00Z");
            for (Meter meter : SimulatedDay.pilot(plant).meters()) {
                if (meter.kind() == Meter.Kind.REGISTER) {
                    long back = fallsOf(days, meter.id());
                    boolean mayFall = List.of("packing-energy", "pulp-house-energy", "air-flow")
                            .contains(meter.id());
                    assertThat(back).as(meter.id()).isBetween(0L, mayFall ? 12L : 0L);
                }
            }
        }
    }

    @Test
    void theAirMeterRollsOver() throws Exception {
        SimulatedDay days = faultless("sweden", DAY, "2026-01-17T00:00:00Z");

        assertThat(fallsOf(days, "air-flow")).isPositive();
        assertThat(Unit.NM3.fromBase(days.counted("air-flow"))).isBetween(12_000.0, 20_000.0);
    }

    @Test
    void faultsHappenSeldomButDoHappen() throws Exception {
        PlantSimulator real = simulator("sweden", SEED);
        List<SimulatedMessage> messages = SimulatedDay.messages(real, DAY, "2026-01-18T00:00:00Z");
        List<String> said = readings(messages);
        List<String> all = readings(
                SimulatedDay.messages(PlantSimulator.faultless(real.plant(), SEED), DAY, "2026-01-18T00:00:00Z"));

        long broken = messages.stream()
                .filter(message -> !SimulatedDay.isWhole(message))
                .count();
        long late = messages.stream().filter(PlantSimulatorTest::isLate).count();
        long distinct = said.stream().distinct().count();

        assertThat(broken).as("unparsable").isBetween(5L, 80L);
        assertThat(late).as("kept and sent later").isBetween(3L, 100L);
        assertThat(said.size() - distinct).as("repeated").isPositive();
        assertThat(distinct).as("silences").isBetween(all.size() * 98L / 100, all.size() - 50L);
    }

    @Test
    void aSubMeterInThePackingHouseSometimesLosesItsRegister() {
        Faults faults = Faults.occasional("packing-energy", new Chance(SEED));
        long start = SimulatedDay.millis(DAY);

        long resets = LongStream.range(0, 30 * 24 * 60)
                .filter(minute -> faults.resets(start + minute * 60_000))
                .count();

        assertThat(resets).isBetween(5L, 40L);
    }

    @Test
    void messagesComeInTheOrderOfTheirPublication() throws Exception {
        List<SimulatedMessage> messages =
                SimulatedDay.messages(simulator("uk", SEED), DAY, "2026-01-14T06:00:00Z", PlantSimulator.LIVE_BATCH);

        assertThat(messages).isSortedAccordingTo((a, b) -> Long.compare(a.at(), b.at()));
        assertThat(messages.get(0).topic()).startsWith("plantline/v1/uk/");
    }

    @Test
    void aPlantWithoutModelIsRefused() throws Exception {
        Plant steel = SimulatedDay.pilot("steel-replay");

        assertThatThrownBy(() -> PlantSimulator.of(steel, 1))
                .hasMessageContaining("'steel'")
                .hasMessageContaining("uk");
    }

    @Test
    void aRangeThatRunsBackwardsIsRefused() throws Exception {
        PlantSimulator simulator = simulator("uk", 1);

        assertThatThrownBy(() -> simulator.messages(Instant.parse(NEXT_DAY), Instant.parse(DAY), Duration.ofMinutes(5)))
                .hasMessageContaining("range forwards");
    }

    private static PlantSimulator simulator(String plant, long seed) throws PlantFileException {
        return PlantSimulator.of(SimulatedDay.pilot(plant), seed);
    }

    private static SimulatedDay faultless(String plant, String from, String to) throws PlantFileException, IOException {
        return new SimulatedDay(PlantSimulator.faultless(SimulatedDay.pilot(plant), SEED), from, to);
    }

    private static Stream<String> powerMeters(String plant) throws PlantFileException {
        return SimulatedDay.pilot(plant).meters().stream()
                .filter(meter -> meter.kind() == Meter.Kind.POWER_MEAN)
                .map(Meter::id);
    }

    private static long sum(SimulatedDay day, String... registers) {
        return Stream.of(registers).mapToLong(day::counted).sum();
    }

    private static double kWh(long base) {
        return Unit.KWH.fromBase(base);
    }

    private static long fallsOf(SimulatedDay days, String register) {
        List<BigDecimal> values = days.of(register).values().stream()
                .map(reading -> reading.get("value").decimalValue())
                .toList();
        long falls = 0;
        for (int i = 1; i < values.size(); i++) {
            falls += values.get(i).compareTo(values.get(i - 1)) < 0 ? 1 : 0;
        }
        return falls;
    }

    private static List<String> written(PlantSimulator simulator, String from, String to) {
        return SimulatedDay.messages(simulator, from, to).stream()
                .map(message -> message.at() + " " + message.topic() + " "
                        + new String(message.payload(), StandardCharsets.UTF_8))
                .toList();
    }

    private static List<String> readings(List<SimulatedMessage> messages) throws IOException {
        List<String> all = new ArrayList<>();
        for (SimulatedMessage message : messages) {
            if (SimulatedDay.isWhole(message)) {
                for (JsonNode reading : SimulatedDay.parsed(message)) {
                    all.add(message.topic() + " " + reading);
                }
            }
        }
        return all;
    }

    private static boolean isLate(SimulatedMessage message) {
        try {
            Function<JsonNode, Long> time =
                    reading -> SimulatedDay.millis(reading.get("time").textValue());
            return SimulatedDay.isWhole(message)
                    && SimulatedDay.parsed(message).stream()
                            .anyMatch(reading ->
                                    message.at() - time.apply(reading) > 2 * PlantSimulator.BACKFILL_BATCH.toMillis());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
