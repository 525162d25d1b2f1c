package io.plantline.history;

import java.util.List;
import java.util.function.Consumer;

/** A time-series database: writes of whole points, and reads. Safe for use by several threads. */
interface TimeSeriesStore extends AutoCloseable {

    /** What it is and where, for messages. */
    String name();

    /** Makes the place the points go to, if it is missing and can be made. Harmless when repeated. */
    void prepare() throws OutOfService;

    /**
     * Writes points, each replacing the stored one of the same key, field by field at least. When it returns they are
     * durable; when it throws any of them may have been written.
     */
    void write(List<Point> points) throws OutOfService, PointsRefused;

    /** Takes away the stored points with these keys, where a later write would not replace them whole. */
    void erase(List<Point> points) throws OutOfService;

    /** Waits until everything written before can be read. */
    void settle() throws OutOfService;

    /** Hands over the selected points, one row at a time. A store without data yet gives none. */
    void read(Selection selection, Consumer<Row> rows) throws OutOfService;

    @Override
    void close();
}
