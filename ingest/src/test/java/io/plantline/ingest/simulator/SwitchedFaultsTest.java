package io.plantline.ingest.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plantline.anomaly.RuleName;
import io.plantline.anomaly.Rules;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Faults that somebody switches on in a simulated plant happen there, for as long as asked, and leave no trace. */
class SwitchedFaultsTest {
    private static final String TEN = "2026-01-14T10:00:00Z";
    private static final String HALF_PAST = "2026-01-14T10:30:00Z";
    private static final String ELEVEN = "2026-01-14T11:00:00Z";
    private static final long SEED = 20260114;

    @Test
    void aMachineIsLeftOnForHalfAnHour() throws Exception {
        PlantSimulator simulator = simulator("uk");
        on(simulator, Fault.MACHINE_LEFT_ON, "press-1");
        SimulatedDay day = new SimulatedDay(simulator, TEN, ELEVEN);
        assertThat(day.of("press-1-state")
                        .subMap(millis(TEN), millis(HALF_PAST))
                        .values())
                .isNotEmpty()
                .allSatisfy(said -> assertThat(said.path("state").asText()).isEqualTo("idle"));
        assertThat(day.of("press-1-state").lastEntry().getValue().path("state").asText())
                .isEqualTo("processing");
    }

    @Test
    void aMeterIsSilentOrBeyondBeliefOrStuck() throws Exception {
        PlantSimulator simulator = simulator("portugal");
        on(simulator, Fault.SILENT_METER, "raw-sugar");
        on(simulator, Fault.SPIKE, "centrifugal-1-power");
        on(simulator, Fault.STUCK_METER, "cooling-1-power");
        SimulatedDay day = new SimulatedDay(simulator, TEN, ELEVEN);
        assertThat(day.of("raw-sugar").firstKey()).isGreaterThanOrEqualTo(millis(HALF_PAST));
        assertThat(day.of("centrifugal-1-power").values().stream()
                        .filter(said -> said.path("value").asDouble() == 1_800))
                .hasSize(30);
        assertThat(day.of("cooling-1-power").headMap(millis(HALF_PAST)).values().stream()
                        .map(said -> said.path("value").asDouble())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void moreIsDrawnThanTheContractAllows() throws Exception {
        PlantSimulator simulator = simulator("sweden");
        String supply = on(simulator, Fault.PEAK_LOAD, null);
        assertThat(supply).isEqualTo("main-import");
        double usual = new SimulatedDay(simulator("sweden"), TEN, ELEVEN).counted(supply);
        double loaded = new SimulatedDay(simulator, TEN, ELEVEN).counted(supply);
        assertThat((loaded - usual) / 3.6e9).as("kWh on top, of 400 kW").isBetween(199.9, 200.1);
    }

    @Test
    void aPeakIsSoughtWhereThePlantHasALimit() {
        assertThat(Fault.PEAK_LOAD.isSought(Rules.USUAL)).isFalse();
        Rules limited = Rules.USUAL.with(RuleName.PEAK, "limit", 350);
        assertThat(Fault.PEAK_LOAD.isSought(limited)).isTrue();
        assertThat(Fault.PEAK_LOAD.isSought(limited.without(RuleName.PEAK))).isFalse();
        assertThat(Fault.SILENT_METER.isSought(Rules.USUAL)).isTrue();
    }

    @Test
    void whereItCannotBeIsSaidWithWhereItCan() throws Exception {
        PlantSimulator simulator = simulator("uk");
        assertThatThrownBy(() -> on(simulator, Fault.AIR_LEAK, null)).hasMessageContaining("has no place");
        assertThatThrownBy(() -> on(simulator, Fault.MACHINE_LEFT_ON, "grid-import"))
                .hasMessageContaining("cannot be at 'grid-import'")
                .hasMessageContaining("press-1");
    }

    private static PlantSimulator simulator(String plant) throws Exception {
        return PlantSimulator.faultless(SimulatedDay.pilot(plant), SEED);
    }

    private static String on(PlantSimulator simulator, Fault fault, String place) {
        return simulator.switches().on(fault, place, millis(TEN), millis(HALF_PAST));
    }

    private static long millis(String time) {
        return Instant.parse(time).toEpochMilli();
    }
}
