package io.plantline.decision;

/**
 * A constraint that is put aside to see whether a plan exists without it.
 *
 * @param of which machine or job it is of, by number
 */
record Without(Kind kind, int of) {
    static final Without NOTHING = new Without(Kind.NOTHING, -1);

    /** What may be put aside. */
    enum Kind {
        NOTHING,
        LIMIT,
        MACHINE,
        SEQUENCE,
        RELEASE,
        DUE,
        CREW,
        PRICES
    }

    boolean is(Kind other, int number) {
        return kind == other && of == number;
    }
}
