package io.plantline.ingest.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.ingest.mapped.PayloadDecoder;
import io.plantline.ingest.parts.ConnectedEdgeNode;
import io.plantline.ingest.parts.SimulatedEdgeNode;
import io.plantline.ingest.parts.SimulatedEdgeNode.Said;
import io.plantline.ingest.payload.Arrival;
import io.plantline.ingest.sparkplug.SparkplugTopic;
import io.plantline.plant.Plant;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.eclipse.tahu.message.model.MetricDataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newcomer asks the edge nodes of a works who they are. */
class SparkplugDiscoveryTest {
    @TempDir
    private Path directory;

    @Test
    void whatHasAUnitOrIsACountIsProposedAndTheRestIsListedWithTheReason() {
        SimulatedEdgeNode mill = new SimulatedEdgeNode("works", "cell")
                .measures("mill", "Water", MetricDataType.Double, 17.5, "m³")
                .measures("mill", "Flow", MetricDataType.Double, 2.5, "m3/h")
                .measures("mill", "Fullness", MetricDataType.Double, 0.5)
                .measures("lathe 1", "Count", MetricDataType.Int32, 12);
        Aside aside = new Aside();
        EdgeNodeSightings sightings = new EdgeNodeSightings(reply -> {}, aside);
        List<String> seen = mill.births(1_000).stream()
                .map(birth -> new Arrival(birth.topic(), birth.payload(), false, 1_000))
                .flatMap(birth -> sightings.in(SparkplugTopic.of(birth.topic()).orElseThrow(), birth).stream())
                .map(sighting -> sighting.place() + " " + sighting.unit())
                .toList();
        assertThat(seen).containsExactly("mill/Water m3", "lathe 1/Count pcs");
        assertThat(aside.comments())
                .contains("#   spBv1.0/works/+/cell/# mill/Flow: 2.5 m3/h  (its unit is none that Plantline meters)")
                .contains("mill/Fullness: 0.5  (no unit is told, and its name suggests none; write its unit)")
                .doesNotContain("bdSeq");
    }

    @Test
    void edgeNodesIntroduceThemselvesAndTheirMetersAreProposed() throws Exception {
        SimulatedEdgeNode cell = new SimulatedEdgeNode("works", "cell")
                .measures("", "Water Total", MetricDataType.Int64, 17L, "m3")
                .measures("press", "Energy/Total", MetricDataType.Double, 100.0, "kWh")
                .measures("press", "Power", MetricDataType.Float, 12.5f, "kW")
                .measures("press", "State", MetricDataType.String, "RUN")
                .measures("oven", "Energy", MetricDataType.Double, 55.5);
        try (Newcomer newcomer = new Newcomer(directory, topic -> false);
                ConnectedEdgeNode node =
                        new ConnectedEdgeNode(newcomer.mosquitto(), cell).answeringAt(newcomer.now())) {
            node.say(cell.data("press", newcomer.now(), Said.of("Energy/Total", 101.0))); // in mid-session
            newcomer.listensUntil(heard -> heard.meters() == 4);
            newcomer.aMinutePasses();
            node.say(cell.data("press", newcomer.now(), Said.of("Energy/Total", 102.0)));
            newcomer.listensUntil(heard -> heard.messages() >= 6);

            String yaml = newcomer.proposal();
            Plant plant = newcomer.pasted(yaml);
            assertThat(plant.meters())
                    .extracting(meter ->
                            "%s: %s %s in %s".formatted(meter.id(), meter.kind(), meter.quantity(), meter.unit()))
                    .containsExactlyInAnyOrder(
                            "cell-press-energy: register electricity-import in kWh",
                            "cell-press-state: state null in null",
                            "cell-oven-energy: register electricity-import in kWh",
                            "cell-Water-Total-water: register water-withdrawal in m3");
            assertThat(yaml)
                    .contains("topics: \"spBv1.0/works/+/cell/#\"")
                    .contains("format: sparkplug-b")
                    .contains("value: press/Energy/Total")
                    .contains("value: \"cell/Water Total\"");
            PayloadDecoder decoder = new PayloadDecoder(List.of(plant), Duration.ofMinutes(5));
            assertThat(cell.births(newcomer.now()).stream()
                            .map(birth -> new Arrival(birth.topic(), birth.payload(), false, newcomer.now()))
                            .flatMap(birth -> decoder.decode(birth).readings().stream()))
                    .hasSize(4);
            assertThat(node.rebirths()).isEqualTo(1);
        }
    }
}
