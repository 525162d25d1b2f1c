package io.plantline.ingest.mapped;

import static io.plantline.ingest.mapped.SparkplugWorks.TEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.ingest.parts.SimulatedEdgeNode;
import io.plantline.ingest.parts.SimulatedEdgeNode.Message;
import io.plantline.ingest.parts.SimulatedEdgeNode.Said;
import io.plantline.ingest.payload.Arrival;
import io.plantline.ingest.payload.Decoded;
import io.plantline.ingest.payload.Reply;
import io.plantline.ingest.sparkplug.Event;
import io.plantline.model.Rejection;
import io.plantline.model.Rejection.Reason;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.tahu.message.SparkplugBPayloadEncoder;
import org.eclipse.tahu.message.model.Metric;
import org.eclipse.tahu.message.model.Metric.MetricBuilder;
import org.eclipse.tahu.message.model.MetricDataType;
import org.eclipse.tahu.message.model.SparkplugBPayload.SparkplugBPayloadBuilder;
import org.eclipse.tahu.message.model.Template;
import org.eclipse.tahu.message.model.Template.TemplateBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an edge node of Sparkplug tells becomes readings of the meters. */
class SparkplugTest {
    private final SparkplugWorks works = new SparkplugWorks();
    private final PayloadDecoder decoder = works.decoder;
    private final SimulatedEdgeNode cell = works.cell;
    private final List<Reply> replies = works.replies;

    @Test
    void birthsAndDataByAliasAreReadings() {
        assertThat(works.heard(cell.births(TEN)))
                .containsExactly("press 1000.5 kWh", "press-power 12.5 kW", "press-state processing");
        assertThat(works.hears(cell.data("press", TEN - 2_000, Said.of("Energy", 1001.0), Said.of("State", "STOP"))))
                .containsExactly("press 1001.0 kWh 2026-02-03T09:59:58Z", "press-state idle 2026-02-03T09:59:58Z");
        assertThat(replies).isEmpty();
        assertThat(decoder.edgeNodes().count(Event.BIRTH)).isEqualTo(2);
        assertThat(decoder.edgeNodes().alive()).isEqualTo(1);
    }

    @Test
    void eachMetricHasItsOwnTimeAndHistoryIsReadAtIts() {
        works.heard(cell.births(TEN));
        assertThat(works.hears(cell.data(
                        "press",
                        TEN,
                        Said.earlier("Power", 3f, TEN - 60_000),
                        Said.earlier("Power", 4f, TEN - 30_000),
                        Said.of("Power", 5f).at(TEN - 1_000))))
                .containsExactly(
                        "press-power 3.0 kW 2026-02-03T09:59:00Z",
                        "press-power 4.0 kW 2026-02-03T09:59:30Z",
                        "press-power 5.0 kW 2026-02-03T09:59:59Z");
    }

    @Test
    void nullIsNoReadingAndIsCounted() {
        works.heard(cell.births(TEN));
        assertThat(works.hears(cell.data("press", TEN, Said.of("Energy", null))))
                .isEmpty();
        assertThat(decoder.edgeNodes().count(Event.NULL_VALUE)).isEqualTo(1);
    }

    @Test
    void aCountIsNotCountedAgainByABirth() {
        works.heard(cell.births(TEN));
        assertThat(works.hears(cell.data("press", TEN, Said.of("Parts", 3)))).containsExactly("parts 3");
        assertThat(works.heard(cell.births(TEN))).noneMatch(told -> told.startsWith("parts"));
    }

    @Test
    void typesThatDataLeaveOutAreKnownFromTheBirth() {
        works.heard(cell.births(TEN));
        cell.leavingTypesOut();
        assertThat(works.hears(cell.data("press", TEN, Said.of("Parts", 3), Said.of("Energy", 5.5))))
                .containsExactly("parts 3", "press 5.5 kWh");
    }

