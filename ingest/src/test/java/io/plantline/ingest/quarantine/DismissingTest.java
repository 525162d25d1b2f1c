package io.plantline.ingest.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.plantline.ingest.delivery.KafkaAccess;
import io.plantline.ingest.delivery.RecordWriter;
import io.plantline.ingest.parts.Consumed;
import io.plantline.ingest.parts.Kafka;
import io.plantline.model.Rejection;
import io.plantline.model.Rejection.Reason;
import io.plantline.model.Resolution.Dismissal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can never be mended is done away with by somebody who says why, and nothing of it is lost. */
class DismissingTest {
    private static final long NOON = Instant.parse("2026-03-02T12:00:00Z").toEpochMilli();
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochMilli(NOON));

    @Test
    void whatIsDismissedIsCountedApartWithWhoAndWhyAndItsBytesStay(@TempDir Path folder) throws Exception {
        try (Kafka kafka = new Kafka(folder);
                Consumed consumed = new Consumed(kafka)) {
            KafkaAccess access = KafkaAccess.at(kafka.bootstrap());
            try (RecordWriter writer = new RecordWriter(access, "gateway", CLOCK)) {
                AwaitedDelivery delivery = new AwaitedDelivery(writer);
                writer.write(
                        List.of(),
                        List.of(
                                rejected(Reason.NOT_JSON, "plantline/v1/foundry/oven"),
                                rejected(Reason.NOT_JSON, "plantline/v1/foundry/press"),
                                rejected(Reason.UNKNOWN_PLANT, "plantline/v1/neighbour/oven")),
                        delivery);
                delivery.await();
            }

            Dismissal test = new Dismissal("Ana", "a test of the fitter");
            Selection before = new Selection(Set.of(), Set.of("foundry"), Set.of(), NOON - 1);
            assertThat(new Dismissing(access, List.of(), before, test, CLOCK).run())
                    .as("arrived after the look")
                    .isZero();
            Selection oven =
                    new Selection(Set.of(Reason.NOT_JSON), Set.of("foundry"), Set.of("plantline/v1/foundry/oven"));
            assertThat(new Dismissing(access, List.of(), oven, test, CLOCK).run())
                    .isEqualTo(1);
            assertThat(new Dismissing(access, List.of(), oven, test, CLOCK).run())
                    .isZero();
            Dismissal theirs = new Dismissal("Ben", "the neighbour's");
            Selection neighbour = new Selection(Set.of(), Set.of("neighbour"));
            assertThat(new Dismissing(access, List.of(), neighbour, theirs, CLOCK).run())
                    .isEqualTo(1);

            Overview.Whole whole = Overview.whole(new Quarantine(access), List.of(), Selection.ALL);
            assertThat(whole.standing())
                    .extracting(Overview.Group::topic, Overview.Group::count)
                    .containsExactly(tuple("plantline/v1/foundry/press", 1L));
            assertThat(whole.dismissed())
                    .containsExactlyInAnyOrder(
                            new Overview.Dismissed("foundry", Reason.NOT_JSON, "Ana", "a test of the fitter", NOON, 1),
                            new Overview.Dismissed(
                                    "neighbour", Reason.UNKNOWN_PLANT, "Ben", "the neighbour's", NOON, 1));
            assertThat(consumed.await(0, 3).rejections()).as("kept whole").hasSize(3);
        }
    }

    private static Rejection rejected(Reason reason, String topic) {
        return new Rejection(reason, "twelve", topic, "twelve".getBytes(UTF_8), NOON);
    }
}
