package io.plantline.alert;

import java.util.Objects;

/**
 * A time for which some alerts are told to nobody.
 *
 * @param by who wants it
 * @param reason why
 * @param starts when it begins, epoch milliseconds
 * @param ends when it is over, epoch milliseconds
 */
public record Silence(String id, Matcher matcher, String by, String reason, long starts, long ends) {
    public Silence {
        Objects.requireNonNull(id, "silence: id is missing");
        Objects.requireNonNull(matcher, "silence: matcher is missing");
        if (by == null || by.isBlank() || reason == null || reason.isBlank()) {
            throw new IllegalArgumentException("silence: say by whom it is and for what reason");
        }
        if (ends < starts) {
            throw new IllegalArgumentException("silence: it ends before it begins");
        }
    }

    public boolean isAt(long time) {
        return time >= starts && time < ends;
    }

    /** The same, over from a time on. */
    Silence until(long time) {
        return new Silence(id, matcher, by, reason, Math.min(starts, time), Math.min(ends, Math.max(starts, time)));
    }
}