    @Test
    void devicesAlikeShareALineAndUnitsComeWithTheirBirth() {
        SimulatedEdgeNode hall = new SimulatedEdgeNode("works", "hall")
                .measures("", "Water", MetricDataType.Int64, 17L)
                .measures("", "Energy", MetricDataType.Double, 99.0)
                .measures("line-1", "Energy", MetricDataType.Double, 1.5, "MWh")
                .measures("heating", "Energy", MetricDataType.Double, 2.5, "GJ")
                .measures("line-1", "Temperature", MetricDataType.Double, 20.5, "°C");
        assertThat(works.heard(hall.births(TEN))).containsExactly("water 17", "lathe 1.5 MWh", "heating 2.5 GJ");
        assertThat(works.hears(hall.data("line-1", TEN, Said.of("Energy", 1.6), Said.of("Temperature", 21.0))))
                .containsExactly("lathe 1.6 MWh");
        assertThat(works.heard(cell.births(TEN))).as("another edge node").hasSize(3);
        assertThat(decoder.edgeNodes().alive()).isEqualTo(2);
        assertThat(replies).isEmpty();
    }

    static Stream<Arguments> types() {
        return Stream.of(
                Arguments.of(MetricDataType.Int8, (byte) -3, "-3"),
                Arguments.of(MetricDataType.Int16, (short) -300, "-300"),
                Arguments.of(MetricDataType.Int32, -70_000, "-70000"),
                Arguments.of(MetricDataType.Int64, -5_000_000_000L, "-5000000000"),
                Arguments.of(MetricDataType.UInt8, (short) 200, "200"),
                Arguments.of(MetricDataType.UInt16, 65_000, "65000"),
                Arguments.of(MetricDataType.UInt32, 4_000_000_000L, "4000000000"),
                Arguments.of(MetricDataType.UInt64, new BigInteger("9000000000000"), "9000000000000"),
                Arguments.of(MetricDataType.Float, 0.1f, "0.1"),
                Arguments.of(MetricDataType.Double, 1e-3, "0.001"),
                Arguments.of(MetricDataType.String, "1043.2", "1043.2"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void everyTypeOfNumberIsRead(MetricDataType type, Object value, String read) {
        SimulatedEdgeNode hall = new SimulatedEdgeNode("works", "hall").measures("", "Water", type, value);
        assertThat(works.heard(hall.births(TEN))).containsExactly("water " + read);
        assertThat(works.hears(hall.data("", TEN, Said.of("Water", value)))).containsExactly("water " + read);
        hall.leavingTypesOut();
        assertThat(works.hears(hall.data("", TEN, Said.of("Water", value)))).containsExactly("water " + read);
    }

    @Test
    void truthIsAStateAndNoNumber() {
        SimulatedEdgeNode states = new SimulatedEdgeNode("works", "cell")
                .measures("press", "State", MetricDataType.Boolean, true)
                .measures("press", "Energy", MetricDataType.Boolean, true);
        List<Message> births = states.births(TEN);
        works.hears(births.get(0));
        Decoded decoded = decoder.hear(works.arrival(births.get(1)));
        assertThat(decoded.readings()).extracting(Workshop::told).containsExactly("press-state processing");
        assertThat(decoded.rejections()).extracting(Rejection::reason).containsExactly(Reason.NOT_A_NUMBER);
    }

    @Test
    void metricsInsideTemplatesAreCalledByBothNames() throws Exception {
        Metric energy = new MetricBuilder("Energy", MetricDataType.Double, 7.5)
                .timestamp(null)
                .createMetric();
        Template motor = new TemplateBuilder()
                .definition(false)
                .templateRef("Motor")
                .addMetric(energy)
                .createTemplate();
        byte[] birth = new SparkplugBPayloadEncoder()
                .getBytes(
                        new SparkplugBPayloadBuilder(1L)
                                .addMetric(new MetricBuilder("Motor", MetricDataType.Template, motor)
                                        .timestamp(null)
                                        .createMetric())
                                .createPayload(),
                        false);
        PayloadDecoder motors = SparkplugWorks.decoder(
                "- {topics: spBv1.0/works/#, format: sparkplug-b, meters: {lathe: line-1/Motor/Energy}}");
        assertThat(motors.hear(new Arrival("spBv1.0/works/DBIRTH/hall/line-1", birth, false, TEN))
                        .readings())
                .extracting(Workshop::told)
                .containsExactly("lathe 7.5");
    }
}
