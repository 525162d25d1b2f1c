package io.plantline.dashboards.explain;

import io.plantline.cell.SignalCut;
import io.plantline.cell.UnusableReading;
import io.plantline.model.Reading;
import io.plantline.model.Signal;
import io.plantline.plant.Plant;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What signals said of each settlement interval of a plant, in the unit the plant uses: the version that counts. */
final class SignalsCut {
    private final Map<String, Map<Long, Told>> bySignal = new HashMap<>();

    /** A figure, and what was told it by. */
    record Told(BigDecimal value, Signal signal) {
        private static Told counting(Told one, Told other) {
            return SignalsUsed.COUNTS.compare(other.signal, one.signal) > 0 ? other : one;
        }
    }

    SignalsCut(Plant plant, List<Signal> all) {
        SignalCut cut = new SignalCut(plant);
        all.stream().filter(signal -> plant.signalUnit(signal.id()).isPresent()).forEach(signal -> take(cut, signal));
    }

    /** Null where nothing was told. */
    Told at(String signal, long settlementStart) {
        return bySignal.getOrDefault(signal, Map.of()).get(settlementStart);
    }

    private void take(SignalCut cut, Signal signal) {
        try {
            for (Reading each : cut.readings(signal)) {
                bySignal.computeIfAbsent(signal.id(), any -> new HashMap<>())
                        .merge(each.time(), new Told(each.value(), signal), Told::counting);
            }
        } catch (UnusableReading rejected) {
            bySignal.putIfAbsent(signal.id(), new HashMap<>()); // the topology has told why
        }
    }
}
