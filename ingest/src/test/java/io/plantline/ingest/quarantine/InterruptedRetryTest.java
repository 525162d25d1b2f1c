package io.plantline.ingest.quarantine;

import static io.plantline.ingest.quarantine.MendedFoundry.NOON;
import static io.plantline.ingest.quarantine.MendedFoundry.TOLERANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.plantline.ingest.mapped.PayloadDecoder;
import io.plantline.ingest.parts.Consumed;
import io.plantline.ingest.parts.Kafka;
import io.plantline.ingest.parts.SimulatedEdgeNode;
import io.plantline.ingest.parts.SimulatedEdgeNode.Said;
import io.plantline.ingest.payload.Arrival;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quality;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.model.Rejection.Reason;
import io.plantline.parity.InMemory;
import io.plantline.parts.Child;
import io.plantline.plant.Mapping;
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
import org.eclipse.tahu.message.model.MetricDataType;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A retry that was killed is finished, and an edge node whose birth came too late is understood: nothing counts twice. */
class InterruptedRetryTest {
    private static final long MIDNIGHT = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();

    @TempDir
    static Path folder;

    @AutoClose
    static Kafka kafka;

    private final MendedFoundry foundry = new MendedFoundry(kafka);
    private final String id = foundry.id;
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
        foundry.write(stranded);
        try (Consumed consumed = new Consumed(kafka)) {
            try (Child child = Child.start(RetryProcess.class, folder.resolve(id + ".log"), kafka.bootstrap(), id)) {
                consumed.await(count / 10, 0);
                child.kill();
            }
            long left = foundry.overview().get(0).count();
            assertThat(left).as("it was killed in its midst").isBetween(1L, (long) count);

            RetrySummary summary = foundry.retry(mended, ours);

            assertThat(summary.resolved()).isEqualTo(left);
            assertThat(foundry.overview()).isEmpty();
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
            foundry.store(gateway.overdue(NOON + 31_000));
            hears(gateway, cell.death(), NOON + 40_000);
            cell.will();
            hears(gateway, cell.data("press", NOON + 50_000, Said.of("Energy", 6.5)), NOON + 50_000);
            foundry.store(gateway.overdue(NOON + 90_000));
            assertThat(foundry.retry(works, ours).stillWrong()).isEqualTo(Map.of(Reason.UNKNOWN_ALIAS, 2L));

            for (SimulatedEdgeNode.Message birth : cell.births(NOON + 99_000)) {
                hears(gateway, birth, NOON + 99_000);
            }

            assertThat(foundry.retry(works, ours))
                    .as("the first was of a session that has ended")
                    .isEqualTo(new RetrySummary(2, 1, 1, 0, Map.of(Reason.UNKNOWN_ALIAS, 1L), 0));
            assertThat(consumed.await(2, 2).readings())
                    .extracting(reading -> reading.value().doubleValue(), Reading::time)
                    .contains(tuple(6.5, NOON + 50_000));
        }
    }

    private void hears(PayloadDecoder gateway, SimulatedEdgeNode.Message message, long at) throws Exception {
        foundry.store(gateway.hear(new Arrival(message.topic(), message.payload(), false, at)));
    }
}
