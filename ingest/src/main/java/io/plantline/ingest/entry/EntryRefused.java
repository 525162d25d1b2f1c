package io.plantline.ingest.entry;

import io.plantline.model.Rejection;
import io.plantline.model.Sentence;
import java.util.Optional;

/** An entry cannot be a reading; the message says what would be right. */
public final class EntryRefused extends Exception {
    private final String field;
    private final transient Sentence sentence;
    private final Rejection.Reason reason;

    EntryRefused(String field, Sentence sentence) {
        super(sentence.text());
        this.field = field;
        this.sentence = sentence;
        this.reason = null;
    }

    /** For what would be wrong with it whoever said it. */
    EntryRefused(String field, Rejection.Reason reason, String message) {
        super(message);
        this.field = field;
        this.sentence = null;
        this.reason = reason;
    }

    /** What of the entry is wrong. */
    public String field() {
        return field;
    }

    /** Empty where it is a reason for which readings of meters are rejected as well. */
    public Optional<Sentence> sentence() {
        return Optional.ofNullable(sentence);
    }

    /** Empty where only an entry can be refused for it. */
    public Optional<Rejection.Reason> reason() {
        return Optional.ofNullable(reason);
    }
}
