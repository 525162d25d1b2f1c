package io.plantline.bench.anomaly;

/**
 * One fault put into a series.
 *
 * @param size which of the three magnitudes: 0 to 2
 * @param from first faulty step
 * @param to the step after the last
 * @param until the step up to which it may be told
 * @param cost what it wastes, in the unit of its row, to weigh it by
 */
record Fault(Row row, Series series, int size, int from, int to, int until, double cost) {}
