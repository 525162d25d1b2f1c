package io.plantline.ingest.entry;

import io.plantline.ingest.meters.Sheet;
import io.plantline.ingest.meters.SheetException;
import io.plantline.model.EntryFault;
import io.plantline.model.Reading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A table of readings taken by hand: all of it becomes readings, or none. */
public final class EntrySheet {
    private static final List<String> COLUMNS = List.of("meter", "time", "value", "unit", "by", "note");
    private static final List<String> REQUIRED = List.of("meter", "time", "value");

    private EntrySheet() {}

    /**
     * The readings of a table.
     *
     * @param meter the meter of rows that name none, or null
     * @param by who read those of rows that name nobody, or null
     * @param sequence of the first row; each further row has the next
     */
    public static List<Reading> readings(Path file, EntryDesk desk, String meter, String by, long sequence)
            throws SheetException {
        Sheet sheet = Sheet.read(file, COLUMNS);
        sheet.throwIfWrong();
        List<Reading> readings = new ArrayList<>();
        for (Sheet.Row row : sheet.rows()) {
            try {
                readings.add(desk.reading(entry(row, meter, by), sequence + readings.size()));
            } catch (EntryRefused refused) {
                sheet.wrong(row.number(), refused.field(), refused.getMessage());
            }
        }
        sheet.throwIfWrong();
        return readings;
    }

    private static HandEntry entry(Sheet.Row row, String meter, String by) throws EntryRefused {
        Map<String, String> cells = row.cells();
        String whose = cells.getOrDefault("meter", meter);
        for (String needed : REQUIRED) {
            if (!cells.containsKey(needed) && !(needed.equals("meter") && whose != null)) {
                throw new EntryRefused(needed, EntryFault.CELL_MISSING.of());
            }
        }
        return new HandEntry(
                whose,
                cells.get("time"),
                cells.get("value"),
                cells.get("unit"),
                cells.getOrDefault("by", by),
                cells.get("note"));
    }
}
