package io.plantline.ingest.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Locale;

/**
 * Bytes of strangers as one line of text: nothing in it moves the cursor of a terminal or turns the direction of writing.
 */
public final class ShownBytes {
    private static final int MOST = 160;
    private static final int MOST_OF_TEXT = 400;

    /** The longest text that can be shown, in bytes, and one character more, which is cut off. */
    private static final int BEGINNING = (MOST + 1) * 4;

    private ShownBytes() {}

    /** The beginning of the bytes; what cannot be printed is written as {@code \xNN}. */
    public static String of(byte[] bytes) {
        return of(beginning(bytes), bytes.length);
    }

    /** The same of a text that strangers had a hand in, and more of it. */
    public static String of(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(MOST_OF_TEXT).forEach(point -> append(shown, point));
        return text.codePointCount(0, text.length()) <= MOST_OF_TEXT ? shown.toString() : shown + "...";
    }

    /** So much of the bytes as is ever shown of them; a character is not cut in two. */
    static byte[] beginning(byte[] bytes) {
        int end = Math.min(bytes.length, BEGINNING);
        for (int back = 0; back < 3 && end < bytes.length && isWithinCharacter(bytes[end]); back++) {
            end--;
        }
        return Arrays.copyOf(bytes, end);
    }

    /** @param length how many bytes there were, of which these are the beginning */
    static String of(byte[] beginning, int length) {
        if (length == 0) {
            return "(empty)";
        }
        StringBuilder shown = new StringBuilder();
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(beginning)).toString();
            text.codePoints().limit(MOST).forEach(point -> append(shown, point));
            return cut(shown, text.codePointCount(0, text.length()), length);
        } catch (CharacterCodingException noText) {
            for (int i = 0; i < Math.min(beginning.length, MOST); i++) {
                append(shown, beginning[i]);
            }
            return cut(shown, beginning.length, length);
        }
    }

    private static boolean isWithinCharacter(byte raw) {
        return (raw & 0xc0) == 0x80;
    }

    private static void append(StringBuilder shown, int point) {
        boolean printable =
                switch (Character.getType(point)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> false;
                    default -> true;
                };
        if (printable) {
            shown.appendCodePoint(point);
        } else {
            for (byte part : Character.toString(point).getBytes(UTF_8)) {
                append(shown, part);
            }
        }
    }

    private static void append(StringBuilder shown, byte raw) {
        boolean printable = raw >= ' ' && raw <= '~';
        shown.append(printable ? String.valueOf((char) raw) : String.format(Locale.ROOT, "\\x%02x", raw & 0xff));
    }

    private static String cut(StringBuilder shown, int length, int bytes) {
        return length <= MOST ? shown.toString() : "%s... (%d bytes)".formatted(shown, bytes);
    }
}
