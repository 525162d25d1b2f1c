package io.plantline.ingest.simulator;

/** What a line's steel was made of, by the mill's certificates, and where its offcuts go. */
final class ScrapYard {
    private static final long LOT = 3 * 86_400_000L;

    /** Oily sweepings and, where it is ground, sludge are nothing for a melt shop. */
    private static final double SWEEPINGS = 0.015;

    private static final double SLUDGE = 0.06;

    private final Chance mill;
    private final boolean grinds;
    private final Tap recycled;
    private final Tap toMelt;
    private final Tap hazardous;

    ScrapYard(String line, Taps taps, Chance chance) {
        this.mill = chance.of(line + " mill");
        this.grinds = line.equals("line-2");
        this.recycled = taps.feed(line + "-recycled");
        this.toMelt = taps.feed(line + "-to-melt");
        this.hazardous = taps.feed(line + "-hazardous");
    }

    /** Each lot of bars comes with a certificate that tells how much of it was scrap before. */
    void certify(long time, long bars) {
        recycled.flow(Math.round(bars * mill.between(0.6, 0.9, Math.floorDiv(time, LOT))));
    }

    void sort(long offcuts) {
        long unfit = Math.round(offcuts * (grinds ? SLUDGE : SWEEPINGS));
        hazardous.flow(unfit);
        toMelt.flow(offcuts - unfit);
    }
}
