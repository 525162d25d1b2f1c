package io.plantline.decision;

import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * An advice as it was told last, with what was answered and what became of it. A start that is told again is asked anew; as long
 * as nobody takes it on, the telling that was accepted before stays in force.
 *
 * @param answer to what was told last
 * @param taken the telling that was accepted, and not declined since
 * @param before what was taken when it was told last
 */
public record Advised(
        Advice advice,
        Optional<Answer> answer,
        Optional<Advice> taken,
        Optional<Advice> before,
        Optional<Outcome> outcome) {
    private static final Comparator<Answer> FIRST = Comparator.comparingLong(Answer::at)
            .thenComparing(Answer::by)
            .thenComparing(Answer::reason)
            .thenComparing(Answer::accepted);

    /** How an advice stands. */
    public enum State {
        /** Nobody has answered yet. */
        OPEN,
        /** Somebody does it. */
        ACCEPTED,
        /** Somebody does not, and said why. */
        DECLINED,
        /** It lapsed, and nobody had answered. */
        IGNORED,
        /** It was advised no more before anybody had answered. */
        WITHDRAWN;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Advised {
        Objects.requireNonNull(advice, "advised: the advice is missing");
    }

    public static Advised of(Advice advice) {
        return new Advised(advice, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** With what was said of it; an older telling changes nothing, nor does an answer after it has lapsed. */
    public Advised and(AdviceSaid said) {
        if (said instanceof Advice told) {
            return and(told);
        }
        if (said instanceof Answer given) {
            return and(given);
        }
        Outcome measured = (Outcome) said;
        boolean isOlder =
                outcome.filter(known -> known.revision() > measured.revision()).isPresent();
        return isOlder ? this : new Advised(advice, answer, taken, before, Optional.of(measured));
    }

    private Advised and(Advice told) {
        if (told.revision() < advice.revision()) {
            return this;
        }
        Optional<Advice> inForce = told.revision() > advice.revision() ? taken : before;
        return new Advised(told, answer.filter(given -> isOf(given, told)), taken, inForce, outcome);
    }

    private Advised and(Answer given) {
        if (given.at() > advice.until()
                || !isOf(given, advice)
                || answer.filter(known -> isBefore(known, given)).isPresent()) {
            return this;
        }
        Optional<Advice> inForce =
                given.accepted() ? Optional.of(advice) : before.filter(known -> known.revision() != given.revision());
        return new Advised(advice, Optional.of(given), inForce, before, outcome);
    }

    /** Of two answers to one telling the first counts, in whatever order they are heard: nobody hears another story. */
    private boolean isBefore(Answer known, Answer given) {
        boolean isToTheSame = advice.kind() == Advice.Kind.PEAK || known.revision() == given.revision();
        return isToTheSame ? FIRST.compare(known, given) <= 0 : known.revision() > given.revision();
    }

    /** A peak is told again every few seconds and answered once; a start is answered as it was told. */
    private static boolean isOf(Answer given, Advice told) {
        return told.kind() == Advice.Kind.PEAK || given.revision() >= told.revision();
    }

    /** How it stands at a time, epoch milliseconds. */
    public State state(long at) {
        if (answer.isPresent()) {
            return answer.get().accepted() ? State.ACCEPTED : State.DECLINED;
        }
        if (advice.withdrawn()) {
            return State.WITHDRAWN;
        }
        return at > advice.until() ? State.IGNORED : State.OPEN;
    }
}
