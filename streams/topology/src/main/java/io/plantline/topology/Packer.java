package io.plantline.topology;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes integers in as few bytes as they need, and strings with their length. */
final class Packer {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);

    Packer number(long value) {
        long zigzag = (value << 1) ^ (value >> 63);
        while ((zigzag & ~0x7FL) != 0) {
            bytes.write((int) ((zigzag & 0x7F) | 0x80));
            zigzag >>>= 7;
        }
        bytes.write((int) zigzag);
        return this;
    }

    Packer text(String value) {
        if (value == null) {
            return number(-1);
        }
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        bytes.writeBytes(utf8);
        return this;
    }

    /** Eight bytes that sort as the number does. */
    Packer sortable(long value) {
        long flipped = value ^ Long.MIN_VALUE;
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes.write((int) (flipped >>> shift));
        }
        return this;
    }

    Packer flag(boolean value) {
        bytes.write(value ? 1 : 0);
        return this;
    }

    Packer tag(char value) {
        bytes.write(value);
        return this;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
