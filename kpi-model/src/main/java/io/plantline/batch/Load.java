package io.plantline.batch;

/**
 * Electricity of a batch over a moment.
 *
 * @param start epoch milliseconds
 * @param millijoules what it took
 */
public record Load(long start, long end, long millijoules) {
    public Load {
        if (end <= start) {
            throw new IllegalArgumentException("load from %d to %d: it ends before it starts".formatted(start, end));
        }
    }
}
