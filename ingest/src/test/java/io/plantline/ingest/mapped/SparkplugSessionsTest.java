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
import io.plantline.model.Introduction;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.tahu.message.SparkplugBPayloadDecoder;
import org.junit.jupiter.api.Test;

/** Edge nodes are born, lose messages and die; what the gateway asks of them is a rebirth, and seldom. */
class SparkplugSessionsTest {
    private final SparkplugWorks works = new SparkplugWorks();
    private final PayloadDecoder decoder = works.decoder;
    private final SimulatedEdgeNode cell = works.cell;
    private final List<Reply> replies = works.replies;

    @Test
    void aGapIsAskedAboutOnceAndTheDataGoOn() {
        works.heard(cell.births(TEN));
        cell.loseOne();
        assertThat(works.hears(cell.data("press", TEN, Said.of("Power", 1f)))).containsExactly("press-power 1.0 kW");
        for (int i = 0; i < 300; i++) {
            assertThat(works.hears(cell.data("press", works.later(10), Said.of("Power", 2f))))
                    .hasSize(1);
        }
        assertThat(replies).extracting(Reply::topic).containsExactly("spBv1.0/works/NCMD/cell");
        assertThat(decoder.edgeNodes().count(Event.GAP)).isEqualTo(1);
        works.heard(cell.births(works.later(0)));
        cell.loseOne();
        works.hears(cell.data("press", works.later(60_000), Said.of("Power", 1f)));
        assertThat(replies).as("another gap").hasSize(2);
    }

    @Test
    void oneThatDoesNotAnswerIsAskedEverMoreSeldom() {
        for (int second = 0; second < 3_600; second++) {
            works.hears(cell.callingByName().data("press", works.later(1_000), Said.of("Power", 1f)));
        }
        assertThat(replies).hasSizeBetween(5, 15);
    }

    @Test
    void theCommandIsTheRebirthOfSparkplug() throws Exception {
        works.hears(cell.data("press", TEN, Said.of("Power", 1f)));
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
    void whatTheBrokerSendsAgainIsNoGap() {
        works.heard(cell.births(TEN));
        List<Message> sent = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            sent.add(cell.data("press", TEN + i, Said.of("Power", (float) i)));
        }
        sent.forEach(works::hears);
        sent.subList(2, 5).forEach(again -> assertThat(works.hears(again)).hasSize(1));
        assertThat(works.hears(cell.data("press", TEN + 9, Said.of("Power", 9f))))
                .hasSize(1);
        assertThat(replies).isEmpty();
        assertThat(decoder.edgeNodes().count(Event.GAP)).isZero();
    }

    @Test
    void aDeathEndsTheSessionAndOneOfASessionBeforeDoesNot() {
        Message old = cell.will();
        works.heard(cell.births(TEN));
        cell.will();
        works.heard(cell.births(TEN + 1));
        assertThat(works.hears(old)).isEmpty();
        assertThat(decoder.edgeNodes().alive())
                .as("the will of the session before")
                .isEqualTo(1);

        assertThat(works.hears(cell.death())).isEmpty();
        assertThat(decoder.edgeNodes().alive()).isZero();
        assertThat(replies).as("it is not there to be asked").isEmpty();
        assertThat(decoder.hear(works.arrival(cell.data("press", TEN, Said.of("Energy", 5.5))))
                        .sequel()
                        .held())
                .as("its aliases have died with it")
                .isTrue();
        assertThat(decoder.edgeNodes().count(Event.DEATH)).isEqualTo(1);
    }

    @Test
    void aSessionThatWentOnAtTheStopIsUnderstoodAfterTheStart() {
        List<Introduction> noted = noted(cell.births(TEN));
        PayloadDecoder started = SparkplugWorks.decoder(SparkplugWorks.SOURCES);
        started.recall(noted);
        Message queued = cell.data("press", works.later(1_000), Said.of("Energy", 6.0));
        assertThat(told(started, queued)).containsExactly("press 6.0 kWh");
        told(started, cell.death());
        cell.will();
        cell.renumbered();
        cell.births(works.later(1_000)).forEach(birth -> told(started, birth));
        assertThat(told(started, cell.data("press", works.later(1_000), Said.of("Energy", 7.0))))
                .containsExactly("press 7.0 kWh");
    }

