package io.plantline.ingest.replay;

import io.plantline.ingest.payload.Claim;
import io.plantline.ingest.payload.Decimals;
import io.plantline.ingest.payload.EventTime;
import io.plantline.ingest.payload.Qualities;
import io.plantline.ingest.payload.Unusable;
import io.plantline.model.Quality;
import io.plantline.model.Rejection.Reason;
import java.util.function.Function;

/**
 * Rows of CSV that need no mapping: one reading each, under the header {@code meter,time,value,unit}; {@code quality},
 * {@code state} and {@code count} may be there too.
 */
final class LongRows implements Rows {
    private final String plant;
    private final String run;
    private final CsvTable table;

    LongRows(String plant, String run, CsvTable table) {
        this.plant = plant;
        this.run = run;
        this.table = table;
    }

    @Override
    public Row of(Line line) {
        try {
            return Row.of(claim(table.of(line)));
        } catch (Unusable fault) {
            return Row.unusable(fault);
        }
    }

    private Claim claim(Function<String, String> row) throws Unusable {
        String value = cell(row, "value");
        String count = cell(row, "count");
        return new Claim(
                plant,
                row.apply("meter"),
                run,
                time(row.apply("time")),
                value == null ? null : Decimals.parse(value, '.'),
                count == null ? null : Decimals.parse(count, '.'),
                cell(row, "unit"),
                cell(row, "state"),
                quality(cell(row, "quality")),
                -1);
    }

    private static long time(String text) throws Unusable {
        if (text.isEmpty()) {
            throw new Unusable(Reason.BAD_TIME, "the time is empty");
        }
        return EventTime.parse(text);
    }

    private static Quality quality(String word) throws Unusable {
        return word == null ? Quality.GOOD : Qualities.of(word);
    }

    private static String cell(Function<String, String> row, String column) {
        String cell = row.apply(column);
        return cell == null || cell.isEmpty() ? null : cell;
    }
}
