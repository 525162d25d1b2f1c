package io.plantline.ingest.replay;

import io.plantline.ingest.payload.CsvCells;
import io.plantline.ingest.payload.Unusable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The columns of a CSV file, by name and by number. */
final class CsvTable implements Cells {
    private final CsvCells cells;
    private final List<String> header;
    private final Map<String, Integer> numbers = new HashMap<>();

    /** @param header the names of the columns; where the file has none, the cells of its first row */
    CsvTable(CsvCells cells, List<String> header) {
        this.cells = cells;
        this.header = List.copyOf(header);
        for (int i = 0; i < header.size(); i++) {
            numbers.put(String.valueOf(i + 1), i);
        }
        for (int i = 0; i < header.size(); i++) {
            numbers.put(header.get(i), i);
        }
    }

    boolean has(String column) {
        return numbers.containsKey(column);
    }

    List<String> header() {
        return header;
    }

    /** Which cell is one too many, or missing, nobody knows; the end of the row is where it shows. */
    private BadCell shifted(List<String> values) {
        int columns = header.size();
        String many = "%d cells in a row of a table of %d columns, so its cells may stand under the wrong ones"
                .formatted(values.size(), columns);
        return values.size() < columns
                ? BadCell.shifted(header.get(values.size()), many + "; there is none of this column")
                : BadCell.shifted(
                        header.get(columns - 1),
                        "%s; %s is beyond the last".formatted(many, Unusable.quoted(values.get(columns))));
    }

    @Override
    public Function<String, String> of(Line line) throws Unusable {
        List<String> values = cells.of(line.text());
        if (values.size() != header.size()) {
            throw shifted(values);
        }
        return column -> {
            Integer number = numbers.get(column);
            return number == null ? null : values.get(number);
        };
    }
}
