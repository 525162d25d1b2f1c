package io.plantline.ingest.replay;

import io.plantline.ingest.payload.CsvCells;
import io.plantline.ingest.payload.Unusable;
import io.plantline.model.Rejection.Reason;
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

    @Override
    public Function<String, String> of(Line line) throws Unusable {
        List<String> values = cells.of(line.text());
        if (values.size() != header.size()) {
            throw new Unusable(
                    Reason.MISSING_VALUE, "%d cells in a file of %d columns".formatted(values.size(), header.size()));
        }
        return column -> {
            Integer number = numbers.get(column);
            return number == null ? null : values.get(number);
        };
    }
}
