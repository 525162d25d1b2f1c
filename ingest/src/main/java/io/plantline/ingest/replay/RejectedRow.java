package io.plantline.ingest.replay;

import io.plantline.model.Rejection.Reason;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A row of a recorded file, or a cell of it, that cannot be used.
 *
 * @param line counted from 1; of a table of Parquet the header is line 1 too
 * @param column null where it is not one column that is at fault
 * @param shifted the cells do not lie under the columns of the table, so that nothing in the row can be trusted
 * @param remedy what to do about it
 * @param text the whole row
 */
public record RejectedRow(
        Path file,
        long line,
        String column,
        Reason reason,
        String detail,
        boolean shifted,
        String remedy,
        String text) {
    public RejectedRow {
        Objects.requireNonNull(file, "rejected row: file is missing");
        Objects.requireNonNull(reason, "rejected row: reason is missing");
        Objects.requireNonNull(detail, "rejected row: detail is missing");
        Objects.requireNonNull(remedy, "rejected row: remedy is missing");
        Objects.requireNonNull(text, "rejected row: text is missing");
    }
}
