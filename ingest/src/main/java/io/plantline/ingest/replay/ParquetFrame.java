package io.plantline.ingest.replay;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The frame of a file of Parquet: its mark at both ends, and before the last one the footer with its length. The footer is
 * written last, so one that was cut off anywhere has none.
 */
final class ParquetFrame {
    private static final int MARK_BYTES = 4;
    private static final int TAIL_BYTES = 2 * MARK_BYTES;
    private static final String MARK = "PAR1";
    private static final String ENCRYPTED = "PARE";
    private static final String AGAIN = "copy it once more, or write it again from where it came";

    private ParquetFrame() {}

    /** Refuses a file whose frame is not whole. */
    static void check(Path file) throws IOException, ReplayException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            long size = bytes.length();
            String begins = size < MARK_BYTES ? "" : text(bytes, 0);
            if (begins.equals(ENCRYPTED)) {
                throw new ReplayException(
                        "%s: it is encrypted Parquet, which is not read; write it without encryption".formatted(file));
            }
            if (!begins.equals(MARK)) {
                throw new ReplayException(
                        "%s: byte 0: it is no Parquet, it does not begin with PAR1; if it is CSV or JSON lines, say so with --read-as (replay: --format), else %s"
                                .formatted(file, AGAIN));
            }
            if (size < MARK_BYTES + TAIL_BYTES
                    || !text(bytes, size - MARK_BYTES).equals(MARK)) {
                throw new ReplayException(
                        "%s: byte %d: it is Parquet that was cut off: it ends without its footer and PAR1; %s"
                                .formatted(file, size, AGAIN));
            }
            requireFooter(file, size, bytes);
        }
    }

    private static void requireFooter(Path file, long size, RandomAccessFile bytes)
            throws IOException, ReplayException {
        byte[] length = new byte[MARK_BYTES];
        bytes.seek(size - TAIL_BYTES);
        bytes.readFully(length);
        long footer = ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt() & 0xFFFF_FFFFL;
        if (footer == 0 || footer > size - TAIL_BYTES - MARK_BYTES) {
            throw new ReplayException(
                    "%s: byte %d: its footer is said to have %d bytes, of %d in the whole file: it is Parquet that was cut off or damaged; %s"
                            .formatted(file, size - TAIL_BYTES, footer, size, AGAIN));
        }
    }

    private static String text(RandomAccessFile bytes, long at) throws IOException {
        byte[] text = new byte[MARK_BYTES];
        bytes.seek(at);
        bytes.readFully(text);
        return new String(text, StandardCharsets.ISO_8859_1);
    }
}
