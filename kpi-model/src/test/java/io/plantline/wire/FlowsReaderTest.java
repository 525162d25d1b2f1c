package io.plantline.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.plantline.model.Unit;
import io.plantline.plant.FlowGraph;
import io.plantline.plant.FlowPrice;
import io.plantline.plant.MaterialFlow;
import io.plantline.plant.MaterialFlow.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quantity centres and flows are read, and refused where no balance could be drawn. */
class FlowsReaderTest {
    private static final String MILL =
            """
            plant: {id: mill, country: PT, timeZone: Europe/Lisbon, currency: EUR, settlement: 15m}
            scopes:
              - {id: yard, kind: area}
            meters:
              - {id: grain, scope: mill, quantity: material-input, kind: register, unit: t, quantum: 0.001, max: 9 t/h}
              - {id: bran, scope: mill, quantity: waste, kind: interval, unit: kg, period: 5m}
              - {id: sacks, scope: mill, quantity: good-count, kind: count}
              - {id: water, scope: mill, quantity: water-withdrawal, kind: register, unit: m3, max: 9 m3/h}
              - {id: power, scope: yard, quantity: electricity-import, kind: register, unit: kWh, max: 9 kW}
              - {id: state, scope: yard, kind: state}
            flows:
              centres:
                - id: milling
                  systemCost: [{price: 40, validFrom: 2026-01-01, source: books}]
                - id: packing
              flows:
                - id: grain
                  from: outside
                  to: milling
                  meter: grain
                  fraction: 0.86
                  uncertainty: 0.5 %
                - id: bran
                  kind: loss
                  from: milling
                  to: outside
                  meter: bran
                  uncertainty: 20 kg
                - id: flour
                  kind: product
                  from: milling
                  to: packing
                - id: sacks
                  kind: product
                  from: packing
                  to: outside
                  meter: sacks
                  each: 25 kg
                  uncertainty: 1 %
                - id: power
                  kind: energy
                  from: outside
                  to: milling
                  scope: mill
                  quantity: electricity-import
            """;

    @Test
    void aMillIsRead() throws PlantFileException {
        FlowGraph graph = PlantFile.read("mill.yaml", MILL).flows();

        assertThat(graph.unit()).isEqualTo(Unit.T);
        assertThat(graph.flows())
                .extracting(MaterialFlow::kind)
                .containsExactly(Kind.MATERIAL, Kind.LOSS, Kind.PRODUCT, Kind.PRODUCT, Kind.ENERGY);
        assertThat(graph.flows().get(0).measurement().content()).isCloseTo(0.86, within(1e-15));
        assertThat(graph.flows().get(1).measurement().absolute()).isCloseTo(0.02, within(1e-15));
        assertThat(graph.flows().get(2).measurement()).isNull();
        assertThat(graph.flows().get(3).measurement().content()).isCloseTo(0.025, within(1e-15));
        assertThat(graph.flows().get(3).to()).isNull();
        assertThat(graph.centre("milling").orElseThrow().systemCost()).hasSize(1);
    }

