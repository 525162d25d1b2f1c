package io.plantline.cell;

/**
 * What is known of one scope, or meter, over one interval: its sums, the highest settlement interval within it, and how
 * often it was restated. Never a ratio. Mutable: the stores keep it and write it down when they commit.
 */
public final class Cell {
    /** The value of {@link #peak} where no settlement interval qualifies. */
    public static final long NO_PEAK = Long.MIN_VALUE;

    private final Sums sums;
    private long peak;
    private long peakStart;
    private int revision;
    private long revisedAt;
    private int revisionToDate;
    private long revisedToDateAt;

    public Cell() {
        this(new Sums(), NO_PEAK, 0, 0, Long.MIN_VALUE);
    }

    /** One whose values to date were revised as often as itself. */
    public Cell(Sums sums, long peak, long peakStart, int revision, long revisedAt) {
        this.sums = sums;
        this.peak = peak;
        this.peakStart = peakStart;
        this.revision = revision;
        this.revisedAt = revisedAt;
        this.revisionToDate = revision;
        this.revisedToDateAt = revisedAt;
    }

    /** The same, with how often what is added up to date was revised, and under which watermark last. */
    public Cell toDate(int revisions, long lastAt) {
        revisionToDate = revisions;
        revisedToDateAt = lastAt;
        return this;
    }

    public Sums sums() {
        return sums;
    }

    /** The highest energy of a well covered settlement interval, in base units, or {@link #NO_PEAK}. */
    public long peak() {
        return peak;
    }

    /** Start of the settlement interval of the peak; of equal peaks the earliest. */
    public long peakStart() {
        return peakStart;
    }

    public int revision() {
        return revision;
    }

    public long revisedAt() {
        return revisedAt;
    }

    /** How often what is added up over earlier intervals and this one was restated: with this one, and with those. */
    public int revisionToDate() {
        return revisionToDate;
    }

    public long revisedToDateAt() {
        return revisedToDateAt;
    }

    /**
     * Notes a change after the cell was final. All changes under one watermark are one revision; after the end of a run,
     * when the watermark rises no more, each is one.
     */
    public void revise(long watermark) {
        if (revisedAt != watermark || watermark == Long.MAX_VALUE) {
            revisedAt = watermark;
            revision++;
        }
        reviseToDate(watermark);
    }

    /** Notes a change of an earlier interval, which only what is added up to date follows. */
    public void reviseToDate(long watermark) {
        if (revisedToDateAt != watermark || watermark == Long.MAX_VALUE) {
            revisedToDateAt = watermark;
            revisionToDate++;
        }
    }

    void clearPeak() {
        peak = NO_PEAK;
        peakStart = 0;
    }

    void offerPeak(long candidate, long start) {
        if (candidate != NO_PEAK && (peak == NO_PEAK || candidate > peak || (candidate == peak && start < peakStart))) {
            peak = candidate;
            peakStart = start;
        }
    }
}
