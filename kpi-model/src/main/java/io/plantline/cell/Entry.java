package io.plantline.cell;

/**
 * One accepted reading in the log of its meter.
 *
 * @param value in base units of the meter's register, or the code of a state-time quantity
 * @param uncertain true where the source doubts it
 * @param sequence the source's count, or -1
 * @param settled true where it alone decides what follows: nothing before it need be known
 * @param suspect true where its scale is doubted: it is kept, and nothing is booked of it
 * @param confirmed true where somebody says that it is as the meter meant it: its scale is not doubted
 * @param known what the meter is known to say once this has been said, see {@link Known}
 */
public record Entry(
        long time,
        long value,
        boolean uncertain,
        long sequence,
        boolean settled,
        boolean suspect,
        boolean confirmed,
        long known) {

    /** As its meter said it, before it is judged. */
    static Entry said(long time, long value, boolean uncertain, long sequence, boolean confirmed) {
        return new Entry(time, value, uncertain, sequence, true, false, confirmed, Known.NOTHING);
    }

    /** Taken for what it says, by a meter of which so much is known then. */
    Entry accepted(long nowKnown) {
        return nowKnown == known && !suspect
                ? this
                : new Entry(time, value, uncertain, sequence, settled, false, confirmed, nowKnown);
    }

    /** In the place of another, which said the same. */
    Entry saying(long otherValue) {
        return new Entry(time, otherValue, uncertain, sequence, false, false, confirmed, known);
    }

    /** As it is to be kept under the state it has led to. */
    Entry kept(MeterState after, boolean doubted) {
        long nowKnown = after.known();
        boolean alone = after.isSettledBy(this);
        return alone == settled && doubted == suspect && nowKnown == known
                ? this
                : new Entry(time, value, uncertain, sequence, alone, doubted, confirmed, nowKnown);
    }

    /**
     * True where this one is to be believed over another of the same time: better quality first, then later sequence;
     * what is confirmed over the same said before.
     */
    public boolean beats(Entry other) {
        if (uncertain != other.uncertain) {
            return other.uncertain;
        }
        if (sequence != other.sequence) {
            return sequence > other.sequence;
        }
        return value == other.value ? confirmed && !other.confirmed : sequence < 0;
    }
}
