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
    CANCELLED;

    private final String key = name().toLowerCase(Locale.ROOT);

    static Optional<Fact> of(String key) {
        return Arrays.stream(values()).filter(fact -> fact.key.equals(key)).findFirst();
    }

    public String key() {
        return key;
    }

    /** True for what changes when the batch was made. */
    boolean isOfTime() {
        return this == START || this == END || this == CANCELLED;
    }
}
