package io.plantline.ingest.replay;

import io.plantline.ingest.payload.Unusable;
import io.plantline.ingest.payload.Utf8;
import io.plantline.model.Rejection.Reason;
import java.nio.charset.StandardCharsets;

/**
 * One line of a recorded file.
 *
 * @param number counted from 1
 * @param bytes without the end of the line
 * @param cut true where the line is longer than what is kept of it
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, not shared
record Line(long number, byte[] bytes, boolean cut) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** The line as text. */
    String text() throws Unusable {
        if (cut) {
            throw new Unusable(Reason.TOO_LARGE, "a line of more than %d bytes".formatted(bytes.length));
        }
        if (!Utf8.valid(bytes)) {
            throw new Unusable(Reason.NOT_UTF8, "bytes that are not UTF-8");
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return number == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    boolean isBlank() {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t') {
                return false;
            }
        }
        return true;
    }
}
