package io.plantline.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a file as UTF-8, or reports why it cannot be read. */
final class FileText {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private FileText() {}

    /** The text, or null after a problem was reported. */
    static String read(Path file, Problems problems) {
        try {
            return decode(Files.readAllBytes(file), problems);
        } catch (NoSuchFileException absent) {
            problems.add(1, "", "there is no such file", "check the path; pilots are in the folder pilots/");
        } catch (IOException unreadable) {
            problems.add(1, "", "the file cannot be read: " + unreadable, "name a readable file, not a folder");
        }
        return null;
    }

    private static String decode(byte[] bytes, Problems problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer input = ByteBuffer.wrap(bytes);
        try {
            String text = decoder.decode(input).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException malformed) {
            int bad = input.position();
            problems.add(
                    lineAt(bytes, bad), "", "byte 0x%02X is not UTF-8".formatted(bytes[bad]), "save the file as UTF-8");
            return null;
        }
    }

    private static int lineAt(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
