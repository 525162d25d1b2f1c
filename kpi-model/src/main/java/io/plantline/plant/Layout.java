package io.plantline.plant;

import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * How the messages of a source are written, where the format leaves it open.
 *
 * @param each JSON: pointer to the array whose elements are gone through; null for the whole message
 * @param columns CSV: the names of the columns; empty where the first line of every message names them
 * @param separator CSV: what stands between two columns
 * @param decimal what stands before the decimals of a number written as text
 * @param times how times are written; null where they are ISO 8601 or count from the epoch
 */
public record Layout(String each, List<String> columns, char separator, char decimal, DateTimeFormatter times) {
    /** The whole message, commas between columns, a point before decimals. */
    public static final Layout USUAL = new Layout(null, List.of(), ',', '.', null);

    public Layout {
        columns = List.copyOf(columns);
    }
}
