package io.plantline.bench.part;

import java.io.IOException;
import java.net.URI;

/** A time-series database, empty at the start and gone at the end. */
public interface Database extends AutoCloseable {
    /** The database or bucket that is written to. */
    String NAME = "bench";

    /** The value of the setting {@code history.kind}. */
    String kind();

    URI url();

    /** How many KPI values it holds now, and what they add up to. */
    Holding holding() throws IOException, InterruptedException;

    @Override
    void close();

    /** A number of values and their sum. */
    record Holding(long count, double sum) {
        public static final Holding NOTHING = new Holding(0, 0);
    }
}
