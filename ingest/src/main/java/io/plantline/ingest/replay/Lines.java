package io.plantline.ingest.replay;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads a file line by line, keeping the bytes. Of a line without end only the beginning is kept. */
final class Lines implements LineSource {
    /** In base 64 it still fits a native message. */
    static final int MAX_LINE_BYTES = 512 << 10;

    private static final int BUFFER_BYTES = 256 << 10;

    private final InputStream input;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    private long number;
    private long bytesRead;

    Lines(Path file) throws IOException {
        this.input = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
    }

    @Override
    public Line next() throws IOException {
        Line next = any();
        while (next != null && next.isBlank()) {
            next = any();
        }
        return next;
    }

    @Override
    public long bytesRead() {
        return bytesRead;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }

    private Line any() throws IOException {
        line.reset();
        boolean cut = false;
        int read = read();
        if (read < 0) {
            return null;
        }
        while (read >= 0 && read != '\n') {
            if (line.size() < MAX_LINE_BYTES) {
                line.write(read);
            } else {
                cut = true;
            }
            read = read();
        }
        return new Line(++number, withoutReturn(line.toByteArray()), cut);
    }

    private int read() throws IOException {
        int read = input.read();
        bytesRead += read < 0 ? 0 : 1;
        return read;
    }

    private static byte[] withoutReturn(byte[] bytes) {
        int length = bytes.length;
        return length > 0 && bytes[length - 1] == '\r' ? Arrays.copyOf(bytes, length - 1) : bytes;
    }
}
