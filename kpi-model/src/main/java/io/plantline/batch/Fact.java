package io.plantline.batch;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be told of a batch; each is told, and corrected, by itself. */
public enum Fact {
    START,
    END,
    PRODUCT,
    ORDER,
    /** What it made. */
    QUANTITY,
    /** That there is no such batch, {@code yes}, or that there is one after all, {@code no}. */
    CANCELLED,
    /** The start first asked for, before anybody looked for a better one: what was told first stands. */
    REQUESTED;

    private final String key = name().toLowerCase(Locale.ROOT);

    static Optional<Fact> of(String key) {
        return Arrays.stream(values()).filter(fact -> fact.key.equals(key)).findFirst();
    }

    public String key() {
        return key;
    }

    /** True for what nobody may correct: savings are held against it. */
    boolean isFrozen() {
        return this == REQUESTED;
    }

    /** True for what changes when the batch was made. */
    boolean isOfTime() {
        return this == START || this == END || this == CANCELLED;
    }
}
