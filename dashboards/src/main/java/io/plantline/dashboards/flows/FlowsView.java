package io.plantline.dashboards.flows;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.plantline.dashboards.http.Json;
import io.plantline.flow.Costed;
import io.plantline.flow.FlowStatement;
import io.plantline.flow.GlobalTest;
import io.plantline.kpi.EnergyStep;
import io.plantline.model.IntervalKind;
import io.plantline.plant.Plant;
import java.util.List;

/**
 * A statement of flows as the API shows it: enough to draw it, and to work it out by hand.
 *
 * @param unit of material amounts and their uncertainties; energy is in its own
 * @param unlocatable the flows among which there is an error that nothing tells apart
 */
record FlowsView(
        String plant,
        String run,
        String interval,
        String start,
        String end,
        @JsonInclude(JsonInclude.Include.NON_NULL) String shift,
        String unit,
        String currency,
        String status,
        int revision,
        double coverage,
        TestView test,
        List<String> suspects,
        TestView testWithoutSuspects,
        List<String> unlocatable,
        List<FlowView> flows,
        List<CentreView> centres,
        Total costs,
        EnergyStep energy) {

    /** The global test; nothing can be checked where there are no degrees of freedom. */
    record TestView(double statistic, int degrees, double limit, boolean passes) {
        static TestView of(GlobalTest test) {
            return new TestView(test.statistic(), test.degrees(), test.limit(), test.passes());
        }
    }

    /** All centres together: {@code in = product + negative + stranded}. */
    record Total(
            CostsView in,
            CostsView product,
            CostsView negative,
            CostsView stranded,
            Double negativeShare,
            String negativeShareMissing,
            Double recovered,
            String recoveredMissing) {
        static Total of(FlowStatement statement) {
            Costed costed = statement.costed();
            return new Total(
                    CostsView.of(costed.in()),
                    CostsView.of(costed.product()),
                    CostsView.of(costed.negative()),
                    CostsView.of(costed.stranded()),
                    costed.negativeShare().value(),
                    costed.negativeShare().missing(),
                    statement.recovered().value(),
                    statement.recovered().missing());
        }
    }

    static FlowsView of(FlowStatement statement, Plant plant, EnergyStream energy) {
        boolean isShift = statement.interval().kind() == IntervalKind.SHIFT;
        return new FlowsView(
                statement.plant(),
                statement.run(),
                statement.interval().kind().id(),
                Json.time(statement.interval().start()),
                Json.time(statement.interval().end()),
                isShift ? plant.calendar().shiftAt(statement.interval().start()).orElse(null) : null,
                statement.unit().symbol(),
                plant.currency().getCurrencyCode(),
                statement.status().id(),
                statement.revision(),
                statement.coverage(),
                TestView.of(statement.reconciled().test()),
                statement.reconciled().suspects(),
                TestView.of(statement.reconciled().testWithoutSuspects()),
                statement.reconciled().unlocatable(),
                statement.flows().stream()
                        .map(flow -> FlowView.of(flow, statement))
                        .toList(),
                statement.centres().stream()
                        .map(centre -> CentreView.of(
                                centre, energy.steps().get(centre.centre().id())))
                        .toList(),
                Total.of(statement),
                energy.all());
    }
}
