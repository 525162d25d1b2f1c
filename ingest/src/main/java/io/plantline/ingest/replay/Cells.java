package io.plantline.ingest.replay;

import io.plantline.ingest.payload.Unusable;
import java.util.function.Function;

/** Finds the cells of a line. */
interface Cells {
    /** The text of a column in this line: empty where nothing is written, null where there is no such column. */
    Function<String, String> of(Line line) throws Unusable;
}
