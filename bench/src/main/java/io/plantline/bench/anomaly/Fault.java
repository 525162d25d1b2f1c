package io.plantline.bench.anomaly;

/**
 * One fault to be put into a series.
 *
 * @param size which of the three magnitudes: 0 to 2
 * @param from first faulty step
 * @param to the step after the last
 * @param until the step up to which it may be told
 */
record Fault(Row row, int size, int from, int to, int until) {
    /** Puts it into the series and tells what it wastes, in the unit of its row. */
    double put(Series series) {
        return row.shape().put(series, from, to, row.magnitude(size));
    }
}
