package io.plantline.ingest.mapped;

import static io.plantline.ingest.mapped.SparkplugWorks.TEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.ingest.parts.SimulatedEdgeNode;
import io.plantline.ingest.parts.SimulatedEdgeNode.Message;
import io.plantline.ingest.parts.SimulatedEdgeNode.Said;
import io.plantline.ingest.payload.Arrival;
import io.plantline.ingest.payload.Reply;
import io.plantline.ingest.sparkplug.Event;
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
