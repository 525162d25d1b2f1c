package io.plantline.ingest.discover;

import io.plantline.ingest.format.Formats;
import io.plantline.ingest.format.Message;
import io.plantline.ingest.format.Piece;
import io.plantline.ingest.payload.Decimals;
import io.plantline.ingest.payload.Unusable;
import io.plantline.model.Unit;
import io.plantline.plant.PayloadFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sees what lines of columns measure, where a column, the unit beside it or the topic tells. */
final class CsvSightings {
    private final Message message;
    private final CsvShape shape;
    private final long at;

    private CsvSightings(Message message, CsvShape shape, long at) {
        this.message = message;
        this.shape = shape;
        this.at = at;
    }

    static List<Sighting> in(Message message, long at) throws Unusable {
        Optional<CsvShape> shape = CsvShape.of(message.text());
        return shape.isEmpty() ? List.of() : new CsvSightings(message, shape.get(), at).all();
    }

    private List<Sighting> all() throws Unusable {
        List<Sighting> seen = new ArrayList<>();
        Message asWritten = new Message(message.topic(), message.text(), shape.layout());
        for (Piece row : Formats.of(PayloadFormat.CSV).pieces(asWritten)) {
            for (String column : shape.values()) {
                if (!Sightings.isBeside(column)) {
                    sighting(row, column).ifPresent(seen::add);
                }
            }
        }
        return seen;
    }

    private Optional<Sighting> sighting(Piece row, String column) throws Unusable {
        String word = shape.unit() == null ? null : row.at(shape.unit()).asText();
        Optional<Unit> told = new Beside(shape.unit(), word, shape.time()).unit();
        boolean alone = shape.values().size() == 1;
        Optional<Unit> unit = told.or(() -> word != null ? Optional.empty() : UnitGuess.of(column))
                .or(() -> word != null || !alone ? Optional.empty() : UnitGuess.of(message.topic()));
        String cell = row.at(column).asText();
        if (unit.isEmpty() || cell.isBlank()) {
            return Optional.empty();
        }
        String meter = shape.meter() == null ? null : row.at(shape.meter()).asText();
        return Optional.of(Sighting.ofDevice(
                message.topic(),
                meter != null
                        ? message.topic() + '/' + meter
                        : alone ? message.topic() : message.topic() + '/' + column,
                PayloadFormat.CSV,
                column,
                unit.get(),
                told.isEmpty(),
                String.join(" ", message.topic(), meter == null ? "" : meter, column),
                new Beside(shape.unit(), word, shape.time(), shape, meter),
                Decimals.parse(cell, shape.decimal()).doubleValue(),
                at));
    }
}
