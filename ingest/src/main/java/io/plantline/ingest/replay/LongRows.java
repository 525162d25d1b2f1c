package io.plantline.ingest.replay;

import io.plantline.ingest.payload.Claim;
import io.plantline.ingest.payload.Decimals;
import io.plantline.ingest.payload.EventTime;
import io.plantline.ingest.payload.Qualities;
import io.plantline.ingest.payload.Unusable;
import io.plantline.model.Quality;
import io.plantline.model.Rejection.Reason;
import java.math.BigDecimal;
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
            return Row.of(claim(table.of(line)), (only, reason) -> columnOf(reason));
        } catch (Unusable fault) {
            return Row.unusable(fault);
        }
    }

    private Claim claim(Function<String, String> row) throws Unusable {
        return new Claim(
                plant,
                row.apply("meter"),
                run,
                of("time", row, LongRows::time),
                of("value", row, LongRows::number),
                of("count", row, LongRows::number),
                cell(row, "unit"),
                cell(row, "state"),
                of("quality", row, LongRows::quality),
                -1);
    }

    /** Where to look for what is wrong with a reading that was understood. */
    private static String columnOf(Reason reason) {
        return switch (reason) {
            case UNKNOWN_METER, UNKNOWN_PLANT -> "meter";
            case BAD_TIME, FROM_THE_FUTURE, TOO_OLD -> "time";
            case WRONG_UNIT -> "unit";
            case UNKNOWN_STATE -> "state";
            case UNKNOWN_QUALITY -> "quality";
            default -> "value";
        };
    }

    /** What a cell says. */
    @FunctionalInterface
    private interface Meaning<T> {
        T of(String text) throws Unusable;
    }

    private static <T> T of(String column, Function<String, String> row, Meaning<T> meaning) throws Unusable {
        try {
            return meaning.of(cell(row, column));
        } catch (Unusable fault) {
            throw BadCell.in(column, fault);
        }
    }

    private static BigDecimal number(String text) throws Unusable {
        return text == null ? null : Decimals.parse(text, '.');
    }

    private static long time(String text) throws Unusable {
        if (text == null) {
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
