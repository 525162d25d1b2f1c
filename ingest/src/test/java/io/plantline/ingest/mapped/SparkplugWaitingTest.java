package io.plantline.ingest.mapped;

import static io.plantline.ingest.mapped.SparkplugWorks.TEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.ingest.parts.SimulatedEdgeNode;
import io.plantline.ingest.parts.SimulatedEdgeNode.Message;
import io.plantline.ingest.parts.SimulatedEdgeNode.Said;
import io.plantline.ingest.payload.Arrival;
import io.plantline.ingest.payload.Decoded;
import io.plantline.ingest.payload.Reply;
import io.plantline.model.Rejection;
import io.plantline.model.Rejection.Reason;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.tahu.message.model.MetricDataType;
import org.junit.jupiter.api.Test;

/** What cannot be understood yet waits for the birth that explains it; what none explains is kept. */
class SparkplugWaitingTest {
    private final SparkplugWorks works = new SparkplugWorks();
    private final PayloadDecoder decoder = works.decoder;
    private final SimulatedEdgeNode cell = works.cell;
    private final List<Reply> replies = works.replies;

    @Test
    void whatIsHeardInMidSessionWaitsForTheBirthAndIsThenUnderstood() {
        Arrival first = works.arrival(cell.data("press", TEN - 4_000, Said.of("Energy", 1001.0)));
        Decoded held = decoder.hear(first);
        assertThat(held.sequel().held()).isTrue();
        assertThat(held.readings()).isEmpty();
        assertThat(held.rejections()).isEmpty();
        assertThat(held.sequel().replies()).hasSize(1);
        Arrival second = works.arrival(cell.data("press", TEN - 2_000, Said.of("Energy", 1002.0)));
        assertThat(decoder.hear(second).sequel().replies()).isEmpty();

        List<Message> births = cell.births(TEN);
        assertThat(decoder.hear(works.arrival(births.get(0))).sequel().settled())
                .isEmpty();
        Decoded born = decoder.hear(works.arrival(births.get(1)));
        assertThat(born.sequel().settled()).containsExactly(first, second);
        assertThat(born.readings())
                .extracting(Workshop::told)
                .contains("press 1001.0 kWh 2026-02-03T09:59:56Z", "press 1002.0 kWh 2026-02-03T09:59:58Z");
        assertThat(decoder.edgeNodes().waiting()).isZero();
    }

    @Test
    void whatNoBirthExplainsIsKeptWithItsBytesAndReason() {
        Arrival held = works.arrival(cell.data("press", TEN, Said.of("Energy", 1001.0)));
        decoder.hear(held);
        assertThat(decoder.overdue(TEN + 29_000).sequel().settled()).isEmpty();
        Decoded given = decoder.overdue(TEN + 31_000);
        assertThat(given.sequel().settled()).containsExactly(held);
        assertThat(given.rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.reason()).isEqualTo(Reason.UNKNOWN_ALIAS);
            assertThat(rejection.bytes()).isEqualTo(held.payload());
            assertThat(rejection.detail()).contains("alias").contains("rebirth");
        });
        assertThat(decoder.overdue(TEN + 99_000).sequel().settled()).isEmpty();
    }

    @Test
    void moreThanCanWaitIsNotHeldInTheHeap() {
        int kept = 0;
        for (int i = 0; i < 3_000; i++) {
            Decoded decoded = decoder.hear(works.arrival(cell.data("press", TEN, Said.of("Energy", 1.0 + i))));
            kept += decoded.rejections().size();
        }
        assertThat(kept).isEqualTo(2_000);
        assertThat(decoder.edgeNodes().waiting()).isEqualTo(1_000);
        Decoded dead = decoder.hear(works.arrival(cell.death()));
        assertThat(dead.rejections()).as("with their session").hasSize(1_000);
    }

    @Test
    void whatIsCalledByNameWaitsForItsUnitButNotForEver() {
        cell.callingByName();
        assertThat(works.hears(cell.data("press", TEN - 1, Said.of("Energy", 7.0))))
                .isEmpty();
        assertThat(replies).hasSize(1);
        assertThat(works.heard(cell.births(TEN))).contains("press 7.0 kWh 2026-02-03T09:59:59.999Z");

        works.hears(cell.death());
        assertThat(works.hears(cell.data("press", TEN, Said.of("Energy", 8.0)))).isEmpty();
        Decoded given = decoder.overdue(TEN + 31_000);
        assertThat(given.readings()).extracting(Workshop::told).containsExactly("press 8.0");
        assertThat(given.rejections()).isEmpty();
    }

    @Test
    void whatIsNoSparkplugIsRejectedAndEndsNoSession() {
        works.heard(cell.births(TEN));
        Arrival junk = new Arrival(
                "spBv1.0/works/DDATA/cell/press", "{\"value\":1}".getBytes(StandardCharsets.UTF_8), false, TEN);
        assertThat(decoder.hear(junk).rejections())
                .extracting(Rejection::reason)
                .containsExactly(Reason.NOT_SPARKPLUG);
        assertThat(works.hears(cell.data("press", TEN, Said.of("Energy", 6.0)))).containsExactly("press 6.0 kWh");
    }

    @Test
    void whatWasNoGoodCanBePutThroughAgainByItself() {
        SimulatedEdgeNode other = new SimulatedEdgeNode("works", "cell")
                .measures("press", "Energy", MetricDataType.Int32, 1000, "m3")
                .measures("press", "Parts", MetricDataType.Int32, 1)
                .leavingTypesOut();
        List<Message> births = other.births(TEN);
        births.forEach(birth -> decoder.hear(works.arrival(birth)));
        Decoded decoded =
                decoder.hear(works.arrival(other.data("press", TEN, Said.of("Energy", 7), Said.of("Parts", 2))));
        assertThat(decoded.readings()).extracting(Workshop::told).containsExactly("parts 2");
        Rejection kept = decoded.rejections().get(0);
        assertThat(kept.reason()).isEqualTo(Reason.WRONG_UNIT);

        PayloadDecoder mended = SparkplugWorks.decoder(
                SparkplugWorks.SOURCES.replace("press: press/Energy", "press: {value: press/Energy, unit: MWh}"));
        Decoded again = mended.decode(new Arrival(kept.source(), kept.bytes(), false, kept.arrived()));
        assertThat(again.rejections()).isEmpty();
        assertThat(again.readings()).extracting(Workshop::told).containsExactly("press 7 MWh", "parts 2");

        Message dark = new SimulatedEdgeNode("works", "cell")
                .measures("press", "Energy", MetricDataType.Int32, 1)
                .data("press", TEN, Said.of("Energy", 7));
        assertThat(mended.decode(works.arrival(dark)).rejections())
                .as("by itself, an alias means nothing")
                .extracting(Rejection::reason)
                .containsExactly(Reason.UNKNOWN_ALIAS);
    }
}
