package io.plantline.ingest.replay;

import io.plantline.ingest.payload.NativeLine;
import io.plantline.ingest.payload.Unusable;

/** Rows of JSON lines that are native objects with the meter in them. */
final class NativeRows implements Rows {
    private final String plant;
    private final String run;

    NativeRows(String plant, String run) {
        this.plant = plant;
        this.run = run;
    }

    @Override
    public Row of(Line line) {
        try {
            line.text();
            return Row.of(NativeLine.read(line.bytes(), plant).in(run));
        } catch (Unusable fault) {
            return Row.unusable(fault);
        }
    }
}
