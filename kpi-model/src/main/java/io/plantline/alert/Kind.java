package io.plantline.alert;

import java.util.Locale;

/** Why people are told of an alert. */
public enum Kind {
    /** It fires, or has become more severe. */
    FIRING,
    /** It fires still, and nobody has taken it on. */
    REMINDER,
    /** Nobody has taken it on for too long: somebody else is told. */
    ESCALATED,
    /** Somebody has taken it on. */
    ACKNOWLEDGED,
    /** It is over. */
    CLEARED;

    /** True for what asks somebody to act, and therefore keeps to the hours of a route. */
    public boolean isCall() {
        return this == FIRING || this == REMINDER || this == ESCALATED;
    }

    /** True for what is untrue once somebody has taken it on, or it is over. */
    boolean saysThatNobodyAnswers() {
        return this == REMINDER || this == ESCALATED;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
