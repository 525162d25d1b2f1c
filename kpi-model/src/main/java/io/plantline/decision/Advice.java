package io.plantline.decision;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What somebody is advised to do, and why. It is told again, with a higher revision, where it changes; times are epoch
 * milliseconds of event time, so that a replay advises the same.
 *
 * @param run live, or the id of a replay
 * @param scope the part of the plant it is about
 * @param about what sets it apart from others of its kind and scope: the start of the interval of a peak, the job of a start
 * @param revision 0 at first, higher each time it is told again
 * @param made when it was made
 * @param from since when it holds
 * @param until when it lapses unless somebody has answered
 * @param withdrawn true where it is advised no more
 * @param steps what to do; none where it is withdrawn
 * @param worth what doing it is worth
 * @param inputs what it was worked out from
 * @param bases the tariffs, factors and signals that were used
 * @param model with its version
 * @param worked the formula with its numbers
 */
public record Advice(
        String plant,
        String run,
        Kind kind,
        String scope,
        String about,
        int revision,
        long made,
        long from,
        long until,
        boolean withdrawn,
        List<Step> steps,
        Worth worth,
        List<Given> inputs,
        List<Basis> bases,
        String model,
        String worked,
        Reason reason)
        implements AdviceSaid {

    private static final Pattern PLAIN = Pattern.compile("[^/\\s]+");

    /** What kind of advice. */
    public enum Kind {
        /** Loads to hold back, so that a settlement interval keeps within what is billed. */
        PEAK,
        /** When to start a batch that may be moved. */
        START;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is to be done. */
    public enum Action {
        /** Take nothing, or less, from the first time to the second. */
        HOLD,
        /** Start at the first time; it ends at the second. */
        START;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One thing to do.
     *
     * @param what the load or the job
     * @param scope the machine
     * @param kilowatts taken less while it is held, or the mean of a job
     * @param instead the start first asked for, or null
     */
    public record Step(
            Action action, String what, String scope, long from, long until, double kilowatts, Long instead) {
        public Step {
            Objects.requireNonNull(action, "advice step: action is missing");
            Objects.requireNonNull(what, "advice step: what is missing");
            Objects.requireNonNull(scope, "advice step %s: scope is missing".formatted(what));
            if (until < from) {
                throw new IllegalArgumentException("advice step %s ends before it begins".formatted(what));
            }
            finite("advice step %s: kilowatts".formatted(what), kilowatts);
        }
    }

    /**
     * A number with its origin.
     *
     * @param value null where it is not known
     * @param of the meter, the KPI or the signal it was read from; empty where it was worked out
     * @param revision of what it was read from, or null
     */
    public record Given(String name, Double value, String unit, String of, Integer revision) {
        public Given {
            Objects.requireNonNull(name, "advice input: name is missing");
            Objects.requireNonNull(unit, "advice input %s: unit is missing".formatted(name));
            Objects.requireNonNull(of, "advice input %s: its origin is missing".formatted(name));
            finite("advice input " + name, value);
        }
    }

    /**
     * A tariff, a factor or a signal that was used, or the jobs that were asked for.
     *
     * @param what it is: tariff, demand-charge, factor, signal, jobs
     * @param version how it reads or where it is from, such as its source and validity
     */
    public record Basis(String what, String id, String version) {
        public Basis {
            Objects.requireNonNull(what, "advice basis: what it is is missing");
            Objects.requireNonNull(id, "advice basis: id is missing");
            Objects.requireNonNull(version, "advice basis %s: version is missing".formatted(id));
        }
    }

    /**
     * Why, for programs and for people.
     *
     * @param code the same for the same kind of reason
     * @param arguments what the sentence names, in its order
     */
    public record Reason(String code, List<String> arguments, String sentence) {
        public Reason {
            Objects.requireNonNull(code, "advice reason: code is missing");
            arguments = List.copyOf(arguments);
            Objects.requireNonNull(sentence, "advice reason %s: sentence is missing".formatted(code));
        }
    }

    public Advice {
        Objects.requireNonNull(kind, "advice: kind is missing");
        plain("plant", plant);
        plain("run", run);
        plain("scope", scope);
        plain("about", about);
        if (revision < 0) {
            throw new IllegalArgumentException("advice: revision is " + revision);
        }
        if (until < from) {
            throw new IllegalArgumentException("advice: lapses at %d, before it holds from %d".formatted(until, from));
        }
        steps = List.copyOf(steps);
        inputs = List.copyOf(inputs);
        bases = List.copyOf(bases);
        if (steps.isEmpty() && !withdrawn) {
            throw new IllegalArgumentException("advice: nothing is advised, and it is not withdrawn");
        }
        Objects.requireNonNull(worth, "advice: worth is missing");
        Objects.requireNonNull(model, "advice: model is missing");
        Objects.requireNonNull(worked, "advice: how it was worked out is missing");
        Objects.requireNonNull(reason, "advice: reason is missing");
    }

    /** The same for every telling of it: {@code plant/run/kind/scope/about}. */
    @Override
    public String id() {
        return String.join("/", plant, run, kind.id(), scope, about);
    }

    static void finite(String what, Double value) {
        if (value != null && !Double.isFinite(value)) {
            throw new IllegalArgumentException("%s is %s, not a number".formatted(what, value));
        }
    }

    private static void plain(String what, String text) {
        if (text == null || !PLAIN.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "advice: %s is '%s', not a text without slashes and blanks".formatted(what, text));
        }
    }
}
