package io.plantline.ingest.replay;

import io.plantline.model.Rejection.Reason;

/** What to do about a row that cannot be used. */
final class Remedy {
    static final String OF_SHIFTED =
            "give the row as many cells as the header has, and quote a cell that holds the delimiter";

    private Remedy() {}

    static String of(Reason reason) {
        return switch (reason) {
            case MISSING_VALUE -> "enter what is missing";
            case NOT_A_NUMBER -> "write a number there; a mapping names another decimal mark or column";
            case UNKNOWN_METER, UNKNOWN_PLANT -> "add the meter to the plant file, or mend its name";
            case UNKNOWN_STATE -> "add the word to the states of the meter in the plant file, or mend it";
            case UNKNOWN_QUALITY -> "write good, uncertain or bad";
            case WRONG_UNIT -> "mend the unit, or that of the meter in the plant file";
            case OUT_OF_RANGE -> "mend the value, or what the meter can measure in the plant file";
            case BAD_TIME ->
                "write the time with its offset, as 2026-03-02T06:00:00Z, or name its pattern and zone in a mapping";
            case FROM_THE_FUTURE, TOO_OLD -> "mend the date";
            case NOT_UTF8 -> "write the file as UTF-8";
            case NOT_JSON -> "write one JSON object a line";
            case TOO_LARGE -> "break the line where it ends";
            default -> "mend the row";
        };
    }
}
