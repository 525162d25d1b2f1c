package io.plantline.model;

/** What can be wrong with what people enter, beside what can be wrong with any reading ({@link Rejection.Reason}). */
public enum EntryFault {
    LONGER_AGO_THAN_KEPT("{time} is longer ago than the plant's retention of {days} days, so that it would be refused"),
    TELLS_STATES("{meter} tells machine states, which are not entered by hand"),
    SAYS_NOT_WHO("say who read it"),
    TEXT_TOO_LONG("it is longer than {most} characters"),
    NOT_A_NUMBER("'{value}' is not a number; write digits with a point, for example 1043.2"),
    NOT_A_TIME("'{value}' is not a time; write 2026-03-01T07:30, by the clock of the plant, or with an offset"),
    TIME_NEVER_THERE("{time} is there never in {zone}, where clocks change; write it with an offset"),
    TIME_THERE_TWICE("{time} is there twice in {zone}, where clocks change; write it with an offset"),
    CELL_MISSING("it is missing");

    private final String english;

    EntryFault(String english) {
        this.english = english;
    }

    /** With its {@code {places}}. */
    public String english() {
        return english;
    }

    /** The sentence with the names and values of its places in turn. */
    public Sentence of(Object... namesAndValues) {
        return Sentence.of(this, english, namesAndValues);
    }
}
