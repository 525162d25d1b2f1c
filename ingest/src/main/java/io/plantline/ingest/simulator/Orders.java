package io.plantline.ingest.simulator;

import java.util.Optional;

/**
 * The orders of a production line, each a batch. An order is a kit of what several lines make, every line at its own pace and in
 * lots: so the batches of one order overlap with each other, and with those of the next.
 */
final class Orders {
    /** So long all that is begun is of one order. */
    private static final long ORDER = 28_800_000;

    private static final int LOTS = 100;

    /** A batch begins and ends within a minute, as people and machines do. */
    private static final long BEGINS = 15_000;

    private static final long ENDS = 50_000;

    private final String line;
    private final String product;
    private final int pieces;
    private final Optional<BatchTeller> teller;
    private int number;
    private int made;
    private long begun = Long.MIN_VALUE;

    /** @param pieces how many of them are a lot */
    Orders(String line, String product, int pieces, Optional<BatchTeller> teller) {
        this.line = line;
        this.product = product;
        this.pieces = pieces;
        this.teller = teller;
    }

    /** Counts what was made in a minute; at the end of the last shift of a week an order is closed as it stands. */
    void minute(long time, int good, boolean inShift) {
        made += good;
        if (begun == Long.MIN_VALUE) {
            if (inShift) {
                begin(time);
            }
        } else if (made >= pieces || !inShift) {
            end(time);
        }
    }

    private void begin(long time) {
        number++;
        made = 0;
        begun = time + BEGINS;
        teller.ifPresent(told -> told.begins(begun, batch(), product, order()));
    }

    private void end(long time) {
        teller.ifPresent(told -> told.ends(begun, time + ENDS, batch(), product, order(), Integer.toString(made)));
        begun = Long.MIN_VALUE;
    }

    private String order() {
        return Long.toString(Math.floorDiv(begun, ORDER));
    }

    private String batch() {
        return "%s-%s-%02d".formatted(order(), line, number % LOTS);
    }
}
