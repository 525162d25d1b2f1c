package io.plantline.ingest.mapped;

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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.tahu.message.SparkplugBPayloadDecoder;
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

/** An edge node of Sparkplug with a press, heard as the gateway hears it. */
class SparkplugTest {
    private static final String SOURCES =
            """
            - topics: spBv1.0/works/+/cell/#
              format: sparkplug-b
              states: {"RUN": processing, "STOP": idle, "true": processing, "false": off}
              meters: {press: press/Energy, press-power: Power, press-state: cell/press/State, parts: press/Parts}
            - topics: "spBv1.0/{group}/+/hall/#"
              format: sparkplug-b
              meters: {"{device}": Energy, water: hall/Water, press-state: Running}
              names: {line-1: lathe}
            """;

    private final PayloadDecoder decoder = new PayloadDecoder(List.of(Workshop.plant(SOURCES)), Duration.ofMinutes(5));
    private final SimulatedEdgeNode cell = cell();
    private final List<Reply> replies = new ArrayList<>();
    private long now = Instant.parse("2026-02-03T10:00:00Z").toEpochMilli();

    @Test
    void birthsAndDataByAliasAreReadings() {
        assertThat(heard(cell.births(now)))
                .containsExactly("press 1000.5 kWh", "press-power 12.5 kW", "press-state processing");
        assertThat(hears(cell.data("press", now - 2_000, Said.of("Energy", 1001.0), Said.of("State", "STOP"))))
                .containsExactly("press 1001.0 kWh 2026-02-03T09:59:58Z", "press-state idle 2026-02-03T09:59:58Z");
        assertThat(replies).isEmpty();
        assertThat(decoder.edgeNodes().count(Event.BIRTH)).isEqualTo(2);
        assertThat(decoder.edgeNodes().alive()).isEqualTo(1);
    }

    @Test
    void eachMetricHasItsOwnTimeAndHistoryIsReadAtIts() {
        heard(cell.births(now));
        assertThat(hears(cell.data(
                        "press",
                        now,
                        Said.earlier("Power", 3f, now - 60_000),
                        Said.earlier("Power", 4f, now - 30_000),
                        Said.of("Power", 5f).at(now - 1_000))))
                .containsExactly(
                        "press-power 3.0 kW 2026-02-03T09:59:00Z",
                        "press-power 4.0 kW 2026-02-03T09:59:30Z",
                        "press-power 5.0 kW 2026-02-03T09:59:59Z");
    }

    @Test
    void nullIsNoReadingAndIsCounted() {
        heard(cell.births(now));
        assertThat(hears(cell.data("press", now, Said.of("Energy", null)))).isEmpty();
        assertThat(decoder.edgeNodes().count(Event.NULL_VALUE)).isEqualTo(1);
    }

    @Test
    void aCountIsNotCountedAgainByABirth() {
        heard(cell.births(now));
        assertThat(hears(cell.data("press", now, Said.of("Parts", 3)))).containsExactly("parts 3");
        assertThat(heard(cell.births(now))).noneMatch(told -> told.startsWith("parts"));
    }

    @Test
    void aGapIsAskedAboutOnceAndTheDataGoOn() {
        heard(cell.births(now));
        cell.loseOne();
        assertThat(hears(cell.data("press", now, Said.of("Power", 1f)))).containsExactly("press-power 1.0 kW");
        for (int i = 0; i < 300; i++) {
            now += 10;
            assertThat(hears(cell.data("press", now, Said.of("Power", 2f)))).hasSize(1);
        }
        assertThat(replies).extracting(Reply::topic).containsExactly("spBv1.0/works/NCMD/cell");
        assertThat(decoder.edgeNodes().count(Event.GAP)).isEqualTo(1);
        heard(cell.births(now));
        now += 60_000;
        cell.loseOne();
        hears(cell.data("press", now, Said.of("Power", 1f)));
        assertThat(replies).as("another gap").hasSize(2);
    }

    @Test
    void oneThatDoesNotAnswerIsAskedEverMoreSeldom() {
        for (int second = 0; second < 3_600; second++) {
            now += 1_000;
            hears(cell.callingByName().data("press", now, Said.of("Power", 1f)));
        }
        assertThat(replies).hasSizeBetween(5, 15);
    }

