package io.plantline.parity;

import static io.plantline.model.Quantity.MATERIAL_INPUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plantline.cell.Account;
import io.plantline.cell.Cell;
import io.plantline.cell.CellId;
import io.plantline.cell.CellValue;
import io.plantline.flow.FlowAccounting;
import io.plantline.flow.FlowStatement;
import io.plantline.flow.FlowStatement.Stated;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Status;
import io.plantline.plant.Plant;
import io.plantline.plant.PlantIndex;
import io.plantline.wire.PlantFile;
import io.plantline.wire.PlantFileException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A belt weigher moves from one line to the other at noon: each line takes in what it counted there. */
class FlowOfAMovedMeterTest {
    private static final String WORKS =
            """
            plant: {id: works, country: PT, timeZone: UTC, currency: EUR, settlement: 15m}
            scopes:
              - {id: hall, kind: area}
              - {id: north, kind: line, parent: hall}
              - {id: south, kind: line}
            meters:
              - id: belt
                scope: [{in: north, until: 2026-01-14T12:00Z}, {in: south, from: 2026-01-14T12:00Z}]
                quantity: material-input
                kind: register
                unit: t
                quantum: 0.001
                maxGap: 13h
            flows:
              coverage: 0.4
              centres: [{id: first}, {id: second}]
              flows:
                - {id: to-first, from: outside, to: first, scope: hall, quantity: material-input, uncertainty: 1 %}
                - {id: to-second, from: outside, to: second, scope: south, quantity: material-input, uncertainty: 1 %}
                - {id: out-first, kind: product, from: first, to: outside}
                - {id: out-second, kind: product, from: second, to: outside}
            """;
    private static final Interval DAY = new Interval(
            IntervalKind.DAY,
            Instant.parse("2026-01-14T00:00:00Z").toEpochMilli(),
            Instant.parse("2026-01-15T00:00:00Z").toEpochMilli());

    @Test
    void eachFlowTakesWhatTheMeterCountedThere() {
        Plant plant = plant(WORKS);
        Story story = new Story(plant)
                .says("belt", "2026-01-14T00:00", "0")
                .says("belt", "2026-01-14T12:00", "30")
                .says("belt", "2026-01-15T00:00", "100")
                .ends();
        FlowStatement day = stated(plant, new InMemory(7).cells(plant, story.readings()), 0, 0);

        assertThat(flow(day, "to-first").measured().amount()).isCloseTo(30, within(1e-9));
        assertThat(flow(day, "to-second").measured().amount()).isCloseTo(70, within(1e-9));
        assertThat(flow(day, "to-second").reported().coverage()).isEqualTo(1);
        assertThat(flow(day, "to-second").reported().inputs()).hasSize(1);
    }

    /** Whatever is restated of it, a statement that is another has another number. */
    @Test
    void everyRestatementOfAnInputRaisesTheRevision() {
        Plant plant = plant(WORKS);
        Story story = new Story(plant)
                .says("belt", "2026-01-14T00:00", "0")
                .says("belt", "2026-01-15T00:00", "100")
                .ends();
        Map<CellId, Cell> cells = new InMemory(7).cells(plant, story.readings());

        assertThat(stated(plant, cells, 2, 0).revision()).isEqualTo(2);
        assertThat(stated(plant, cells, 2, 1).revision()).isEqualTo(3);
        assertThat(stated(plant, cells, 2, 2).revision()).isEqualTo(4);
        assertThat(flow(stated(plant, cells, 2, 1), "to-second").reported().inputs())
                .extracting(input -> input.revision())
                .containsExactly(1);
    }

    /** What was not heard may have flowed: 12 t in three of four quarters of the time are sure to 1 % and a quarter. */
    @Test
    void whatWasNotHeardMakesAnAmountLessSure() {
        Plant plant = plant(WORKS);
        CellValue heard = new CellValue(
                "works",
                "live",
                "north",
                "belt",
                DAY,
                0,
                Status.FINAL,
                List.of(new CellValue.Line(MATERIAL_INPUT, null, 12, 0, 9 * 3_600)));
        FlowStatement day = new FlowAccounting(new PlantIndex(plant)).of("live", DAY, List.of(heard));

        assertThat(flow(day, "to-first").reported().coverage()).isEqualTo(0.75);
        assertThat(flow(day, "to-first").measured().uncertainty()).isCloseTo(Math.hypot(0.12, 3), within(1e-4));
    }

    /** Where the line itself moves, its day is stored as one, and to which flow how much of it belongs is not known. */
    @Test
    void whatCannotBeToldApartIsNotMeasured() {
        Plant plant = plant(WORKS.replace(
                        "scope: [{in: north, until: 2026-01-14T12:00Z}, {in: south, from: 2026-01-14T12:00Z}]",
                        "scope: north")
                .replace(
                        "kind: line, parent: hall",
                        "kind: line, parent: [{in: hall, until: 2026-01-14T12:00Z}, {in: south, from: 2026-01-14T12:00Z}]")
                .replace("  - {id: north", "  - {id: south, kind: line}\n  - {id: north")
                .replaceFirst("  - \\{id: south, kind: line}\nmeters", "meters"));
        Story story = new Story(plant)
                .says("belt", "2026-01-14T00:00", "0")
                .says("belt", "2026-01-15T00:00", "100")
                .ends();
        FlowStatement day = stated(plant, new InMemory(7).cells(plant, story.readings()), 0, 0);

        assertThat(flow(day, "to-first").measured()).isNull();
        assertThat(flow(day, "to-first").reported().reason()).startsWith("'north' moved within the interval");
    }

    private static Stated flow(FlowStatement statement, String id) {
        return statement.flows().stream()
                .filter(stated -> stated.flow().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The statement of the day, where the cells of the two lines were restated so many times. */
    private static FlowStatement stated(Plant plant, Map<CellId, Cell> cells, int north, int south) {
        List<CellValue> stored = cells.keySet().stream()
                .filter(id -> id.meter() != null && id.kind() == IntervalKind.DAY && id.start() == DAY.start())
                .map(id -> {
                    Cell cell = cells.get(id);
                    int revision = id.scope().equals("north") ? north : south;
                    return new CellValue(
                            "works",
                            "live",
                            id.scope(),
                            id.meter(),
                            DAY,
                            revision,
                            revision == 0 ? Status.FINAL : Status.REVISED,
                            List.of(new CellValue.Line(
                                    MATERIAL_INPUT,
                                    null,
                                    MATERIAL_INPUT.unit().fromBase(cell.sums().amount(MATERIAL_INPUT)),
                                    0,
                                    cell.sums().get(MATERIAL_INPUT, Account.Part.OBSERVED) / 1_000.0)));
                })
                .toList();
        return new FlowAccounting(new PlantIndex(plant)).of("live", DAY, stored);
    }

    private static Plant plant(String file) {
        try {
            return PlantFile.read("works.yaml", file);
        } catch (PlantFileException wrong) {
            throw new AssertionError(wrong);
        }
    }
}
