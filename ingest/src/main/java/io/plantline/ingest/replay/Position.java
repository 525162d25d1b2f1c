package io.plantline.ingest.replay;

/**
 * A place in the files of a replay.
 *
 * @param file counted from 0
 * @param line counted from 1; 0 is before the first
 */
record Position(int file, long line) implements Comparable<Position> {
    static final Position START = new Position(0, 0);

    @Override
    public int compareTo(Position other) {
        return file == other.file ? Long.compare(line, other.line) : Integer.compare(file, other.file);
    }
}
