package io.plantline.decision;

import io.plantline.model.Sentence;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * All that planning says. A page speaks of its own fields, the command of its options. As many stand here as there are things to
 * say, which makes it long.
 */
public enum PlanWord {
    TARIFF("tariff {id}"),
    TARIFF_OF_SIGNAL("tariff {id}, signal {signal}"),
    SIGNAL("signal {signal}"),
    FACTOR_OF_SIGNAL("factor {id}, signal {signal}"),
    SAME_FACTOR(
            "factor {id} of the plant file, the same at every hour of its validity: no signal says how the grid changes"),
    NO_TARIFF("no tariff of bought electricity has a price then"),
    NO_FACTOR("no factor of bought electricity has a figure then"),
    NO_FORECAST("nothing of it is a forecast"),
    NO_ERRORS(
            "no errors of its forecasts known ({seen} held against what came true, {needed} are needed), so no spread is told"),
    PUT_RIGHT("put right by the middle error of {forecasts} forecasts, and spread as they were off"),
    SIGNAL_UNKNOWN(
            "Nothing is known of signal {signal}; known are: {signals}. Have it told, or name another in the jobs.",
            "nothing was read of signal {signal}; read were: {signals}. Hand in its table with --signals"),
    SIGNAL_IN_OTHER_UNIT("signal {signal} is in '{unit}', which does not become {wanted}; name a signal of {wanted}"),

    LIMIT_TYPED("limit of {kw} kW, as it was typed", "--limit-kw {kw}"),
    CONTRACTED("{charge}: {kw} kW"),
    NO_LIMIT("no limit: the plant file has no demand charge with a contracted power in kW"),
    LESS_BASE("less a base load of {kw} kW"),
    LESS_BASE_LEARNT(
            "less a base load learnt from what the plant imported, less {machines}, over {days} days, by hour of the week: in the middle {low} to {high} kW, nine times of ten up to {most} kW"),
    LEARNT_OF_OTHER_DAYS(
            "{some} of {all} intervals by the hour of other days, for that hour of the week was seen too seldom"),
    LEARNT_OF_PART(
            "{some} of {all} recorded intervals are left out: what the plant imported or a machine of the jobs took is not known of them"),
    BASE_NOT_SAID(
            "The plant has a limit, told below, but nobody says what it takes beside the jobs: fill in “Base load, kW”.",
            "the plant has a limit, told below, but nobody says what it takes beside the jobs; add --base-load-kw N"),
    BASE_NOT_RECORDED(
            "The base load at {since} cannot be learnt: of that hour nothing is recorded. Fill in “Base load, kW”, or wait until a day is recorded.",
            "the base load at {since} cannot be learnt: of that hour nothing is recorded; say it with --base-load-kw N, or wait until a day is recorded"),
    MACHINE_NOT_RECORDED(
            "The base load cannot be learnt: nothing is recorded of what {machine} takes, so that it cannot be told apart. Fill in “Base load, kW”.",
            "the base load cannot be learnt: nothing is recorded of what {machine} takes, so that it cannot be told apart; say it with --base-load-kw N"),
    HISTORY_NOT_READ(
            "The base load cannot be learnt: the history cannot be read. Fill in “Base load, kW”.",
            "the base load cannot be learnt: the history cannot be read; say it with --base-load-kw N"),
    NOTHING_LEFT(
            "At {since} the base load of {base} kW leaves nothing below the limit of {limit} kW. Check “Base load, kW”, “Limit, kW” or the contracted power.",
            "at {since} the base load of {base} kW leaves nothing below the limit of {limit} kW; check --base-load-kw, --limit-kw, or the contracted power"),
    NOTHING_LEFT_SOMETIMES(
            "the base load may take all that the limit allows in {some} of {all} intervals, first at {since}, where nothing is planned; raise “Limit, kW”, or say “Base load, kW” by hand",
            "the base load may take all that the limit allows in {some} of {all} intervals, first at {since}, where nothing is planned; raise the limit, or say the base load with --base-load-kw N"),
    ONLY_APPARENT_LIMIT(
            "Charge {charge} limits the plant to {kva} kVA from {since} on, and nothing limits it in kW then: say in “Limit, kW” what it may take.",
            "charge {charge} limits the plant to {kva} kVA from {since} on, and nothing limits it in kW then; say what it may take in kW with --limit-kw N"),
    APPARENT_LIMIT_NOT_WEIGHED(
            "charge {charge} limits the plant to {kva} kVA from {since} on, which is not weighed beside the limit in kW; say in “Limit, kW” what it may take by both",
            "charge {charge} limits the plant to {kva} kVA from {since} on, which is not weighed beside the limit in kW; say with --limit-kw N what it may take by both"),

    PRICE_ENDS(
            "the price is not known from {since} on ({source}), and nothing is guessed beyond: have later prices told, or enter the tariff that follows in the plant file",
            "the price is not known from {since} on ({source}); nothing is guessed beyond: hand in a later day-ahead table with --signals, or the tariff that follows in the plant file"),
    PRICE_ABSENT(
            "no price is known: the plant file has no tariff of bought electricity that holds then; enter it, or name a signal with “price” in the jobs"),
    CARBON_ENDS(
            "the carbon intensity is not known from {since} on ({source}), and nothing is guessed beyond: have a longer forecast told, name another signal with “carbon” in the jobs, or enter the factor of that time in the plant file",
            "the carbon intensity is not known from {since} on ({source}); nothing is guessed beyond: hand in a longer forecast with --signals, 'carbon' of the jobs file, or the factor of that time in the plant file"),
    COST_ALONE(
            "the carbon intensity of the grid is not known, so that plans are weighed by their cost alone; name a signal with “carbon” in the jobs, or enter a factor in the plant file"),
    BEYOND_NOT_WEIGHED("starts that reach beyond are not weighed; that concerns {some} of {all} jobs"),

