package io.plantline.app.rebuild;

import io.plantline.ingest.replay.RecordedReadings;
import io.plantline.ingest.replay.RejectedRow;
import io.plantline.ingest.replay.ReplayException;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rows of recorded files that cannot be used, kept as a table: where each stands, why, what to do, and the row itself. A row
 * whose cells have shifted casts doubt on its whole file, which is refused then, unless somebody said to skip it.
 */
public final class RejectedRows implements RecordedReadings.Rejected, AutoCloseable {
    /** The name of the table beside the values of a rebuild. */
    public static final String FILE = "rejected.csv";

    private final Path file;
    private final boolean skip;
    private Writer out;
    private long count;

    /**
     * Keeps them in a file, which is only made where there are any.
     *
     * @param file null to keep none
     * @param skip whether rows that have shifted are rejected like any other
     */
    public RejectedRows(Path file, boolean skip) {
        this.file = file;
        this.skip = skip;
    }

    @Override
    public void row(RejectedRow row) throws ReplayException, IOException {
        if (row.shifted() && !skip) {
            throw new ReplayException(
                    "%s:%d: %s; %s, or have rows like it rejected and kept with --skip-bad; nothing was written"
                            .formatted(row.file(), row.line(), row.detail(), row.remedy()));
        }
        count++;
        if (file != null) {
            write(
                    row.file().getFileName().toString(),
                    Long.toString(row.line()),
                    row.column() == null ? "" : row.column(),
                    row.reason().name(),
                    row.detail(),
                    row.remedy(),
                    row.text());
        }
    }

    /** How many there were, cells of one row each for itself. */
    public long count() {
        return count;
    }

    /** What is said in the end, where there were any. */
    public String lastWords(String where) {
        return "%,d rows or cells were rejected; %s".formatted(count, where);
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }

    private void write(String... cells) throws IOException {
        if (out == null) {
            out = Files.newBufferedWriter(file);
            out.write("file,line,column,reason,detail,remedy,row\n");
        }
        out.write(Stream.of(cells).map(RejectedRows::quoted).collect(Collectors.joining(",", "", "\n")));
    }

    private static String quoted(String cell) {
        return cell.matches("[^,\"\\r\\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
