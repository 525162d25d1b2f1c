package io.plantline.ingest.mapped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.plantline.ingest.format.Piece;
import io.plantline.ingest.sparkplug.Told;
import io.plantline.model.Quality;
import java.util.List;

/** One metric of a Sparkplug message, with its own time. */
record MetricPiece(Told told) implements Piece {
    @Override
    public JsonNode at(String place) {
        return told.names().contains(place) ? told.value() : MissingNode.getInstance();
    }

    @Override
    public List<String> places() {
        return told.names();
    }

    @Override
    public String unit(String place) {
        return told.unit();
    }

    @Override
    public JsonNode time(String place) {
        return told.time() == null ? MissingNode.getInstance() : LongNode.valueOf(told.time());
    }

    @Override
    public Quality quality(String place) {
        return told.quality();
    }
}
