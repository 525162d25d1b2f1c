package io.plantline.ingest.quarantine;

import static io.plantline.ingest.quarantine.MendedFoundry.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.plantline.ingest.parts.Consumed;
import io.plantline.ingest.parts.Kafka;
import io.plantline.ingest.payload.Arrival;
import io.plantline.model.Quality;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.model.Rejection.Reason;
import io.plantline.plant.Mapping;
import io.plantline.plant.PayloadFormat;
import io.plantline.plant.Plant;
import io.plantline.plant.Source;
import io.plantline.wire.Channels;
import io.plantline.wire.ReadingJson;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rejected messages get a second chance once the plant file has been mended. */
class RetryTest {
    @TempDir
    static Path folder;

    @AutoClose
    static Kafka kafka;

    private final MendedFoundry foundry = new MendedFoundry(kafka);
    private final String id = foundry.id;
    private final Plant before = foundry.before;
    private final Plant mended = foundry.mended;
    private final Selection ours = foundry.ours;

    @BeforeAll
    static void startKafka() throws Exception {
        kafka = new Kafka(folder.resolve("kafka"));
    }

    @BeforeEach
    void nothingStands() throws Exception {
        assertThat(foundry.overview()).isEmpty();
    }

    @Test
    void theReadingsOfAnUnknownMeterComeInWithItsPlantFile() throws Exception {
        try (Consumed consumed = new Consumed(kafka)) {
            foundry.comes(before, "oven", "{\"time\":\"2026-03-02T11:20:00Z\",\"value\":12}", false);
            foundry.comes(before, "oven", "{\"time\":\"2026-03-02T11:00:00Z\",\"value\":10}", false);
            foundry.comes(before, "oven", "{\"time\":\"2026-03-02T11:10:00Z\",\"value\":11,\"seq\":7}", false);
            foundry.comes(before, "grid", "12 kWh and rising", false);
            assertThat(foundry.overview())
                    .extracting(Overview.Group::plant, Overview.Group::reason, Overview.Group::count)
                    .containsExactly(tuple(id, Reason.UNKNOWN_METER, 3L), tuple(id, Reason.NOT_JSON, 1L));

            RetrySummary summary = foundry.retry(mended, ours);

            assertThat(summary).isEqualTo(new RetrySummary(4, 3, 3, 0, Map.of(Reason.NOT_JSON, 1L), 0));
            assertThat(consumed.await(3, 4).readings())
                    .extracting(reading -> reading.value().intValue())
                    .containsExactly(10, 11, 12);
            assertThat(consumed.readings().get(1).sequence()).isEqualTo(7);
            assertThat(consumed.readings().get(1).arrived()).isEqualTo(NOON);
            assertThat(foundry.overview()).singleElement().satisfies(group -> {
                assertThat(group.reason()).isEqualTo(Reason.NOT_JSON);
                assertThat(group.count()).isEqualTo(1);
            });

            assertThat(foundry.retry(mended, ours).readings()).isZero();
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
                foundry.write(new Rejection(reason, "held", Channels.READINGS, ReadingJson.write(said), NOON));
            }
            assertThat(foundry.retry(before, ours).resolved()).isEqualTo(2);
            assertThat(consumed.await(2, 2).readings()).containsExactlyInAnyOrder(said.asConfirmed(), said);
        }
    }

    @Test
    void whatWasHeldForItsScaleAndIsNotConfirmedIsJudgedAnew() throws Exception {
        Reading said = new Reading(
                id, "grid", Reading.LIVE, NOON, new BigDecimal(9000), "kWh", null, Quality.GOOD, 7, NOON + 1);
        try (Consumed consumed = new Consumed(kafka)) {
            foundry.write(
                    new Rejection(Reason.SCALE_SUSPECT, "held", Channels.READINGS, ReadingJson.write(said), NOON));
            assertThat(foundry.retry(before, ours, false)).isEqualTo(new RetrySummary(1, 1, 1, 1, Map.of(), 0));
            assertThat(consumed.await(1, 1).readings()).containsExactly(said.asRetried());
        }
    }

    @Test
    void aMappingThatWasWrongIsMendedAndItsMessagesAreReadAgain() throws Exception {
        String topic = id + "/plc/oven";
        Plant wrong = mended.with(List.of(MendedFoundry.json(topic, "/power")));
        Plant right = mended.with(List.of(MendedFoundry.json(topic, "/total")));
        try (Consumed consumed = new Consumed(kafka)) {
            foundry.arrives(
                    wrong,
                    new Arrival(topic, MendedFoundry.bytes("{\"power\":\"high\",\"total\":812.5}"), false, NOON));
            assertThat(foundry.overview(wrong))
                    .extracting(Overview.Group::plant)
                    .containsExactly(id);

            assertThat(foundry.retry(before, Selection.ALL).notOurs()).isPositive();
            assertThat(foundry.retry(wrong, ours).resolved()).isZero();
            assertThat(foundry.retry(right, ours).resolved()).isEqualTo(1);

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
            foundry.write(new Rejection(
                    Reason.UNKNOWN_METER, "no meter", Channels.READINGS, ReadingJson.write(reading), NOON + 1));

            assertThat(foundry.retry(before, ours).stillWrong()).containsOnlyKeys(Reason.UNKNOWN_METER);
            assertThat(foundry.retry(mended, ours).resolved()).isEqualTo(1);

            assertThat(consumed.await(1, 1).readings()).containsExactly(reading);
        }
    }

    @Test
    void aMessageTheBrokerHadKeptIsNotTakenForOneOfItsArrival() throws Exception {
        foundry.comes(before, "oven", "{\"value\":12}", true);

        assertThat(foundry.retry(mended, ours).stillWrong()).containsOnlyKeys(Reason.BAD_TIME);
    }

    @Test
    void whatIsNoLongerWholeAndLinesOfRecordingsAreLeftAlone() throws Exception {
        String topic = "plantline/v1/" + id + "/oven";
        foundry.write(new Rejection(
                Reason.TOO_LARGE,
                "cut",
                topic,
                MendedFoundry.bytes("{\"time\":1772452800000,\"value\":1}"),
                NOON,
                false,
                true));
        foundry.write(new Rejection(Reason.BAD_TIME, "row", "monday.csv:12", MendedFoundry.bytes("12"), NOON));
        Plant everything = mended.with(
                List.of(Source.of("#", PayloadFormat.NUMBER, ZoneId.of("Europe/Lisbon"), Mapping.of("oven", null))));

        RetrySummary summary = foundry.retry(everything, Selection.ALL);

        assertThat(summary.readings()).isZero();
        assertThat(summary.notOurs()).isGreaterThanOrEqualTo(2);
    }
}
