package io.plantline.dashboards.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plantline.cell.CellValue;
import io.plantline.dashboards.demo.DemoPlants;
import io.plantline.dashboards.demo.MemoryHistory;
import io.plantline.flow.Cost;
import io.plantline.flow.FlowAccounting;
import io.plantline.flow.FlowStatement;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.model.Status;
import io.plantline.plant.Plant;
import io.plantline.plant.PlantIndex;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The time of flows in which somebody has to be heard. */
class FlowTimeTest {
    private static final long HOUR = 3_600_000;
    private static final Interval MONDAY = shift("2026-03-30T04:00:00Z");
    private static final Interval TUESDAY = shift("2026-03-31T04:00:00Z");

    private final MemoryHistory history = new MemoryHistory();

    @Test
    void whileThePressShopIsClosedNobodyHasToBeHeard() {
        Plant plant = DemoPlants.boras();
        history.storeAmounts(List.of(
                amount(MONDAY, "main-in", Quantity.MATERIAL_INPUT, 50),
                amount(TUESDAY, "main-in", Quantity.MATERIAL_INPUT, 60),
                amount(MONDAY, "main-out", Quantity.GOOD_MASS, 40),
                amount(TUESDAY, "main-out", Quantity.GOOD_MASS, 48)));
        Interval whole = new Interval(IntervalKind.SHIFT, MONDAY.start(), TUESDAY.end());
        FlowTime time = new FlowTime(plant, "live", whole, List.of(MONDAY, TUESDAY), history);

        FlowStatement told = new FlowAccounting(new PlantIndex(plant))
                .of("live", whole, time.due(TUESDAY.end() + HOUR), time.cells(), scope -> new Cost(0.0, null));

        assertThat(told.coverage()).isCloseTo(1, within(1e-12));
        assertThat(told.flows().get(0).measured().amount()).isCloseTo(110, within(1e-9));
    }

    @Test
    void whatIsToComeNobodyHasHeard() {
        FlowTime time = new FlowTime(DemoPlants.boras(), "live", TUESDAY, List.of(TUESDAY), history);

        assertThat(time.due(TUESDAY.start() + HOUR))
                .containsExactly(new Interval(IntervalKind.SHIFT, TUESDAY.start(), TUESDAY.start() + HOUR));
        assertThat(time.due(TUESDAY.end() + HOUR)).containsExactly(TUESDAY);
    }

    private static Interval shift(String start) {
        long begin = Instant.parse(start).toEpochMilli();
        return new Interval(IntervalKind.SHIFT, begin, begin + 8 * HOUR);
    }

    private static CellValue amount(Interval shift, String meter, Quantity quantity, double tonnes) {
        return new CellValue(
                "boras",
                "live",
                "boras",
                meter,
                shift,
                0,
                Status.FINAL,
                List.of(new CellValue.Line(quantity, null, tonnes, 0, shift.millis() / 1_000.0)));
    }
}