    NO_TIME(
            "job {job} (line {line}) has no time for its {steps} settlement intervals between its release {from} and its due time {to}; move “due” or “release”"),
    NO_CREW(
            "job {job} (line {line}) finds its crew ({crew}) at work for its {steps} settlement intervals nowhere between {from} and {to}; add a shift to “crew”, or move “due” or “release”"),
    NO_POWER(
            "job {job} (line {line}) takes more than the limit leaves at every start between {from} and {to}: at the best of them it takes {kw} kW at {since}, where {left} kW are left; raise the limit, lower the load, or move “due” or “release”"),
    NO_PRICE(
            "job {job} (line {line}) has no start between {from} and {to} at which all of its energy has a price and a carbon intensity; move “due” or “release” into the time that is known, or have the rest told"),
    NOTHING_FOUND(
            "No plan was found within the effort. Tie jobs together with “after”, or narrow their windows.",
            "no plan was found within the effort; tie jobs together with 'after', narrow their windows, or raise --effort"),
    NOT_COMPLETE(
            "not proven complete: the search ended with its effort, and there may be better plans; tie jobs together with “after”, or narrow their windows",
            "not proven complete: the search ended with its effort, and there may be better plans; raise --effort, tie jobs together with 'after', or narrow their windows"),
    NOT_LEAST_MOVED(
            "the plans are proven complete, but not that each moves jobs as little as its price allows: the search ended with its effort",
            "the plans are proven complete, but not that each moves jobs as little as its price allows: the search ended with its effort; raise --effort to be sure"),

    NONE_HOLDS(
            "No plan holds: the jobs do not fit together, and no constraint was found that alone makes room when it is put aside. Move several “due” times, or leave a job out."),
    NONE_HOLDS_BUT("No plan holds: the jobs do not fit together. Each of these alone would make room:"),
    ROOM_BY_PRICES("have the prices and intensities told that are missing:"),
    ROOM_BY_LIMIT("raise the limit, or lower the base load"),
    ROOM_BY_MACHINE("put a job of {machine} on another machine"),
    ROOM_BY_GAP("widen the gap of job {job} behind {first}"),
    ROOM_BY_CREW("add a shift to the crew of job {job}"),
    ROOM_BY_RELEASE("release job {job} earlier, from {since} on"),
    ROOM_BY_DUE("let job {job} end later, by {to}"),

    MAY_NOT_START(
            "job {job} may not start at {since} by itself: release, due, crew, limit or a missing price forbid it"),
    AT_ONCE("jobs {first} and {job} would be on {machine} at once"),
    GAP_NOT_KEPT("job {job} would not keep its gap behind {first}"),
    LIMIT_EXCEEDED("the limit would be exceeded from {since} on, by {kw} kW"),

    PLAN_CANNOT_BE("the plan in force cannot be"),
    STARTS_CANNOT_BE("the starts first asked for cannot be"),
    PRICE_OF_TIME_UNKNOWN("a price of its time is not known"),
    GAINS_OVER_PLAN(
            "the best plan gains {gain} {currency} over the plan in force, more than the threshold of {threshold}"),
    NO_GAIN_OVER_PLAN(
            "the best plan gains {gain} {currency} over the plan in force, no more than the threshold of {threshold}"),
    GAINS_OVER_STARTS(
            "the best plan gains {gain} {currency} over the starts first asked for, more than the threshold of {threshold}"),
    NO_GAIN_OVER_STARTS(
            "the best plan gains {gain} {currency} over the starts first asked for, no more than the threshold of {threshold}");

    private final String english;
    private final String onCommandLine;

    PlanWord(String english) {
        this(english, english);
    }

    PlanWord(String english, String onCommandLine) {
        this.english = english;
        this.onCommandLine = onCommandLine;
    }

    /** As a page says it, with its {@code {places}}. */
    public String english() {
        return english;
    }

    /** The sentence with the names and values of its places in turn. */
    public Sentence of(Object... namesAndValues) {
        for (int at = 1; at < namesAndValues.length; at += 2) {
            if (namesAndValues[at] instanceof BigDecimal figure) {
                namesAndValues[at] = plain(figure);
            }
        }
        return Sentence.of(this, english, namesAndValues);
    }

    private static BigDecimal plain(BigDecimal figure) {
        BigDecimal shortest = figure.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    /** A sentence of these in the words of the command. */
    public static String onCommandLine(Sentence said) {
        PlanWord word = valueOf(said.code().toUpperCase(Locale.ROOT).replace('-', '_'));
        return new Sentence(said.code(), word.onCommandLine, said.arguments()).text();
    }

    /** Sentences as one text, as a page says them in English. */
    static String text(List<Sentence> said) {
        return said.stream().map(Sentence::text).collect(Collectors.joining("; "));
    }
}
