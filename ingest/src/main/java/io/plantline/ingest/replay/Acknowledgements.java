package io.plantline.ingest.replay;

import java.util.ArrayDeque;
import java.util.Deque;

/** Knows up to which row everything is safe, in whatever order the parts of rows become so. */
final class Acknowledgements {
    private final Deque<RowOnTheWay> onTheWay = new ArrayDeque<>();
    private Position safe;
    private long rows;

    Acknowledgements(Position safe) {
        this.safe = safe;
    }

    /** Notes a row that is about to be sent; what it answers is to be run once for each part that is safe. */
    synchronized Runnable begin(Position row, int parts) {
        RowOnTheWay begun = new RowOnTheWay(row, parts);
        onTheWay.add(begun);
        advance();
        return () -> partSafe(begun);
    }

    /** The last row that is safe with all rows before it. */
    synchronized Position safe() {
        return safe;
    }

    synchronized long rows() {
        return rows;
    }

    private synchronized void partSafe(RowOnTheWay row) {
        row.parts--;
        advance();
    }

    private void advance() {
        while (!onTheWay.isEmpty() && onTheWay.peek().parts <= 0) {
            safe = onTheWay.remove().position;
            rows++;
        }
    }

    private static final class RowOnTheWay {
        private final Position position;
        private int parts;

        RowOnTheWay(Position position, int parts) {
            this.position = position;
            this.parts = parts;
        }
    }
}
