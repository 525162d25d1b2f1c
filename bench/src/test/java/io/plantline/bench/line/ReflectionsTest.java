package io.plantline.bench.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.bench.report.Verdict;
import org.junit.jupiter.api.Test;

class ReflectionsTest {
    private final Reflections seen = new Reflections();

    @Test
    void oneEventMayReflectSeveralReadings() {
        publish(4);
        seen.see(3);
        assertThat(seen.verdict().state()).isEqualTo(Verdict.State.RIGHT);
        assertThat(seen.row("all")).startsWith("all", "3", "1");
    }

    @Test
    void aReadingThatNoEventReflectsMakesTheLineVoid() {
        publish(4);
        seen.see(2);
        assertThat(seen.areComplete()).isFalse();
        assertThat(seen.verdict().isVoid()).isTrue();
    }

    @Test
    void anEventThatHoldsMoreThanWasPublishedMakesTheLineVoid() {
        publish(4);
        seen.see(4);
        assertThat(seen.verdict().isVoid()).isTrue();
    }

    @Test
    void whatWarmedUpIsNotCounted() {
        publish(3);
        seen.see(2);
        seen.beginAnew();
        publish(2);
        seen.see(4);
        assertThat(seen.row("warm")).startsWith("warm", "2", "1");
    }

    private void publish(int readings) {
        for (int i = 0; i < readings; i++) {
            seen.publish();
        }
    }
}
