package io.plantline.ingest.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Bytes of strangers on a terminal. */
class ShownBytesTest {

    @Test
    void textIsShownAsItIs() {
        assertThat(shown("{\"ugn\":\"Ängsgårds ånga\"}")).isEqualTo("{\"ugn\":\"Ängsgårds ånga\"}");
    }

    @Test
    void whatMovesTheCursorOrTurnsTheTextIsNot() {
        assertThat(shown("a\u001b[2Jb\r\n")).isEqualTo("a\\x1b[2Jb\\x0d\\x0a");
        assertThat(shown("\u202ekWh")).isEqualTo("\\xe2\\x80\\xaekWh");
        assertThat(shown("\u2028\ue000")).isEqualTo("\\xe2\\x80\\xa8\\xee\\x80\\x80");
    }

    @Test
    void whatIsNoTextIsShownByteByByte() {
        assertThat(ShownBytes.of(new byte[] {'k', (byte) 0xff, 0, '~'})).isEqualTo("k\\xff\\x00~");
        assertThat(ShownBytes.of(new byte[0])).isEqualTo("(empty)");
    }

    @Test
    void whatIsLongIsCut() {
        assertThat(shown("x".repeat(5_000))).hasSizeLessThan(200).endsWith("x... (5000 bytes)");
        assertThat(shown("ä".repeat(160))).isEqualTo("ä".repeat(160));
        assertThat(shown("€".repeat(5_000))).isEqualTo("€".repeat(160) + "... (15000 bytes)");
    }

    private static String shown(String text) {
        return ShownBytes.of(text.getBytes(UTF_8));
    }
}
