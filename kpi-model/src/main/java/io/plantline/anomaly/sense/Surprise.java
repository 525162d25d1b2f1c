package io.plantline.anomaly.sense;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How surprising a value of a series is, against all that came before: in its step from the value before, and in its
 * mean over a short, a middle and a long look, less what is usual at this time of the day or of the week where that has
 * proved to predict the series. Each of them is measured by its own high-water {@link Mark}; the farthest counts. The
 * looks are counted in values, so that the same settings serve a meter of ten seconds and one of an hour.
 */
public final class Surprise implements Remembering {
    /** From here on a value is told: a tenth beyond everything that was seen before. */
    public static final double TELLING = 1.1;

    /** Values without another surprise after which the next is a new event: as many as make the middle look twice. */
    public static final int QUIET = 24;

    /** Looks of two, a dozen and four dozen values; with quarter hours half an hour, a shift's morning and half a day. */
    private static final int[] LOOKS = {2, 12, 48};

    /** A habit counts when it errs by a fifth less than the plain mean does, over so many values. */
    private static final double BETTER = 0.8;

    private static final int PROOF = 900;

    private static final int DAY_SLOTS = 96;
    private static final int WEEK_SLOTS = 672;
    private static final long QUARTER_SECONDS = 900;

    private final Mark steps = new Mark();
    private final List<View> views = List.of(
            new View(new Habit(1, 1, 0.002), false),
            new View(new Habit(DAY_SLOTS, QUARTER_SECONDS, 0.15), true),
            new View(new Habit(WEEK_SLOTS, QUARTER_SECONDS, 0.25), true));
    private long seen;
    private double last;
    private double expected = Double.NaN;

    /**
     * The surprise of the next value, before it is taken in; 1 is as far as ever before.
     *
     * @param localSeconds its time on the local clock, in seconds since any midnight from Sunday to Monday
     */
    public double see(long localSeconds, double value) {
        View best = best();
        double most = seen == 0 ? 0 : steps.reach(value - last);
        for (View view : views) {
            most = Math.max(most, view.see(localSeconds, value, view == best));
        }
        if (seen > 0) {
            steps.learn(value - last);
        }
        expected = best.before;
        last = value;
        seen++;
        return most;
    }

    /** What was usual at the time of the last value seen; NaN at first. */
    public double expected() {
        return expected;
    }

    /** How many values it has seen. */
    public long seen() {
        return seen;
    }

    private View best() {
        View best = views.get(0);
        for (View view : views) {
            if (view.habit.judged() > PROOF && view.habit.error() < BETTER * best.habit.error()) {
                best = view;
            }
        }
        return best;
    }

    @Override
    public void pass(Memory memory) {
        steps.pass(memory);
        views.forEach(view -> view.pass(memory));
        seen = memory.whole(seen);
        last = memory.number(last);
        expected = memory.number(expected);
    }

    /** The series as seen against one habit. */
    private static final class View implements Remembering {
        private final Habit habit;
        private final boolean subtracts;
        private final Trail trail = new Trail(LOOKS[LOOKS.length - 1]);
        private final List<Mark> marks =
                IntStream.of(LOOKS).mapToObj(any -> new Mark()).toList();
        private double before = Double.NaN;

        View(Habit habit, boolean subtracts) {
            this.habit = habit;
            this.subtracts = subtracts;
        }

        double see(long localSeconds, double value, boolean counts) {
            before = habit.at(localSeconds);
            double usual = subtracts ? before : 0;
            trail.add(Double.isNaN(usual) ? 0 : value - usual);
            double most = 0;
            for (int i = 0; i < LOOKS.length; i++) {
                double mean = trail.mean(LOOKS[i]);
                most = counts ? Math.max(most, marks.get(i).reach(mean)) : 0;
                if (trail.added() > LOOKS[i]) {
                    marks.get(i).learn(mean);
                }
            }
            habit.learn(localSeconds, value);
            return most;
        }

        @Override
        public void pass(Memory memory) {
            Stream.<Remembering>concat(Stream.of(habit, trail), marks.stream()).forEach(part -> part.pass(memory));
            before = memory.number(before);
        }
    }
}
