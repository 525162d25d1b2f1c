package io.plantline.topology;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes integers in as few bytes as they need, and strings with their length. */
final class Packer {
    private byte[] bytes = new byte[128];
    private int size;

    Packer number(long value) {
        long zigzag = (value << 1) ^ (value >> 63);
        reserve(10);
        while ((zigzag & ~0x7FL) != 0) {
            bytes[size++] = (byte) ((zigzag & 0x7F) | 0x80);
            zigzag >>>= 7;
        }
        bytes[size++] = (byte) zigzag;
        return this;
    }

    Packer text(String value) {
        if (value == null) {
            return number(-1);
        }
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        reserve(utf8.length);
        System.arraycopy(utf8, 0, bytes, size, utf8.length);
        size += utf8.length;
        return this;
    }

    /** Eight bytes that sort as the number does. */
    Packer sortable(long value) {
        long flipped = value ^ Long.MIN_VALUE;
        reserve(Long.BYTES);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (flipped >>> shift);
        }
        return this;
    }

    Packer flag(boolean value) {
        return tag((char) (value ? 1 : 0));
    }

    Packer tag(char value) {
        reserve(1);
        bytes[size++] = (byte) value;
        return this;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
