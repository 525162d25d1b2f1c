package io.plantline.ingest.replay;

import io.plantline.plant.Plant;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/**
 * Where a recorded file says what. Columns are named by their header or numbered from 1; in JSON lines they are JSON
 * pointers.
 *
 * @param header true where the first line of a CSV file names the columns
 * @param delimiter what stands between two cells
 * @param decimal what stands between the whole and the rest of a number
 * @param uncertain which column names the columns that are estimated in its row, or null
 */
public record ReplayMapping(
        Time time, List<Column> meters, boolean header, char delimiter, char decimal, Uncertain uncertain) {

    /**
     * When a row was true.
     *
     * @param pattern as of {@link java.time.format.DateTimeFormatter}; null for RFC 3339 or epoch milliseconds
     * @param zone the zone of times without one
     * @param midnightEndsItsDay true where 0:00 of a day means the midnight at which that day ends
     */
    public record Time(String column, String pattern, ZoneId zone, boolean midnightEndsItsDay) {
        public Time {
            Objects.requireNonNull(column, "mapping: time column is missing");
            Objects.requireNonNull(zone, "mapping: zone is missing");
        }
    }

    /**
     * One meter.
     *
     * @param unit null for the meter's own
     * @param quality the column that tells how far it can be trusted, or null
     */
    public record Column(String column, String meter, String unit, String quality) {
        public Column {
            Objects.requireNonNull(column, "mapping: column is missing");
            Objects.requireNonNull(meter, "mapping: meter is missing");
        }
    }

    /** A column that lists the names of other columns, whose values in its row are estimated. */
    public record Uncertain(String column, String separator) {
        public Uncertain {
            Objects.requireNonNull(column, "mapping: column is missing");
            Objects.requireNonNull(separator, "mapping: separator is missing");
        }
    }

    public ReplayMapping {
        Objects.requireNonNull(time, "mapping: time is missing");
        meters = List.copyOf(meters);
    }

    /** The same for a table that needs no signs between its cells. */
    ReplayMapping ofTable() {
        return new ReplayMapping(time, meters, true, ',', '.', uncertain);
    }

    /** Reads a mapping and checks it against the plant; what is wrong is told with file, line, key and remedy. */
    public static ReplayMapping read(Path file, Plant plant) throws ReplayException, IOException {
        return MappingFile.read(file, plant);
    }
}
