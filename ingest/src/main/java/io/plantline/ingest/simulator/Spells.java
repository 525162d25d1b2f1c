package io.plantline.ingest.simulator;

/** Stretches of time that come by chance: at most one begins and ends in an hour. */
final class Spells {
    private static final long HOUR = 60 * Dials.MINUTE;
    private static final int LATEST_START = 20;

    private final Chance comes;
    private final Chance shape;
    private final double perHour;
    private final int shortest;
    private final int longest;
    private long hour = Long.MIN_VALUE;
    private long start;
    private long end;

    /** @param longest in minutes, at most forty */
    Spells(Chance chance, double perHour, int shortest, int longest) {
        this.comes = chance;
        this.shape = chance.of("shape");
        this.perHour = perHour;
        this.shortest = shortest;
        this.longest = longest;
    }

    /** The end of the spell over the time, or 0 where there is none. */
    long endOver(long time) {
        long wanted = Math.floorDiv(time, HOUR);
        if (wanted != hour) {
            look(wanted);
        }
        return time >= start && time < end ? end : 0;
    }

    private void look(long wanted) {
        hour = wanted;
        start = hour * HOUR + minutes(0, LATEST_START, hour);
        long length = minutes(shortest, longest, ~hour);
        end = comes.at(hour) < perHour ? start + length : start;
    }

    private long minutes(int fewest, int most, long number) {
        long whole = (long) shape.between(fewest, most, number);
        return whole * Dials.MINUTE;
    }
}
