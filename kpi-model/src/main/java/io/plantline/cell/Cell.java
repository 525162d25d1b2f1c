package io.plantline.cell;

import io.plantline.model.Quantity;

/**
 * What is known of one scope, or meter, over one interval: its sums, the highest settlement interval within it, and how
 * often it was restated, and what of it. Never a ratio. Mutable: the stores keep it and write it down when they commit.
 */
public final class Cell {
    /** The value of {@link #peak} where no settlement interval qualifies. */
    public static final long NO_PEAK = Long.MIN_VALUE;

    private final Sums sums;
    private long peak;
    private long peakStart;
    private int revision;
    private long revisedAt;
    private Marks marks;

    public Cell() {
        this(new Sums(), NO_PEAK, 0, 0, Long.MIN_VALUE);
    }

    /** One of which it is not known what of it was revised. */
    public Cell(Sums sums, long peak, long peakStart, int revision, long revisedAt) {
        this.sums = sums;
        this.peak = peak;
        this.peakStart = peakStart;
        this.revision = revision;
        this.revisedAt = revisedAt;
        this.marks = revision == 0 ? null : Marks.ofAll(revision, revisedAt);
    }

    /** The same, with what of it was revised. */
    public Cell marked(Marks written) {
        marks = written;
        return this;
    }

    /**
     * The same, as written by an older version, which counted each KPI by what it reads: those that are counted by their
     * names now keep their numbers.
     */
    public Cell countedByQuantities() {
        if (marks != null && Quantities.in(sums).meets(Quantities.of(Quantity.HOURS_WORKED))) {
            marks.carryOver();
        }
        return this;
    }

    /** The same, of which what is added up to date was revised so often in all; as older versions noted it. */
    public Cell toDate(int revisions, long lastAt) {
        if (revisions > revision) {
            marks().close(lastAt);
            marks().count(Quantities.EARLIER, revisions - revision);
        }
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

    /** How often it was restated after it was final, whatever of it. */
    public int revision() {
        return revision;
    }

    public long revisedAt() {
        return revisedAt;
    }

    /** How often a KPI that reads these quantities was restated. */
    public int revision(String kpi, Quantities read) {
        return marks == null ? 0 : marks.number(kpi, read);
    }

    /** True where a KPI that reads these quantities may say something else since the latest change, or was never given out. */
    public boolean isRestated(Quantities read) {
        return marks != null && marks.isLatest(read);
    }

    /** The same of a KPI that looks at other intervals as well. */
    public boolean isRestated(String kpi) {
        return marks != null && marks.isLatest(kpi);
    }

    /** What of it was restated, or null where nothing was. */
    public Marks revised() {
        return marks;
    }

    /**
     * Notes a change after the cell was final. All changes under one watermark are one revision; after the end of a run,
     * when the watermark rises no more, each is one.
     */
    public void revise(long watermark, Quantities changed) {
        count(watermark);
        marks().note(watermark, changed);
    }

    /** Notes a change of the cell of a meter, of which nobody asks what of it has changed. */
    public void revise(long watermark) {
        count(watermark);
    }

    /** Notes a change of an earlier interval, which only what is added up to date follows. */
    public void reviseToDate(long watermark) {
        marks().note(watermark, Quantities.EARLIER);
    }

    /** Notes that something has changed that a KPI looks at, in this interval or another. */
    public void reviseSeries(String kpi, long watermark, boolean isWithin) {
        marks().noteSeries(kpi, watermark, isWithin);
    }

    /** Notes that it is opened though its interval is final already. */
    public void openedLate(long watermark) {
        marks().note(watermark, Quantities.OPENED);
    }

    /** Notes that the plant file was changed: a revision of its own, whatever came late under the same watermark. */
    public void reviseByFile() {
        count(Long.MAX_VALUE);
        if (marks != null) {
            marks.close(Long.MAX_VALUE);
        }
    }

    /** Lets the revision of a KPI that reads these quantities be no less than this. */
    public void raise(String kpi, Quantities read, int number) {
        marks().raise(kpi, read, number);
    }

    private void count(long watermark) {
        if (revisedAt != watermark || watermark == Long.MAX_VALUE) {
            revisedAt = watermark;
            revision++;
        }
    }

    private Marks marks() {
        if (marks == null) {
            marks = new Marks();
        }
        return marks;
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