    @Test
    void whatCameOfASessionBeforeTheOneThatWasNotedIsNotReadByItsAliases() {
        cell.will();
        cell.births(TEN);
        Message old = cell.data("press", works.later(1_000), Said.of("Energy", 6.0));
        Message death = cell.death();
        cell.will();
        List<Introduction> noted = noted(cell.births(works.later(1_000)));
        PayloadDecoder started = SparkplugWorks.decoder(SparkplugWorks.SOURCES);
        started.recall(noted);
        assertThat(started.hear(works.arrival(old)).rejections())
                .singleElement()
                .satisfies(kept -> assertThat(kept.detail()).contains("session that has ended"));
        assertThat(told(started, death)).isEmpty();
        assertThat(told(started, cell.data("press", works.later(1_000), Said.of("Energy", 7.0))))
                .as("the present session goes on")
                .containsExactly("press 7.0 kWh");
    }

    @Test
    void whereTheBrokerKeptNothingOrTheSessionHadEndedItIsAskedFirst() {
        List<Introduction> noted = new ArrayList<>(noted(cell.births(TEN)));
        PayloadDecoder missed = SparkplugWorks.decoder(SparkplugWorks.SOURCES);
        missed.recall(noted);
        missed.edgeNodes().doubt();
        noted.addAll(noted(List.of(cell.death())));
        PayloadDecoder ended = SparkplugWorks.decoder(SparkplugWorks.SOURCES);
        ended.recall(noted);
        Message said = cell.data("press", works.later(1_000), Said.of("Energy", 6.0));
        for (PayloadDecoder started : List.of(missed, ended)) {
            Decoded decoded = started.hear(works.arrival(said));
            assertThat(decoded.sequel().held()).isTrue();
            assertThat(decoded.sequel().replies()).hasSize(1);
        }
    }

    @Test
    void aRejectionSaysWhichMetricItIsAbout() {
        works.heard(cell.births(TEN));
        Message ahead = cell.data("press", TEN, Said.of("Energy", 7.0).at(TEN + 7_200_000), Said.of("Power", 2f));
        Decoded decoded = decoder.hear(works.arrival(ahead));
        assertThat(decoded.readings()).hasSize(1);
        assertThat(decoded.rejections()).singleElement().satisfies(kept -> assertThat(kept.detail())
                .startsWith("metric \"Energy\": time "));
    }

    private List<Introduction> noted(List<Message> messages) {
        return messages.stream()
                .flatMap(message -> decoder.hear(works.arrival(message)).sequel().introductions().stream())
                .toList();
    }

    private List<String> told(PayloadDecoder heardBy, Message message) {
        Decoded decoded = heardBy.hear(works.arrival(message));
        assertThat(decoded.rejections()).isEmpty();
        return decoded.readings().stream().map(Workshop::told).toList();
    }

    @Test
    void aDeviceDiesAloneAndIsBornAgainWithOtherAliases() {
        works.heard(cell.births(TEN));
        assertThat(works.hears(cell.deviceDeath("press", TEN))).isEmpty();
        cell.renumbered();
        assertThat(works.hears(cell.birth("press", TEN))).contains("press 1000.5 kWh");
        assertThat(works.hears(cell.data("press", TEN, Said.of("Energy", 6.0)))).containsExactly("press 6.0 kWh");
        assertThat(replies).isEmpty();
    }

    @Test
    void commandsAndWhatTheBrokerKeptTellNothing() {
        Message birth = cell.births(TEN).get(0);
        Arrival kept = new Arrival(birth.topic(), birth.payload(), true, TEN);
        assertThat(decoder.hear(kept).holdsNone()).isTrue();
        assertThat(decoder.edgeNodes().alive()).isZero();
        Arrival command = new Arrival("spBv1.0/works/NCMD/cell", birth.payload(), false, TEN);
        assertThat(decoder.hear(command).holdsNone()).isTrue();
    }
}
