package io.plantline.ingest.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.plantline.ingest.delivery.Delivery;
import io.plantline.ingest.delivery.KafkaAccess;
import io.plantline.ingest.delivery.RecordWriter;
import io.plantline.ingest.mapped.PayloadDecoder;
import io.plantline.ingest.parts.Child;
import io.plantline.ingest.parts.Consumed;
import io.plantline.ingest.parts.Kafka;
import io.plantline.ingest.parts.Plants;
import io.plantline.ingest.parts.SimulatedEdgeNode;
import io.plantline.ingest.parts.SimulatedEdgeNode.Said;
import io.plantline.ingest.payload.Arrival;
import io.plantline.ingest.payload.Decoded;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quality;
import io.plantline.model.Quantity;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.model.Rejection.Reason;
import io.plantline.model.Unit;
import io.plantline.parity.InMemory;
import io.plantline.plant.Mapping;
import io.plantline.plant.Meter;
import io.plantline.plant.PayloadFormat;
import io.plantline.plant.Plant;
import io.plantline.plant.Source;
import io.plantline.wire.Channels;
import io.plantline.wire.ReadingJson;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.eclipse.tahu.message.model.MetricDataType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rejected messages get a second chance once the plant file has been mended. */
class RetryTest {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final long MIDNIGHT = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();
    private static final long NOON = Instant.parse("2026-03-02T12:00:00Z").toEpochMilli();

    @TempDir
    static Path folder;

    private static Kafka kafka;
    private static int stories;

    /** Each story has a plant of its own on the same Kafka. */
    private final String id = "foundry-" + stories++;

    private final Plant before =
            plant(Plants.meter("grid", Quantity.ELECTRICITY_IMPORT, Meter.Kind.REGISTER, Unit.KWH));
    private final Plant mended = mended(id);
    private final Selection ours = new Selection(Set.of(), Set.of(id));

    @BeforeAll
    static void startKafka() throws Exception {
        kafka = new Kafka(folder.resolve("kafka"));
    }

    @AfterAll
    static void stopKafka() {
        kafka.close();
    }

    @BeforeEach
    void nothingStands() throws Exception {
        assertThat(overview()).isEmpty();
    }

    @Test
    void theReadingsOfAnUnknownMeterComeInWithItsPlantFile() throws Exception {
        try (Consumed consumed = new Consumed(kafka)) {
            comes(before, "oven", "{\"time\":\"2026-03-02T11:20:00Z\",\"value\":12}", false);
            comes(before, "oven", "{\"time\":\"2026-03-02T11:00:00Z\",\"value\":10}", false);
            comes(before, "oven", "{\"time\":\"2026-03-02T11:10:00Z\",\"value\":11,\"seq\":7}", false);
            comes(before, "grid", "12 kWh and rising", false);
            assertThat(overview())
                    .extracting(Overview.Group::plant, Overview.Group::reason, Overview.Group::count)
                    .containsExactly(tuple(id, Reason.UNKNOWN_METER, 3L), tuple(id, Reason.NOT_JSON, 1L));

            RetrySummary summary = retry(mended, ours);

            assertThat(summary).isEqualTo(new RetrySummary(4, 3, 3, 0, Map.of(Reason.NOT_JSON, 1L), 0));
            assertThat(consumed.await(3, 4).readings())
                    .extracting(reading -> reading.value().intValue())
                    .containsExactly(10, 11, 12);
            assertThat(consumed.readings().get(1).sequence()).isEqualTo(7);
            assertThat(consumed.readings().get(1).arrived()).isEqualTo(NOON);
            assertThat(overview()).singleElement().satisfies(group -> {
                assertThat(group.reason()).isEqualTo(Reason.NOT_JSON);
                assertThat(group.count()).isEqualTo(1);
            });

            assertThat(retry(mended, ours).readings()).isZero();
            assertThat(consumed.all().readings()).hasSize(3);
            assertThat(consumed.rejections()).hasSize(4);
        }
    }

    @Test
    void whatWasHeldForItsScaleIsConfirmedAndNothingElseIs() throws Exception {
        Reading said = new Reading(
                id, "grid", Reading.LIVE, NOON, new BigDecimal(9000), "kWh", null, Quality.GOOD, 7, NOON + 1);
        try (Consumed consumed = new Consumed(kafka)) {
            for (Reason reason : List.of(Reason.SCALE_SUSPECT, Reason.TOO_OLD)) {
                write(new Rejection(reason, "held", Channels.READINGS, ReadingJson.write(said), NOON));
            }
            assertThat(retry(before, ours).resolved()).isEqualTo(2);
            assertThat(consumed.await(2, 2).readings()).containsExactlyInAnyOrder(said.asConfirmed(), said);
        }
    }

