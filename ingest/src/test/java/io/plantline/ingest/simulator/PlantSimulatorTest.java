package io.plantline.ingest.simulator;

import static io.plantline.ingest.simulator.SimulatedDay.DAY;
import static io.plantline.ingest.simulator.SimulatedDay.NEXT_DAY;
import static io.plantline.ingest.simulator.SimulatedDay.SEED;
import static io.plantline.ingest.simulator.SimulatedDay.said;
import static io.plantline.ingest.simulator.SimulatedDay.simulator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plantline.plant.Plant;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A simulated plant says the same whenever it is asked, and refuses what it cannot say. */
class PlantSimulatorTest {
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
        List<String> parts = said(SimulatedDay.messages(simulator, DAY, turn));
        parts.addAll(said(SimulatedDay.messages(simulator, turn, "2026-01-14T02:00:00Z", PlantSimulator.LIVE_BATCH)));

        List<String> whole = said(SimulatedDay.messages(simulator, DAY, "2026-01-14T02:00:00Z"));

        assertThat(parts).containsExactlyInAnyOrderElementsOf(whole);
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

    private static List<String> written(PlantSimulator simulator, String from, String to) {
        return SimulatedDay.messages(simulator, from, to).stream()
                .map(message -> message.at() + " " + message.topic() + " "
                        + new String(message.payload(), StandardCharsets.UTF_8))
                .toList();
    }
}
