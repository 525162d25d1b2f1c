package io.plantline.jobs.state;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Integers in as few bytes as they need. */
final class Packed {
    private static final int GROUP = 7;
    private static final long GROUP_MASK = 0x7F;

    private Packed() {}

    static void write(DataOutput out, long value) throws IOException {
        long left = (value << 1) ^ (value >> 63);
        while ((left & ~GROUP_MASK) != 0) {
            out.writeByte((int) ((left & GROUP_MASK) | 0x80));
            left >>>= GROUP;
        }
        out.writeByte((int) left);
    }

    static long read(DataInput in) throws IOException {
        long folded = 0;
        int shift = 0;
        byte next;
        do {
            next = in.readByte();
            folded |= (next & GROUP_MASK) << shift;
            shift += GROUP;
        } while (next < 0);
        return (folded >>> 1) ^ -(folded & 1);
    }

    static int readCount(DataInput in) throws IOException {
        return Math.toIntExact(read(in));
    }
}
