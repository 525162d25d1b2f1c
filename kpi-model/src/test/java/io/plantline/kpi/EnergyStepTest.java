package io.plantline.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Status;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
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

    @Property
    void theStreamOfAnyStepsIsTheSumOfThemAndItsShareLiesBetweenTheirs(
            @ForAll @Size(min = 1, max = 6) List<@Size(9) List<@DoubleRange(max = 1e6) Double>> any) {
        List<EnergyStep> steps = any.stream()
                .map(EnergyStepTest::anyStep)
                .map(told -> EnergyStep.of("a step", told(told)))
                .toList();
        EnergyStep all = EnergyStep.all(steps);
        double machines = steps.stream().mapToDouble(EnergyStep::machines).sum();

        assertThat(all.machines()).isCloseTo(machines, within(1e-9 * (1 + machines)));
        assertThat(all.valueAdding() + all.scrap() + all.necessary() + all.idle() + all.unknown())
                .isCloseTo(machines, within(1e-9 * (1 + machines)));
        List<Double> shares = steps.stream()
                .map(EnergyStep::valueShare)
                .filter(Objects::nonNull)
                .toList();
        if (shares.isEmpty()) {
            assertThat(all.valueShare()).isNull();
        } else {
            assertThat(all.valueShare())
                    .isBetween(Collections.min(shares) - 1e-9, Collections.max(shares) + 1e-9)
                    .isBetween(0.0, 1.0 + 1e-9);
        }
    }

    /** What was processed is what became good and what became scrap. */
    private static Map<String, Double> anyStep(List<Double> kWh) {
        Map<String, Double> step = new HashMap<>(TURNING);
        Iterator<Double> next = kWh.iterator();
        step.keySet().forEach(kpi -> step.put(kpi, next.next()));
        step.put("energy-by-state-processing", step.get("value-added-energy") + step.get("scrap-embodied-energy"));
        return step;
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
