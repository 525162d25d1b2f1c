package io.plantline.ingest.simulator;

import static io.plantline.ingest.simulator.SimulatedDay.DAY;
import static io.plantline.ingest.simulator.SimulatedDay.SEED;
import static io.plantline.ingest.simulator.SimulatedDay.faultless;
import static io.plantline.ingest.simulator.SimulatedDay.said;
import static io.plantline.ingest.simulator.SimulatedDay.simulator;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.plantline.model.Unit;
import io.plantline.plant.Meter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Meters fall silent, repeat themselves, come late and lose their registers: seldom, and where it is planned. */
class OccasionalFaultsTest {
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
        List<String> said = said(messages);
        List<String> all =
                said(SimulatedDay.messages(PlantSimulator.faultless(real.plant(), SEED), DAY, "2026-01-18T00:00:00Z"));

        long broken = messages.stream()
                .filter(message -> !SimulatedDay.isWhole(message))
                .count();
        long late = messages.stream().filter(OccasionalFaultsTest::isLate).count();
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
