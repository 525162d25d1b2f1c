package io.plantline.decision;

import io.plantline.model.Sentence;
import java.util.List;
import java.util.stream.Collectors;

/** A question that has no answer: why, and what would have to change. */
public final class Unanswerable extends Exception {
    private final transient List<Sentence> said;

    public Unanswerable(List<Sentence> said) {
        super(said.stream().map(PlanWord::onCommandLine).collect(Collectors.joining("\n")));
        this.said = List.copyOf(said);
    }

    public Unanswerable(Sentence said) {
        this(List.of(said));
    }

    /** With what a program said of it, which stands in the message alone. */
    public Unanswerable(Sentence said, Throwable cause) {
        super(PlanWord.onCommandLine(said) + '\n' + cause.getMessage(), cause);
        this.said = List.of(said);
    }

    /** Each reason, for people; the message has them in the words of the command. */
    public List<Sentence> said() {
        return said;
    }
}
