package io.plantline.ingest.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Locale;

/**
 * Bytes of strangers as one line of text: nothing in it moves the cursor of a terminal or turns the direction of writing.
 */
public final class ShownBytes {
    private static final int MOST = 160;

    private ShownBytes() {}

    /** The beginning of the bytes; what cannot be printed is written as {@code \xNN}. */
    public static String of(byte[] bytes) {
        if (bytes.length == 0) {
            return "(empty)";
        }
        StringBuilder shown = new StringBuilder();
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            text.codePoints().limit(MOST).forEach(point -> append(shown, point));
            return cut(shown, text.codePointCount(0, text.length()), bytes.length);
        } catch (CharacterCodingException noText) {
            for (int i = 0; i < Math.min(bytes.length, MOST); i++) {
                append(shown, bytes[i]);
            }
            return cut(shown, bytes.length, bytes.length);
        }
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
