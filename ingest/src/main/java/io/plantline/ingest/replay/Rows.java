package io.plantline.ingest.replay;

/** Makes rows of the lines of one file, in their order. */
@FunctionalInterface
interface Rows {
    Row of(Line line);
}
