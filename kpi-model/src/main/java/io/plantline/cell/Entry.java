package io.plantline.cell;

/**
 * One accepted reading in the log of its meter.
 *
 * @param value in base units of the meter's register, or the code of a state-time quantity
 * @param uncertain true where the source doubts it
 * @param sequence the source's count, or -1
 * @param settled true where it alone decides what follows: nothing before it need be known
 */
public record Entry(long time, long value, boolean uncertain, long sequence, boolean settled) {

    Entry settled(boolean now) {
        return now == settled ? this : new Entry(time, value, uncertain, sequence, now);
    }

    /** True where this one is to be believed over another of the same time: better quality first, then later sequence. */
    public boolean beats(Entry other) {
        if (uncertain != other.uncertain) {
            return other.uncertain;
        }
        return sequence == other.sequence ? value != other.value && sequence < 0 : sequence > other.sequence;
    }
}
