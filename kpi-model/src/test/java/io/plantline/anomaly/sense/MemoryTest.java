package io.plantline.anomaly.sense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written down comes back, in the present form and in the former one. */
class MemoryTest {
    /** A text of which nothing is known yet but that it is there. */
    private static final class Note implements Remembering {
        private String text;

        Note(String text) {
            this.text = text;
        }

        @Override
        public void pass(Memory memory) {
            text = memory.text(text);
        }
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"a", "Mjölken står för 4 °C, Göteborg – ñ, 🏭"})
    void aTextComesBack(String text) {
        Remembering former = memory -> {
            memory.count(text == null ? -1 : text.length());
            if (text != null) {
                text.chars().forEach(memory::whole);
            }
        };
        assertThat(readBack(Memory.of(new Note(text)))).isEqualTo(text);
        assertThat(readBack(Memory.of(former))).as("letter by letter").isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"The saw has idled for 5 hours"})
    void aTextTakesAsManyBytesAsItHasLettersAndIsNotReadByHalves(String text) {
        byte[] written = Memory.of(new Note(text));
        assertThat(written).hasSize(Long.BYTES + text.length());
        assertThatThrownBy(() -> readBack(Arrays.copyOf(written, written.length - 1)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("the state ends early");
    }

    private static String readBack(byte[] bytes) {
        Note note = new Note("another");
        Memory.restore(note, bytes);
        return note.text;
    }
}