    /** The line as it is in the mill, as it is written wrongly, the key, and words of message and remedy. */
    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            textBlock =
                    """
                    meter: grain       | meter: gran           | flows.flows[0].meter       | unknown meter 'gran'   | did you mean 'grain'
                    meter: grain       | meter: state          | flows.flows[0].meter       | measures no flow       | with a quantity
                    meter: grain       | meter: water          | flows.flows[1].id          | do not add up          | measure all flows
                    meter: bran        | meter: grain          | flows.flows[1].meter       | already measures       | unmeasured
                    to: packing        | to: packings          | flows.flows[2].to          | unknown quantity centre | did you mean 'packing'
                    to: packing        | to: milling           | flows.flows[2].to          | ends where it begins   | another centre
                    to: packing        | to: outside           | flows.centres[1].id        | nothing flows into     | to: packing
                    kind: loss         | kind: lost            | flows.flows[1].kind        | unknown kind 'lost'    | did you mean 'loss'
                    kind: loss         | kind: material        | flows.flows[1].from        | comes from outside     | from: outside
                    kind: loss         | kind: recycle         | flows.flows[1].kind        | stays inside           | two centres
                    uncertainty: 0.5 % | uncertainty: 0 %      | flows.flows[0].uncertainty | not above zero         | half of what the maker
                    uncertainty: 0.5 % | uncertainty: 0.5      | flows.flows[0].uncertainty | no uncertainty         | 0.5 %
                    uncertainty: 0.5 % | uncertainty: 5 m3     | flows.flows[0].uncertainty | no uncertainty         | 20 t
                    uncertainty: 0.5 % | name: grain           | flows.flows[0].uncertainty | 'uncertainty' is missing | for example
                    fraction: 0.86     | fraction: 1.2         | flows.flows[0].fraction    | more than all          | up to 1
                    fraction: 0.86     | each: 2 kg            | flows.flows[0].each        | counts none            | remove
                    each: 25 kg        | each: 25 L            | flows.flows[3].each        | no mass                | 1.58 kg
                    quantity: electricity-import | quantity: heat | flows.flows[4].quantity  | no meter of 'mill'     | measured there
                    kind: energy       | kind: material        | flows.flows[4].uncertainty | 'uncertainty' is missing | standard uncertainty
                    - id: packing      | - id: milling         | flows.centres[1].id        | already there          | its own id
                    - id: packing      | - id: outside         | flows.centres[1].id        | is no centre           | another id
                    price: 40,         | price: null,          | flows.centres[0].systemCost[0].status | needs a status | why
                    """)
    void aMistakeIsToldWithItsKeyAndRemedy(String right, String wrong, String key, String message, String remedy) {
        PlantFileException refused = catchThrowableOfType(
                PlantFileException.class, () -> PlantFile.read("mill.yaml", mistaken(right, wrong)));

        assertThat(refused.problems())
                .anySatisfy(problem -> assertThat(problem.toString()).contains("mill.yaml:", key, message, remedy));
    }

    @Test
    void whatGoesRoundAndNeverLeavesIsRefused() {
        String round = MILL.replace("- id: packing\n", "- id: packing\n    - id: first\n    - id: second\n")
                + """
                    - {id: there, kind: product, from: first, to: second}
                    - {id: back, kind: recycle, from: second, to: first}
                    - {id: more, kind: product, from: milling, to: first}
                """;
        PlantFileException refused =
                catchThrowableOfType(PlantFileException.class, () -> PlantFile.read("mill.yaml", round));

        assertThat(refused.getMessage()).contains("nothing leads from 'first'", "never leaves");
    }

    @Test
    void thePriceOfATariffIsThatOfTheFlow() throws PlantFileException {
        String sold = MILL.replace("uncertainty: 20 kg\n", "uncertainty: 20 kg\n      recovered: [feed]\n")
                .replace(
                        "flows:\n  centres",
                        """
                        tariffs:
                          - {id: feed, quantity: byproduct, validFrom: 2026-01-01, source: dealer, bands: [{name: all}], prices: {all: 90}}
                        flows:
                          centres""");

        FlowPrice price = PlantFile.read("mill.yaml", sold)
                .flows()
                .flows()
                .get(1)
                .recovered()
                .get(0);
        assertThat(price.value()).isEqualByComparingTo("90");
        assertThat(price.source()).isEqualTo("dealer");
        assertThat(catchThrowableOfType(
                        PlantFileException.class,
                        () -> PlantFile.read("mill.yaml", sold.replace("quantity: byproduct", "quantity: good-count"))))
                .hasMessageContaining("the tariff 'feed' is per pcs, and the flows are balanced in t");
        assertThat(catchThrowableOfType(
                        PlantFileException.class, () -> PlantFile.read("mill.yaml", sold.replace("[feed]", "[fead]"))))
                .hasMessageContaining("there is no tariff 'fead'");
    }

    @Test
    void storesAloneCloseNoBalance() {
        String stores = MILL.substring(0, MILL.indexOf("flows:"))
                + """
                flows:
                  centres: [{id: silo, kind: store}]
                  flows:
                    - {id: grain, from: outside, to: silo, meter: grain, uncertainty: 1 %}
                    - {id: sold, kind: product, from: silo, to: outside}
                """;
        PlantFileException refused =
                catchThrowableOfType(PlantFileException.class, () -> PlantFile.read("mill.yaml", stores));

        assertThat(refused.getMessage()).contains("flows.centres", "no centre closes a balance", "add the process");
    }

    /** In the section of flows alone. */
    private static String mistaken(String right, String wrong) {
        int flows = MILL.indexOf("flows:");
        assertThat(MILL.substring(flows)).contains(right);
        return MILL.substring(0, flows)
                + MILL.substring(flows).replaceFirst(java.util.regex.Pattern.quote(right), wrong);
    }
}
