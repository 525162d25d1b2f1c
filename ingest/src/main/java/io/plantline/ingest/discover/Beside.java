package io.plantline.ingest.discover;

import com.fasterxml.jackson.databind.JsonNode;
import io.plantline.ingest.format.Piece;
import io.plantline.ingest.mapped.UnitWords;
import io.plantline.ingest.payload.Unusable;
import io.plantline.model.Unit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands beside a number: the places of its unit and its time, null where there is none.
 *
 * @param unitWord the word at the place of the unit, null where there is none
 * @param shape how the line is written in which it stands, null where it is none
 * @param meter what the line or the element calls its meter, null where it does not
 * @param list the array in whose element it stands, null where in none that names them
 */
record Beside(String unitAt, String unitWord, String time, CsvShape shape, String meter, NamedElements list) {
    static final Beside NOTHING = new Beside(null, null, null);

    private static final List<String> UNITS = List.of("unit", "Unit", "units", "uom", "Einheit", "einheit", "u");
    private static final List<String> TIMES =
            List.of("ts", "time", "timestamp", "Time", "Timestamp", "TimeStamp", "at", "t", "datetime", "Zeit", "zeit");
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:.*");
    private static final long RECENT = 1_000_000_000;

    /** @param place the pointer to the number */
    static Beside of(Piece piece, String place) throws Unusable {
        String holder = place.substring(0, place.lastIndexOf('/'));
        String unitAt = null;
        for (String key : UNITS) {
            String pointer = holder + '/' + key;
            unitAt = unitAt == null && piece.at(pointer).isTextual() ? pointer : unitAt;
        }
        String time = null;
        for (String key : TIMES) {
            time = time == null && isTime(piece.at(holder + '/' + key)) ? holder + '/' + key : time;
        }
        for (String key : TIMES) {
            time = time == null && isTime(piece.at('/' + key)) ? '/' + key : time;
        }
        return new Beside(unitAt, unitAt == null ? null : piece.at(unitAt).asText(), time);
    }

    Beside(String unitAt, String unitWord, String time) {
        this(unitAt, unitWord, time, null, null);
    }

    Beside(String unitAt, String unitWord, String time, CsvShape shape, String meter) {
        this(unitAt, unitWord, time, shape, meter, null);
    }

    /** The same in an element that names its meter. */
    Beside in(NamedElements elements, String name) {
        return new Beside(unitAt, unitWord, time, shape, name, elements);
    }

    Optional<Unit> unit() {
        try {
            return unitWord == null ? Optional.empty() : Optional.of(UnitWords.of(unitWord, null, "another"));
        } catch (Unusable unknown) {
            return Optional.empty();
        }
    }

    /** True where a text or a number is a time of this age. */
    static boolean isTime(JsonNode said) {
        return said.isNumber()
                ? said.asLong() > RECENT
                : said.isTextual() && ISO.matcher(said.asText()).matches();
    }
}
