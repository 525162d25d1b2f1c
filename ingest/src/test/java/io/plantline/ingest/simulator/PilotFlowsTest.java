package io.plantline.ingest.simulator;

import static io.plantline.ingest.simulator.SimulatedDay.DAY;
import static io.plantline.ingest.simulator.SimulatedDay.NEXT_DAY;
import static io.plantline.ingest.simulator.SimulatedDay.faultless;
import static io.plantline.ingest.simulator.SimulatedDay.millis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plantline.cell.CellValue;
import io.plantline.flow.FlowAccounting;
import io.plantline.flow.FlowStatement;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.model.Status;
import io.plantline.plant.Meter;
import io.plantline.plant.PlantIndex;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The flows the pilot files draw are those of the simulated plants: mass is conserved, and every balance closes. */
class PilotFlowsTest {
    private static final Interval WEDNESDAY = new Interval(IntervalKind.DAY, millis(DAY), millis(NEXT_DAY));
    private static final double SECONDS = 86_400;
    private static final Map<String, FlowStatement> STATEMENTS = new ConcurrentHashMap<>();

    /** The loss share follows from the physics: parts of bars, and shares of dry substance. */
    @ParameterizedTest
    @CsvSource({"sweden, line-1, 0.34, 0.4", "uk, beet-end, 0.022, 0.024", "portugal, melt-house, 0.0099, 0.0101"})
    void theBalancesOfAPilotClose(String plant, String centre, double least, double most) throws Exception {
        FlowStatement day = statement(plant);

        assertThat(day.reconciled().test().degrees()).isPositive();
        assertThat(day.reconciled().test().statistic()).isLessThan(0.1);
        assertThat(day.flows()).filteredOn(flow -> flow.measured() != null).allSatisfy(flow -> assertThat(
                        flow.line().adjustment())
                .as(flow.flow().id())
                .isCloseTo(0, within(0.1 * flow.measured().uncertainty())));
        assertThat(day.centres()).allSatisfy(one -> assertThat(one.closed()).isCloseTo(0, within(1e-9)));
        assertThat(day.costed().centres().get(centre).lossShare()).isBetween(least, most);
    }

    @Test
    void theCostOfADayInNorfolkIsSharedWithoutRest() throws Exception {
        FlowStatement day = statement("uk");
        double in = day.costed().in().total().value();

        assertThat(day.costed().product().total().value()
                        + day.costed().negative().total().value())
                .isCloseTo(in, within(1e-9 * in));
        assertThat(day.costed().negativeShare().value()).isBetween(0.01, 0.05);
    }

    /** Material, energy and waste have their prices in the tariffs alone. */
    @Test
    void aDayInPortoIsPricedByTheTariffs() throws Exception {
        FlowStatement day = statement("portugal");

        assertThat(day.flows())
                .allSatisfy(flow -> assertThat(flow.flow().prices()).isEmpty());
        assertThat(day.costed().negative().waste().value()).isPositive();
        assertThat(day.costed().negativeShare().value()).isBetween(0.005, 0.05);
    }

    /** Worked out once for each plant: a simulated day takes its time. */
    private static FlowStatement statement(String id) throws Exception {
        FlowStatement known = STATEMENTS.get(id);
        return known == null ? worked(id) : known;
    }

    private static FlowStatement worked(String id) throws Exception {
        PlantIndex plant = new PlantIndex(SimulatedDay.pilot(id));
        SimulatedDay day = faultless(id, DAY, NEXT_DAY);
        List<CellValue> cells = plant.plant().meters().stream()
                .map(meter -> cell(plant, meter, day))
                .filter(Objects::nonNull)
                .toList();
        FlowStatement statement = new FlowAccounting(plant).of("live", WEDNESDAY, cells);
        STATEMENTS.put(id, statement);
        return statement;
    }

    /** What a day's messages of a meter add up to; null where the test has no need of it. */
    private static CellValue cell(PlantIndex plant, Meter meter, SimulatedDay day) {
        if (meter.kind() == Meter.Kind.STATE
                || meter.kind() == Meter.Kind.POWER
                || meter.unit().isLevel()) {
            return null;
        }
        long base =
                switch (meter.kind()) {
                    case REGISTER -> day.counted(meter.id());
                    case POWER_MEAN -> day.energy(meter.id(), DAY, NEXT_DAY);
                    default -> day.total(meter.id());
                };
        Quantity quantity = meter.quantity();
        long from = WEDNESDAY.start();
        String rate = plant.rates().keyOf(quantity, plant.rates().idAt(quantity, from));
        return new CellValue(
                plant.plant().id(),
                "live",
                meter.scope().at(from).orElseThrow(),
                meter.id(),
                WEDNESDAY,
                0,
                Status.FINAL,
                List.of(new CellValue.Line(quantity, rate, quantity.unit().fromBase(base), 0, SECONDS)));
    }
}
