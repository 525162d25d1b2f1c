package io.plantline.flow;

import static io.plantline.plant.MaterialFlow.Kind.LOSS;
import static io.plantline.plant.MaterialFlow.Kind.MATERIAL;
import static io.plantline.plant.MaterialFlow.Kind.PRODUCT;
import static io.plantline.plant.MaterialFlow.Kind.RECYCLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plantline.plant.FlowGraph;
import io.plantline.plant.MaterialFlow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** What holds of every reconciliation, whatever the meters say. */
class ReconciliationLawsTest {
    private static final int TRIES = 150;
    private static final List<String> FLOWS =
            List.of("raw", "cake", "liquor", "syrup", "refined", "molasses", "packed");

    @Property(tries = TRIES)
    void balancesCloseToRounding(@ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
        Works works = works(seed);
        Reconciled reconciled = works.reconciled();
        double[] amounts = works.balances().flows().stream()
                .mapToDouble(flow -> {
                    Double amount = reconciled.lines().get(flow).amount();
                    return amount == null ? Double.NaN : amount;
                })
                .toArray();

        for (double left : works.balances().imbalance(amounts)) {
            assertThat(Double.isNaN(left) ? 0 : left).isCloseTo(0, within(1e-9));
        }
        assertThat(reconciled.lines().values()).allMatch(line -> line.amount() == null || line.amount() >= -1e-6);
    }

    @Property(tries = TRIES)
    void reconcilingTwiceChangesNothing(@ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
        Works works = works(seed);
        Reconciled once = works.reconciled();
        Map<String, Measured> again = new HashMap<>();
        works.measured().forEach((flow, measured) -> {
            if (!once.suspects().contains(flow)) {
                again.put(flow, new Measured(once.lines().get(flow).amount(), measured.uncertainty()));
            }
        });
        Reconciled twice = Reconciliation.of(works.balances(), again);

        assertThat(twice.test().statistic()).isCloseTo(0, within(1e-9));
        once.lines().forEach((flow, line) -> {
            Double amount = twice.lines().get(flow).amount();
            if (line.amount() == null || line.isHeldAtZero()) {
                return;
            }
            assertThat(amount).as(flow).isCloseTo(line.amount(), within(1e-8));
        });
    }

    @Property(tries = TRIES)
    void theOrderOfFlowsLeavesNoTrace(@ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
        Works works = works(seed);
        List<MaterialFlow> shuffled = new ArrayList<>(works.graph().flows());
        Collections.shuffle(shuffled, new Random(seed));
        FlowGraph other = new FlowGraph(
                works.graph().unit(),
                works.graph().leastCoverage(),
                works.graph().centres(),
                shuffled);

        assertThat(Reconciliation.of(Balances.of(other), works.measured())).isEqualTo(works.reconciled());
    }

    /** A refinery with a circle, some of whose flows are measured, some of them badly. */
    private static Works works(long seed) {
        Random random = new Random(seed);
        Works works = new Works()
                .flow("raw", MATERIAL, "outside", "melt")
                .flow("cake", LOSS, "melt", "outside")
                .flow("liquor", PRODUCT, "melt", "boil")
                .flow("syrup", RECYCLE, "boil", "melt")
                .flow("refined", PRODUCT, "boil", "pack")
                .flow("molasses", PRODUCT, "boil", "outside")
                .flow("packed", PRODUCT, "pack", "outside");
        double[] real = {100, 1, 119, 20, 95, 4, 95};
        for (int i = 0; i < real.length; i++) {
            if (random.nextInt(4) > 0) {
                double uncertainty = real[i] * (0.002 + 0.02 * random.nextDouble());
                double wrong = random.nextInt(8) == 0 ? 0.2 * real[i] : 0;
                works.says(FLOWS.get(i), real[i] + wrong + uncertainty * random.nextGaussian(), uncertainty);
            }
        }
        return works;
    }
}
