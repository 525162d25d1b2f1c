package io.plantline.jobs.rebuild;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.flink.api.java.tuple.Tuple2;

/** Readings of one plant, a line each; they are passed on by the block. */
final class ReadingsOnInput implements Iterator<Tuple2<String, byte[]>> {
    private static final int BLOCK_BYTES = 48 << 10;

    private final String plant;
    private final InputStream in;
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream(BLOCK_BYTES);
    private byte[] block;

    ReadingsOnInput(String plant, InputStream in) {
        this.plant = plant;
        this.in = in;
    }

    @Override
    public boolean hasNext() {
        if (block == null) {
            try {
                block = nextBlock();
            } catch (IOException broken) {
                throw new UncheckedIOException("the readings broke off", broken);
            }
        }
        return block != null;
    }

    @Override
    public Tuple2<String, byte[]> next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the readings have ended");
        }
        byte[] next = block;
        block = null;
        return Tuple2.of(plant, next);
    }

    /** Whole lines, or null at the end; what is left of a line begins the next block. */
    private byte[] nextBlock() throws IOException {
        while (true) {
            byte[] read = in.readNBytes(BLOCK_BYTES);
            if (read.length == 0) {
                byte[] rest = begun.toByteArray();
                begun.reset();
                return rest.length == 0 ? null : rest;
            }
            int whole = lastLineEnd(read);
            if (whole >= 0) {
                begun.write(read, 0, whole + 1);
                byte[] lines = begun.toByteArray();
                begun.reset();
                begun.write(read, whole + 1, read.length - whole - 1);
                return lines;
            }
            begun.writeBytes(read);
        }
    }

    private static int lastLineEnd(byte[] bytes) {
        for (int i = bytes.length - 1; i >= 0; i--) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }
}
