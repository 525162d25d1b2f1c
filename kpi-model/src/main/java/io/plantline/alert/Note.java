package io.plantline.alert;

/**
 * What somebody says about an alert.
 *
 * @param by who
 * @param text as they wrote it: text, never markup
 * @param at when, epoch milliseconds
 */
public record Note(String by, String text, long at) {
    public Note {
        if (by == null || by.isBlank()) {
            throw new IllegalArgumentException("note: nobody says who it is");
        }
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("note of %s: it says nothing".formatted(by));
        }
    }
}
