package io.plantline.parity;

import java.util.List;
import java.util.stream.Stream;

/** The worked numbers of all KPIs, most of them from standards and published examples. */
final class Examples {
    private Examples() {}

    static List<Example> all() {
        return Stream.of(
                        EnergyExamples.all(),
                        QuietExamples.all(),
                        EnergyPerformanceExamples.all(),
                        BaselineExamples.all(),
                        StateEnergyExamples.all(),
                        CarbonExamples.all(),
                        WaterExamples.all(),
                        MaterialExamples.all(),
                        WasteExamples.all(),
                        OperationsExamples.all(),
                        EconomicExamples.all(),
                        ChargeExamples.all(),
                        FlowCostExamples.all(),
                        FlexExamples.all(),
                        SocialExamples.all(),
                        WorkplaceExamples.all(),
                        DataQualityExamples.all())
                .flatMap(List::stream)
                .toList();
    }
}
