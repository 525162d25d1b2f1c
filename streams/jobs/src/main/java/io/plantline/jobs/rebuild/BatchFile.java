package io.plantline.jobs.rebuild;

import io.plantline.kpi.BatchValue;
import io.plantline.wire.BatchJson;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The batches of a plant as JSON lines, each whole with all its KPIs, as it is given out live. */
final class BatchFile implements AutoCloseable {
    private static final String ENDING = ".batches.jsonl";

    private final OutputStream out;

    private BatchFile(OutputStream out) {
        this.out = out;
    }

    /** The file in a folder, made anew. */
    static BatchFile create(Path folder, String plant) throws IOException {
        return new BatchFile(new BufferedOutputStream(Files.newOutputStream(in(folder, plant))));
    }

    static Path in(Path folder, String plant) {
        return folder.resolve(plant + ENDING);
    }

    void write(BatchValue batch) {
        try {
            out.write(BatchJson.write(batch));
            out.write('\n');
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
