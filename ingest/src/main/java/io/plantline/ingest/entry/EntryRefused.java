package io.plantline.ingest.entry;

/** An entry that cannot be a reading; the message says what would be right. */
public final class EntryRefused extends Exception {
    private final String field;

    EntryRefused(String field, String message) {
        super(message);
        this.field = field;
    }

    /** What of the entry is wrong: {@code meter}, {@code time}, {@code value}, {@code unit}, {@code by}, {@code note}. */
    public String field() {
        return field;
    }
}
