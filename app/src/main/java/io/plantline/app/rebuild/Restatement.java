package io.plantline.app.rebuild;

import io.plantline.kpi.KpiValue;
import io.plantline.wire.KpiValueJson;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What is to be published over what is stored, in a file that holds both: a line each, the value as it was and, after a
 * tab, as it will be. What the rebuild has no value of, or knows less of, stays as it is stored.
 */
public final class Restatement implements AutoCloseable {
    private static final String NAME = "restatement.tsv";

    private final Path written;
    private final OutputStream out;
    private final String why;
    private final boolean lessCovered;
    private Path delivered;
    private long values;
    private long notRebuilt;
    private long knowingLess;

    private Restatement(Path file, String why, boolean lessCovered) throws IOException {
        this.written = file;
        this.out = new BufferedOutputStream(Files.newOutputStream(file));
        this.why = why;
        this.lessCovered = lessCovered;
    }

    static Restatement in(Path folder, String why, boolean lessCovered) throws IOException {
        return new Restatement(folder.resolve(NAME), why, lessCovered);
    }

    /** How many values there are to publish. */
    public long values() {
        return values;
    }

    /** The file. */
    public Path file() {
        return delivered;
    }

    /** What there is to publish and what is not, in words. */
    public String summary() {
        return "%,d values to publish: %s%s%s"
                .formatted(
                        values,
                        delivered,
                        notRebuilt == 0 ? "" : "; %,d are stored and were not rebuilt, and stay".formatted(notRebuilt),
                        knowingLess == 0
                                ? ""
                                : "; of %,d less is known than when they were stored, and they stay (--less-covered publishes them)"
                                        .formatted(knowingLess));
    }

    void add(Difference difference) {
        if (difference.rebuilt() == null) {
            notRebuilt++;
        } else if (difference.isLessCovered() && !lessCovered) {
            knowingLess++;
        } else {
            write(difference.stored(), difference.rebuilt().over(difference.stored(), why));
            values++;
        }
    }

    Restatement deliver(Destination destination, Path folder) throws IOException {
        out.close();
        delivered = folder.resolve(NAME);
        if (values > 0 || !Files.exists(delivered)) { // what was published before is not lost
            destination.deliver(List.of(written));
        }
        return this;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void write(KpiValue stored, KpiValue published) {
        try {
            out.write(stored == null ? "null".getBytes(StandardCharsets.UTF_8) : KpiValueJson.write(stored));
            out.write('\t');
            out.write(KpiValueJson.write(published));
            out.write('\n');
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