    @Test
    void whatWasHeldForItsScaleAndIsNotConfirmedIsJudgedAnew() throws Exception {
        Reading said = new Reading(
                id, "grid", Reading.LIVE, NOON, new BigDecimal(9000), "kWh", null, Quality.GOOD, 7, NOON + 1);
        try (Consumed consumed = new Consumed(kafka)) {
            write(new Rejection(Reason.SCALE_SUSPECT, "held", Channels.READINGS, ReadingJson.write(said), NOON));
            assertThat(retry(before, ours, false)).isEqualTo(new RetrySummary(1, 1, 1, 1, Map.of(), 0));
            assertThat(consumed.await(1, 1).readings()).containsExactly(said.asRetried());
        }
    }

    @Test
    void aMappingThatWasWrongIsMendedAndItsMessagesAreReadAgain() throws Exception {
        String topic = id + "/plc/oven";
        Plant wrong = mended.with(List.of(json(topic, "/power")));
        Plant right = mended.with(List.of(json(topic, "/total")));
        try (Consumed consumed = new Consumed(kafka)) {
            arrives(wrong, new Arrival(topic, bytes("{\"power\":\"high\",\"total\":812.5}"), false, NOON));
            assertThat(overview(wrong)).extracting(Overview.Group::plant).containsExactly(id);

            assertThat(retry(before, Selection.ALL).notOurs()).isPositive();
            assertThat(retry(wrong, ours).resolved()).isZero();
            assertThat(retry(right, ours).resolved()).isEqualTo(1);

            assertThat(consumed.await(1, 1).readings()).singleElement().satisfies(reading -> {
                assertThat(reading.value()).isEqualByComparingTo("812.5");
                assertThat(reading.time()).as("it told none: when it came").isEqualTo(NOON);
            });
        }
    }

    @Test
    void aReadingThatTheTopologyRefusedIsPutThroughAsItWas() throws Exception {
        Reading reading = new Reading(
                id, "oven", "study-7", NOON, new BigDecimal("4.20"), "kWh", null, Quality.UNCERTAIN, 3, NOON);
        try (Consumed consumed = new Consumed(kafka)) {
            write(new Rejection(
                    Reason.UNKNOWN_METER, "no meter", Channels.READINGS, ReadingJson.write(reading), NOON + 1));

            assertThat(retry(before, ours).stillWrong()).containsOnlyKeys(Reason.UNKNOWN_METER);
            assertThat(retry(mended, ours).resolved()).isEqualTo(1);

            assertThat(consumed.await(1, 1).readings()).containsExactly(reading);
        }
    }

    @Test
    void aMessageTheBrokerHadKeptIsNotTakenForOneOfItsArrival() throws Exception {
        comes(before, "oven", "{\"value\":12}", true);

        assertThat(retry(mended, ours).stillWrong()).containsOnlyKeys(Reason.BAD_TIME);
    }