    @Test
    void theCommandIsTheRebirthOfSparkplug() throws Exception {
        hears(cell.data("press", now, Said.of("Power", 1f)));
        assertThat(new SparkplugBPayloadDecoder()
                        .buildFromByteArray(replies.get(0).payload(), null)
                        .getMetrics())
                .singleElement()
                .satisfies(metric -> {
                    assertThat(metric.getName()).isEqualTo("Node Control/Rebirth");
                    assertThat(metric.getValue()).isEqualTo(true);
                });
    }

    @Test
    void whatIsHeardInMidSessionWaitsForTheBirthAndIsThenUnderstood() {
        Arrival first = arrival(cell.data("press", now - 4_000, Said.of("Energy", 1001.0)));
        Decoded held = decoder.hear(first);
        assertThat(held.sequel().held()).isTrue();
        assertThat(held.readings()).isEmpty();
        assertThat(held.rejections()).isEmpty();
        assertThat(held.sequel().replies()).hasSize(1);
        Arrival second = arrival(cell.data("press", now - 2_000, Said.of("Energy", 1002.0)));
        assertThat(decoder.hear(second).sequel().replies()).isEmpty();

        List<Message> births = cell.births(now);
        assertThat(decoder.hear(arrival(births.get(0))).sequel().settled()).isEmpty();
        Decoded born = decoder.hear(arrival(births.get(1)));
        assertThat(born.sequel().settled()).containsExactly(first, second);
        assertThat(born.readings())
                .extracting(Workshop::told)
                .contains("press 1001.0 kWh 2026-02-03T09:59:56Z", "press 1002.0 kWh 2026-02-03T09:59:58Z");
        assertThat(decoder.edgeNodes().waiting()).isZero();
    }

