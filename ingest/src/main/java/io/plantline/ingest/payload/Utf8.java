package io.plantline.ingest.payload;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Tells UTF-8 from other bytes. */
public final class Utf8 {
    private Utf8() {}

    /** True where the bytes are UTF-8 throughout. */
    public static boolean valid(byte[] bytes) {
        return ascii(bytes) || decodes(bytes);
    }

    private static boolean ascii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean decodes(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }
}
