package io.plantline.model;

import java.util.Locale;

/** How settled a value is. */
public enum Status {
    /** The interval is open, or late readings are still awaited. */
    PROVISIONAL,
    /** Every reading that was in time is in. */
    FINAL,
    /** Restated after it was final. */
    REVISED,
    /** Worked out anew by a rebuild, and published by somebody over what was told before. */
    REBUILT;

    private final String id = name().toLowerCase(Locale.ROOT);

    public String id() {
        return id;
    }

    /** The status of an id. Throws {@link IllegalArgumentException} for any other text. */
    public static Status of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /**
     * Where a value stands among values of the same thing and interval: what is lower never replaces what is higher. What
     * was published stands level with what it was published over: it replaces that because it comes later, and gives
     * way to whatever the live path has to say after it.
     *
     * @param revision how many times the value has been restated since it was first final
     */
    public int precedence(int revision) {
        return switch (this) {
            case PROVISIONAL -> revision * 2;
            case FINAL, REVISED -> revision * 2 + 1;
            case REBUILT -> revision * 2 - 1;
        };
    }
}