    @Test
    void whatNoBirthExplainsIsKeptWithItsBytesAndReason() {
        Arrival held = arrival(cell.data("press", now, Said.of("Energy", 1001.0)));
        decoder.hear(held);
        assertThat(decoder.overdue(now + 29_000).sequel().settled()).isEmpty();
        Decoded given = decoder.overdue(now + 31_000);
        assertThat(given.sequel().settled()).containsExactly(held);
        assertThat(given.rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.reason()).isEqualTo(Reason.UNKNOWN_ALIAS);
            assertThat(rejection.bytes()).isEqualTo(held.payload());
            assertThat(rejection.detail()).contains("alias").contains("rebirth");
        });
        assertThat(decoder.overdue(now + 99_000).sequel().settled()).isEmpty();
    }

    @Test
    void moreThanCanWaitIsNotHeldInTheHeap() {
        int kept = 0;
        for (int i = 0; i < 3_000; i++) {
            Decoded decoded = decoder.hear(arrival(cell.data("press", now, Said.of("Energy", 1.0 + i))));
            kept += decoded.rejections().size();
        }
        assertThat(kept).isEqualTo(2_000);
        assertThat(decoder.edgeNodes().waiting()).isEqualTo(1_000);
        Decoded dead = decoder.hear(arrival(cell.death()));
        assertThat(dead.rejections()).as("with their session").hasSize(1_000);
    }

    @Test
    void whatIsCalledByNameWaitsForItsUnitButNotForEver() {
        cell.callingByName();
        assertThat(hears(cell.data("press", now - 1, Said.of("Energy", 7.0)))).isEmpty();
        assertThat(replies).hasSize(1);
        assertThat(heard(cell.births(now))).contains("press 7.0 kWh 2026-02-03T09:59:59.999Z");

        hears(cell.death());
        assertThat(hears(cell.data("press", now, Said.of("Energy", 8.0)))).isEmpty();
        Decoded given = decoder.overdue(now + 31_000);
        assertThat(given.readings()).extracting(Workshop::told).containsExactly("press 8.0");
        assertThat(given.rejections()).isEmpty();
    }

    @Test
    void typesThatDataLeaveOutAreKnownFromTheBirth() {
        heard(cell.births(now));
        cell.leavingTypesOut();
        assertThat(hears(cell.data("press", now, Said.of("Parts", 3), Said.of("Energy", 5.5))))
                .containsExactly("parts 3", "press 5.5 kWh");
    }

    @Test
    void aDeathEndsTheSessionAndOneOfASessionBeforeDoesNot() {
        Message old = cell.will();
        heard(cell.births(now));
        cell.will();
        heard(cell.births(now + 1));
        assertThat(hears(old)).isEmpty();
        assertThat(decoder.edgeNodes().alive())
                .as("the will of the session before")
                .isEqualTo(1);

        assertThat(hears(cell.death())).isEmpty();
        assertThat(decoder.edgeNodes().alive()).isZero();
        assertThat(replies).as("it is not there to be asked").isEmpty();
        assertThat(decoder.hear(arrival(cell.data("press", now, Said.of("Energy", 5.5))))
                        .sequel()
                        .held())
                .as("its aliases have died with it")
                .isTrue();
        assertThat(decoder.edgeNodes().count(Event.DEATH)).isEqualTo(1);
    }

    @Test
    void aDeviceDiesAloneAndIsBornAgainWithOtherAliases() {
        heard(cell.births(now));
        assertThat(hears(cell.deviceDeath("press", now))).isEmpty();
        cell.renumbered();
        assertThat(hears(cell.birth("press", now))).contains("press 1000.5 kWh");
        assertThat(hears(cell.data("press", now, Said.of("Energy", 6.0)))).containsExactly("press 6.0 kWh");
        assertThat(replies).isEmpty();
    }

    @Test
    void whatTheBrokerSendsAgainIsNoGap() {
        heard(cell.births(now));
        List<Message> sent = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            sent.add(cell.data("press", now + i, Said.of("Power", (float) i)));
        }
        sent.forEach(this::hears);
        sent.subList(2, 5).forEach(again -> assertThat(hears(again)).hasSize(1));
        assertThat(hears(cell.data("press", now + 9, Said.of("Power", 9f)))).hasSize(1);
        assertThat(replies).isEmpty();
        assertThat(decoder.edgeNodes().count(Event.GAP)).isZero();
    }

    @Test
    void devicesAlikeShareALineAndUnitsComeWithTheirBirth() {
        SimulatedEdgeNode hall = new SimulatedEdgeNode("works", "hall")
                .measures("", "Water", MetricDataType.Int64, 17L)
                .measures("", "Energy", MetricDataType.Double, 99.0)
                .measures("line-1", "Energy", MetricDataType.Double, 1.5, "MWh")
                .measures("heating", "Energy", MetricDataType.Double, 2.5, "GJ")
                .measures("line-1", "Temperature", MetricDataType.Double, 20.5, "°C");
        assertThat(heard(hall.births(now))).containsExactly("water 17", "lathe 1.5 MWh", "heating 2.5 GJ");
        assertThat(hears(hall.data("line-1", now, Said.of("Energy", 1.6), Said.of("Temperature", 21.0))))
                .containsExactly("lathe 1.6 MWh");
        assertThat(heard(cell.births(now))).as("another edge node").hasSize(3);
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
        assertThat(heard(hall.births(now))).containsExactly("water " + read);
        assertThat(hears(hall.data("", now, Said.of("Water", value)))).containsExactly("water " + read);
        hall.leavingTypesOut();
        assertThat(hears(hall.data("", now, Said.of("Water", value)))).containsExactly("water " + read);
    }

    @Test
    void truthIsAStateAndNoNumber() {
        SimulatedEdgeNode states = new SimulatedEdgeNode("works", "cell")
                .measures("press", "State", MetricDataType.Boolean, true)
                .measures("press", "Energy", MetricDataType.Boolean, true);
        List<Message> births = states.births(now);
        hears(births.get(0));
        Decoded decoded = decoder.hear(arrival(births.get(1)));
        assertThat(decoded.readings()).extracting(Workshop::told).containsExactly("press-state processing");
        assertThat(decoded.rejections()).extracting(Rejection::reason).containsExactly(Reason.NOT_A_NUMBER);
    }

    @Test
    void whatIsNoSparkplugIsRejectedAndEndsNoSession() {
        heard(cell.births(now));
        Arrival junk = new Arrival(
                "spBv1.0/works/DDATA/cell/press", "{\"value\":1}".getBytes(StandardCharsets.UTF_8), false, now);
        assertThat(decoder.hear(junk).rejections())
                .extracting(Rejection::reason)
                .containsExactly(Reason.NOT_SPARKPLUG);
        assertThat(hears(cell.data("press", now, Said.of("Energy", 6.0)))).containsExactly("press 6.0 kWh");
    }

    @Test
    void whatWasNoGoodCanBePutThroughAgainByItself() {
        SimulatedEdgeNode other = new SimulatedEdgeNode("works", "cell")
                .measures("press", "Energy", MetricDataType.Int32, 1000, "m3")
                .measures("press", "Parts", MetricDataType.Int32, 1)
                .leavingTypesOut();
        List<Message> births = other.births(now);
        births.forEach(birth -> decoder.hear(arrival(birth)));
        Decoded decoded = decoder.hear(arrival(other.data("press", now, Said.of("Energy", 7), Said.of("Parts", 2))));
        assertThat(decoded.readings()).extracting(Workshop::told).containsExactly("parts 2");
        Rejection kept = decoded.rejections().get(0);
        assertThat(kept.reason()).isEqualTo(Reason.WRONG_UNIT);

        PayloadDecoder mended = new PayloadDecoder(
                List.of(Workshop.plant(
                        SOURCES.replace("press: press/Energy", "press: {value: press/Energy, unit: MWh}"))),
                Duration.ofMinutes(5));
        Decoded again = mended.decode(new Arrival(kept.source(), kept.bytes(), false, kept.arrived()));
        assertThat(again.rejections()).isEmpty();
        assertThat(again.readings()).extracting(Workshop::told).containsExactly("press 7 MWh", "parts 2");

        Message dark = new SimulatedEdgeNode("works", "cell")
                .measures("press", "Energy", MetricDataType.Int32, 1)
                .data("press", now, Said.of("Energy", 7));
        assertThat(mended.decode(arrival(dark)).rejections())
                .as("by itself, an alias means nothing")
                .extracting(Rejection::reason)
                .containsExactly(Reason.UNKNOWN_ALIAS);
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
        PayloadDecoder motors = new PayloadDecoder(
                List.of(Workshop.plant(
                        "- {topics: spBv1.0/works/#, format: sparkplug-b, meters: {lathe: line-1/Motor/Energy}}")),
                Duration.ofMinutes(5));
        assertThat(motors.hear(new Arrival("spBv1.0/works/DBIRTH/hall/line-1", birth, false, now))
                        .readings())
                .extracting(Workshop::told)
                .containsExactly("lathe 7.5");
    }

    @Test
    void commandsAndWhatTheBrokerKeptTellNothing() {
        Message birth = cell.births(now).get(0);
        Arrival kept = new Arrival(birth.topic(), birth.payload(), true, now);
        assertThat(decoder.hear(kept).holdsNone()).isTrue();
        assertThat(decoder.edgeNodes().alive()).isZero();
        Arrival command = new Arrival("spBv1.0/works/NCMD/cell", birth.payload(), false, now);
        assertThat(decoder.hear(command).holdsNone()).isTrue();
    }

    private static SimulatedEdgeNode cell() {
        return new SimulatedEdgeNode("works", "cell")
                .measures("", "Uptime", MetricDataType.Int64, 5L)
                .measures("press", "Energy", MetricDataType.Double, 1000.5, "kWh")
                .measures("press", "Power", MetricDataType.Float, 12.5f, "kW")
                .measures("press", "State", MetricDataType.String, "RUN")
                .measures("press", "Parts", MetricDataType.Int32, 40)
                .measures("press", "Oil", MetricDataType.Float, 60f);
    }

    private List<String> heard(List<Message> messages) {
        return messages.stream().flatMap(one -> hears(one).stream()).toList();
    }

    /** What is read of a message that is good. */
    private List<String> hears(Message message) {
        Decoded decoded = decoder.hear(arrival(message));
        assertThat(decoded.rejections())
                .extracting(Rejection::detail)
                .as("what is rejected")
                .isEmpty();
        replies.addAll(decoded.sequel().replies());
        return decoded.readings().stream().map(Workshop::told).toList();
    }

    private Arrival arrival(Message message) {
        return new Arrival(message.topic(), message.payload(), false, now);
    }
}
