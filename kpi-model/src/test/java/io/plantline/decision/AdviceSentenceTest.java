package io.plantline.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.decision.Advice.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said once is said with places, whose figures a reader writes in a way of their own. */
class AdviceSentenceTest {

    @Test
    void savingsAreFiguresInTheirPlaces() {
        Reason saved = AdviceSentence.MOVED_BATCHES_SAVED.of("3083.90", "EUR", "-1.25");
        assertThat(saved.code()).isEqualTo("moved-batches-saved");
        assertThat(saved.sentence())
                .isEqualTo("Against the starts first asked for the batches saved 3083.90 EUR and -1.25 kgCO₂e.");
        assertThat(AdviceSentence.of(saved).orElseThrow().arguments())
                .containsEntry("money", 3083.9)
                .containsEntry("currency", "EUR")
                .containsEntry("mass", -1.25);
    }

    @Test
    void whatAFormerVersionSaidInWordsKeepsItsWords() {
        Reason former =
                new Reason("moved-batches-saved", List.of("12.34 EUR", "3 kgCO2e"), "the batches saved 12.34 EUR");
        assertThat(AdviceSentence.of(former)).isEmpty();
    }
}
