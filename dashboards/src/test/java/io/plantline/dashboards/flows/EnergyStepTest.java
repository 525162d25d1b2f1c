package io.plantline.dashboards.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plantline.kpi.KpiValue;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Status;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Energy along a line: what made good parts adds value, all else is setup or waste. */
class EnergyStepTest {
    private static final Map<String, Double> TURNING = new HashMap<>(Map.of(
            "energy-by-state-processing", 180.0,
            "value-added-energy", 172.5,
            "scrap-embodied-energy", 7.5,
            "energy-by-state-setup", 4.0,
            "energy-by-state-idle", 22.0,
            "energy-by-state-standby", 8.0,
            "energy-by-state-off", 2.4,
            "energy-by-state-down", 0.0,
            "energy-by-state-unknown", 0.0));

    @Test
    void onlyWhatBecameGoodPartsAddsValue() {
        EnergyStep turning = EnergyStep.of("turning", told(TURNING));

        assertThat(turning.machines()).isCloseTo(216.4, within(1e-9));
        assertThat(turning.valueAdding() + turning.scrap() + turning.necessary() + turning.idle())
                .isCloseTo(216.4, within(1e-9));
        assertThat(turning.idle()).isCloseTo(32.4, within(1e-9));
        assertThat(turning.valueShare()).isCloseTo(0.797, within(0.0005));
        assertThat(turning.reason()).isNull();
    }

    @Test
    void theStreamIsTheShareOfTheSumsAndUnknownWhereAStepIs() {
        EnergyStep turning = EnergyStep.of("turning", told(TURNING));
        Map<String, Double> washing = new HashMap<>(TURNING);
        washing.put("value-added-energy", 80.0);
        washing.put("scrap-embodied-energy", 100.0);

        EnergyStep both = EnergyStep.all(List.of(turning, EnergyStep.of("washing", told(washing))));
        assertThat(both.machines()).isCloseTo(432.8, within(1e-9));
        assertThat(both.valueShare()).isCloseTo(252.5 / 432.8, within(1e-9));

        washing.remove("value-added-energy");
        EnergyStep unknown = EnergyStep.all(List.of(turning, EnergyStep.of("washing", told(washing))));
        assertThat(unknown.machines()).isCloseTo(432.8, within(1e-9));
        assertThat(unknown.valueShare()).isNull();
        assertThat(unknown.reason()).isEqualTo("washing: no value-added-energy of this scope");
    }

    private static Function<String, Optional<KpiValue>> told(Map<String, Double> values) {
        return kpi -> Optional.ofNullable(values.get(kpi)).map(value -> value(kpi, value));
    }

    private static KpiValue value(String kpi, double value) {
        Interval hour = new Interval(IntervalKind.SHIFT, 0, 28_800_000);
        return new KpiValue(
                "shop", "live", "turning", kpi, hour, "kWh", value, value, 1.0, 1, 0, 0, Status.FINAL, null);
    }
}
