package io.plantline.bench.load;

import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.plant.Indicator;
import io.plantline.plant.Indicator.Part;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** KPIs that a plant of the benchmark defines itself: multiples of its energy per piece, each another. */
final class OwnKpis {
    private OwnKpis() {}

    static List<Indicator> of(int number) {
        return IntStream.rangeClosed(1, number).mapToObj(OwnKpis::kpi).toList();
    }

    private static Indicator kpi(int times) {
        String name = "own-" + times;
        return new Indicator(
                name,
                Map.of("en", name, "sv", name, "pt", name),
                "environmental",
                "kWh",
                IntervalKind.byTheClock(),
                Set.of(),
                "energy per piece, times " + times,
                "made up for the benchmark",
                List.of(new Part(BigDecimal.valueOf(times), Quantity.ELECTRICITY_IMPORT, null, false)),
                List.of(new Part(BigDecimal.ONE, Quantity.GOOD_COUNT, null, false)),
                1);
    }
}
