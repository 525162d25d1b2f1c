package io.plantline.topology;

import java.nio.charset.StandardCharsets;

/** Reads what {@link Packer} wrote, in the same order. */
final class Unpacker {
    private final byte[] bytes;
    private int at;

    Unpacker(byte[] bytes) {
        this.bytes = bytes;
    }

    long number() {
        long zigzag = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[at++];
            zigzag |= (next & 0x7FL) << shift;
            shift += 7;
        } while (next < 0);
        return (zigzag >>> 1) ^ -(zigzag & 1);
    }

    int count() {
        return Math.toIntExact(number());
    }

    String text() {
        int length = count();
        if (length < 0) {
            return null;
        }
        String value = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return value;
    }

    long sortable() {
        long flipped = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            flipped = (flipped << 8) | (bytes[at++] & 0xFF);
        }
        return flipped ^ Long.MIN_VALUE;
    }

    boolean flag() {
        return bytes[at++] != 0;
    }

    boolean hasMore() {
        return at < bytes.length;
    }

    char tag() {
        return (char) bytes[at++];
    }
}
