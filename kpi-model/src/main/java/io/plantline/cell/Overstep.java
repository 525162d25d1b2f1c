package io.plantline.cell;

/**
 * What a register seems to have counted since the last of its readings that was booked, and cannot have.
 *
 * @param since of what time that reading is, epoch milliseconds
 * @param until of what time the one is that waits
 * @param counted how much the register stands higher since, below zero where lower
 * @param most what it can count in an hour
 * @param unit of both
 */
public record Overstep(long since, long until, double counted, double most, String unit) {
    private static final double HOUR = 3_600_000;

    public Overstep {
        if (until <= since) {
            throw new IllegalArgumentException(
                    "overstep: from %d to %d time does not go on; give two readings in order of time"
                            .formatted(since, until));
        }
    }

    /** In an hour. */
    public double rate() {
        return counted * HOUR / (until - since);
    }

    public String amountInWords() {
        return "%s %s".formatted(Scale.rounded(Math.abs(counted)), unit);
    }

    public String rateInWords() {
        return "%s %s an hour".formatted(Scale.rounded(rate()), unit);
    }

    public String mostInWords() {
        return "%s %s an hour".formatted(Scale.rounded(most), unit);
    }
}
