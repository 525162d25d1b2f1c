package io.plantline.jobs.state;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A temporary file that pages are put down in, one after the other; it goes with the process that made it. */
public final class PageFile implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;
    private long end;

    public PageFile(Path folder) throws IOException {
        this.path = Files.createTempFile(folder, "plantline-", ".pages");
        this.channel = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** Puts bytes down and returns where. */
    long put(byte[] bytes) {
        long at = end;
        try {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                end += channel.write(left, end);
            }
        } catch (IOException full) {
            throw new UncheckedIOException("%s: no page can be put down; is the disk full?".formatted(path), full);
        }
        return at;
    }

    byte[] get(long at, int length) {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        try {
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, at + bytes.position()) < 0) {
                    throw new EOFException("%s ends before %d".formatted(path, at + length));
                }
            }
        } catch (IOException lost) {
            throw new UncheckedIOException("%s: a page cannot be read again".formatted(path), lost);
        }
        return bytes.array();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
