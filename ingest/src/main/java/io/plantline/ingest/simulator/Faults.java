package io.plantline.ingest.simulator;

import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** What goes wrong between one meter and the broker, as seldom and as varied as in a real plant. */
final class Faults {
    private static final long HOUR = 60 * Dials.MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long FASTEST_CLOCK = 3_000;
    private static final double HOURS_BETWEEN_SILENCES = 250;
    private static final double HOURS_BETWEEN_BUFFERINGS = 300;
    private static final double REPEATED = 1.0 / 500;
    private static final double BROKEN = 1.0 / 2_000;

    /** Sub-meters that lose their register when their supply fails: about once in so many hours. */
    private static final Map<String, Integer> RESETTING = Map.of("packing-energy", 40, "pulp-house-energy", 60);

    /** Meters whose clock runs ahead, by up to so many milliseconds, until it is set at midnight. */
    private static final Map<String, Long> FAST =
            Map.of("grinder-1-power", FASTEST_CLOCK, "press-1-power", FASTEST_CLOCK, "cooling-1-power", FASTEST_CLOCK);

    private final double often;
    private final Spells silences;
    private final Spells bufferings;
    private final Chance resets;
    private final Chance repeats;
    private final Chance breaks;
    private final int hoursBetweenResets;
    private final long fast;

    private Faults(String meter, Chance chance, double often) {
        this.often = often;
        this.silences = new Spells(chance.of("silence " + meter), often / HOURS_BETWEEN_SILENCES, 3, 20);
        this.bufferings = new Spells(chance.of("buffer " + meter), often / HOURS_BETWEEN_BUFFERINGS, 15, 38);
        this.resets = chance.of("reset " + meter);
        this.repeats = chance.of("repeat " + meter);
        this.breaks = chance.of("break " + meter);
        this.hoursBetweenResets = RESETTING.getOrDefault(meter, 0);
        this.fast = FAST.getOrDefault(meter, 0L);
    }

    /** The faults of a meter as they happen in a plant. */
    static Faults occasional(String meter, Chance chance) {
        return new Faults(meter, chance, 1);
    }

    /** A meter that never fails. */
    static Faults none(String meter) {
        return new Faults(meter, new Chance(0), 0);
    }

    /** What goes wrong, and how often, for people. */
    static String inWords() {
        return String.format(
                Locale.ROOT,
                "one message in %.0f comes twice, one in %,.0f is followed by a broken one, which is rejected; each meter is"
                        + " silent for some minutes about once in %.0f hours, and late about once in %.0f; the registers"
                        + " of %s fall to zero at times; the clocks of %s run up to %d s fast",
                1 / REPEATED,
                1 / BROKEN,
                HOURS_BETWEEN_SILENCES,
                HOURS_BETWEEN_BUFFERINGS,
                names(RESETTING),
                names(FAST),
                FASTEST_CLOCK / 1_000);
    }

    private static String names(Map<String, ?> meters) {
        return String.join(", ", new TreeSet<>(meters.keySet()));
    }

    /** True where the meter says nothing at the time, and never will. */
    boolean silences(long time) {
        return silences.endOver(time) > 0;
    }

    /** When a reading of the time gets away from a gateway that had to keep it; 0 where it was not kept. */
    long keptUntil(long time) {
        return bufferings.endOver(time);
    }

    /** True in the minute in which the register falls to zero. */
    boolean resets(long minute) {
        return hoursBetweenResets > 0
                && Math.floorMod(minute, HOUR) == 17 * Dials.MINUTE
                && resets.at(Math.floorDiv(minute, HOUR)) < often / hoursBetweenResets;
    }

    /** How far ahead the clock of the meter is, in milliseconds. */
    long ahead(long time) {
        return often == 0 ? 0 : fast * Math.floorMod(time, DAY) / DAY;
    }

    /** True where the message of the time is sent twice. */
    boolean repeats(long time) {
        return repeats.at(time) < often * REPEATED;
    }

    /** True where the message of the time is followed by a piece of itself. */
    boolean breaks(long time) {
        return breaks.at(time) < often * BROKEN;
    }
}
