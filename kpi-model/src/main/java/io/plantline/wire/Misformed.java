package io.plantline.wire;

/** What is wrong with a formula, and at which of its characters, counted from 1. */
final class Misformed extends Exception {
    private static final long serialVersionUID = 1L;

    private final int at;
    private final String remedy;

    Misformed(int at, String message, String remedy) {
        super(message);
        this.at = at;
        this.remedy = remedy;
    }

    void tell(Field field) {
        field.problem("%s, at character %d of the formula".formatted(getMessage(), at), remedy);
    }
}
