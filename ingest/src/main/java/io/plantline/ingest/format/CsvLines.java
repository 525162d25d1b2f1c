package io.plantline.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.plantline.ingest.payload.CsvCells;
import io.plantline.ingest.payload.Unusable;
import io.plantline.model.Rejection.Reason;
import java.util.List;

/** Lines of columns, named by the layout or by the first line of the message; each line is a piece of its own. */
final class CsvLines implements Format {
    private record Row(List<String> columns, List<String> cells, String line) implements Piece {
        @Override
        public JsonNode at(String place) throws Unusable {
            int column = columns.indexOf(place);
            if (column < 0) {
                throw new Unusable(
                        Reason.MISSING_VALUE,
                        "there is no column %s; the columns are %s".formatted(place, String.join(", ", columns)));
            }
            if (column >= cells.size()) {
                throw new Unusable(
                        Reason.MISSING_VALUE,
                        "the line %s has %d of %d columns"
                                .formatted(Unusable.quoted(line), cells.size(), columns.size()));
            }
            return TextNode.valueOf(cells.get(column));
        }

        @Override
        public List<String> places() {
            return columns;
        }
    }

    @Override
    public List<Piece> pieces(Message message) {
        CsvCells cells = new CsvCells(message.layout().separator());
        List<String> lines =
                message.text().lines().filter(line -> !line.isBlank()).toList();
        List<String> named = message.layout().columns();
        List<String> columns = named.isEmpty() ? cells.of(lines.get(0)) : named;
        return lines.stream()
                .skip(named.isEmpty() ? 1 : 0)
                .<Piece>map(line -> new Row(columns, cells.of(line), line))
                .toList();
    }

    /** Lines of columns have no mark of their own. */
    @Override
    public boolean recognises(Message message) {
        return false;
    }
}