    @Test
    void whatIsNoLongerWholeAndLinesOfRecordingsAreLeftAlone() throws Exception {
        String topic = "plantline/v1/" + id + "/oven";
        write(new Rejection(
                Reason.TOO_LARGE, "cut", topic, bytes("{\"time\":1772452800000,\"value\":1}"), NOON, false, true));
        write(new Rejection(Reason.BAD_TIME, "row", "monday.csv:12", bytes("12"), NOON));
        Plant everything = mended.with(
                List.of(Source.of("#", PayloadFormat.NUMBER, ZoneId.of("Europe/Lisbon"), Mapping.of("oven", null))));

        RetrySummary summary = retry(everything, Selection.ALL);

        assertThat(summary.readings()).isZero();
        assertThat(summary.notOurs()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void aRetryThatIsKilledIsFinishedByTheNextAndEveryReadingCountsOnce() throws Exception {
        int count = 10_000;
        long night = MIDNIGHT + Duration.ofDays(1).toMillis();
        List<Rejection> stranded = new ArrayList<>();
        for (int i = 0; i <= count; i++) {
            Reading reading = new Reading(
                    id,
                    "oven",
                    Reading.LIVE,
                    MIDNIGHT + 8_000L * i,
                    new BigDecimal(i),
                    "kWh",
                    null,
                    Quality.GOOD,
                    i,
                    night);
            stranded.add(new Rejection(
                    Reason.UNKNOWN_METER, "no meter", Channels.READINGS, ReadingJson.write(reading), night));
        }
        write(stranded);
        try (Consumed consumed = new Consumed(kafka)) {
            try (Child child = Child.start(RetryProcess.class, folder.resolve(id + ".log"), kafka.bootstrap(), id)) {
                consumed.await(count / 10, 0);
                child.kill();
            }
            long left = overview().get(0).count();
            assertThat(left).as("it was killed in its midst").isBetween(1L, (long) count);

            RetrySummary summary = retry(mended, ours);

            assertThat(summary.resolved()).isEqualTo(left);
            assertThat(overview()).isEmpty();
            List<Reading> written = consumed.all().readings();
            assertThat(written.stream().map(Reading::time).distinct()).hasSize(count + 1);
            assertThat(new InMemory(1_000)
                            .run(mended, written)
                            .value(id, "elec-import-energy", IntervalKind.DAY, MIDNIGHT)
                            .value())
                    .isEqualTo(count);
        }
    }

    @Test
    void whatAnEdgeNodeCalledByAliasesIsUnderstoodByABirthThatCameTooLate() throws Exception {
        Plant works = mended.with(List.of(Source.of(
                "spBv1.0/" + id + "/+/cell/#",
                PayloadFormat.SPARKPLUG_B,
                ZoneId.of("Europe/Lisbon"),
                Mapping.of("oven", "Energy"))));
        SimulatedEdgeNode cell = new SimulatedEdgeNode(id, "cell")
                .measures("press", "Voltage", MetricDataType.Double, 230.0)
                .measures("press", "Energy", MetricDataType.Double, 7.0, "kWh");
        cell.will();
        PayloadDecoder gateway = new PayloadDecoder(List.of(works), TOLERANCE);
        try (Consumed consumed = new Consumed(kafka)) {
            hears(gateway, cell.data("press", NOON, Said.of("Energy", 6.0)), NOON);
            store(gateway.overdue(NOON + 31_000));
            hears(gateway, cell.death(), NOON + 40_000);
            cell.will();
            hears(gateway, cell.data("press", NOON + 50_000, Said.of("Energy", 6.5)), NOON + 50_000);
            store(gateway.overdue(NOON + 90_000));
            assertThat(retry(works, ours).stillWrong()).isEqualTo(Map.of(Reason.UNKNOWN_ALIAS, 2L));

            for (SimulatedEdgeNode.Message birth : cell.births(NOON + 99_000)) {
                hears(gateway, birth, NOON + 99_000);
            }

            assertThat(retry(works, ours))
                    .as("the first was of a session that has ended")
                    .isEqualTo(new RetrySummary(2, 1, 1, 0, Map.of(Reason.UNKNOWN_ALIAS, 1L), 0));
            assertThat(consumed.await(2, 2).readings())
                    .extracting(reading -> reading.value().doubleValue(), Reading::time)
                    .contains(tuple(6.5, NOON + 50_000));
        }
    }

    private static void hears(PayloadDecoder gateway, SimulatedEdgeNode.Message message, long at) throws Exception {
        store(gateway.hear(new Arrival(message.topic(), message.payload(), false, at)));
    }

    private List<Overview.Group> overview(Plant... plants) throws Exception {
        return Overview.of(new Quarantine(access()), List.of(plants), ours);
    }

    private static RetrySummary retry(Plant plant, Selection selection) throws Exception {
        return retry(plant, selection, true);
    }

    private static RetrySummary retry(Plant plant, Selection selection, boolean confirmed) throws Exception {
        return new Retry(access(), List.of(plant), selection, TOLERANCE, confirmed, () -> Instant.ofEpochMilli(NOON))
                .run();
    }

    private void comes(Plant plant, String meter, String payload, boolean retained) throws Exception {
        arrives(plant, new Arrival("plantline/v1/" + id + "/" + meter, bytes(payload), retained, NOON));
    }

    private static void arrives(Plant plant, Arrival arrival) throws Exception {
        for (Rejection rejection :
                new PayloadDecoder(List.of(plant), TOLERANCE).decode(arrival).rejections()) {
            write(rejection);
        }
    }

    private static void write(Rejection rejection) throws Exception {
        write(List.of(rejection));
    }

    private static void write(List<Rejection> rejections) throws Exception {
        store(new Decoded(List.of(), rejections, 0));
    }

    private static void store(Decoded decoded) throws Exception {
        CompletableFuture<Void> stored = new CompletableFuture<>();
        try (RecordWriter writer = new RecordWriter(access(), "story", Instant::now)) {
            writer.write(
                    decoded.readings(), decoded.rejections(), decoded.sequel().introductions(), new Delivery() {
                        @Override
                        public void delivered() {
                            stored.complete(null);
                        }

                        @Override
                        public void failed(Exception cause) {
                            stored.completeExceptionally(cause);
                        }
                    });
            stored.get();
        }
    }

    /** The plant once somebody has written its oven into the file. */
    static Plant mended(String id) {
        return Plants.plant(
                id,
                "Europe/Lisbon",
                Plants.meter("grid", Quantity.ELECTRICITY_IMPORT, Meter.Kind.REGISTER, Unit.KWH),
                Plants.meter("oven", Quantity.ELECTRICITY_IMPORT, Meter.Kind.REGISTER, Unit.KWH));
    }

    private Plant plant(Meter... meters) {
        return Plants.plant(id, "Europe/Lisbon", meters);
    }

    private static Source json(String topic, String value) {
        return Source.of(topic, PayloadFormat.JSON, ZoneId.of("Europe/Lisbon"), Mapping.of("oven", value));
    }

    private static KafkaAccess access() {
        return KafkaAccess.at(kafka.bootstrap());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
