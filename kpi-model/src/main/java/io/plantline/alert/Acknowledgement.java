package io.plantline.alert;

import java.util.Objects;

/**
 * Somebody has taken an alert on.
 *
 * @param by who
 * @param note what they say about it, empty where nothing
 * @param at when, epoch milliseconds
 */
public record Acknowledgement(String by, String note, long at) {
    public Acknowledgement {
        Objects.requireNonNull(note, "acknowledgement: note is missing");
        if (by == null || by.isBlank()) {
            throw new IllegalArgumentException("acknowledgement: nobody says who it is");
        }
    }
}
