package io.plantline.ingest.replay;

import java.util.List;

/**
 * How far a run has come, as it is kept on disk.
 *
 * @param hashes SHA-256 of the files, in their order: a changed file is another file
 * @param file the file the last safe row is in, counted from 0
 * @param line its line, counted from 1
 * @param ended true once the end of the run has been told
 */
record ReplayState(String run, String plant, List<String> hashes, int file, long line, boolean ended) {
    ReplayState {
        hashes = List.copyOf(hashes);
    }

    Position position() {
        return new Position(file, line);
    }

    ReplayState at(Position position) {
        return new ReplayState(run, plant, hashes, position.file(), position.line(), ended);
    }

    ReplayState end() {
        return new ReplayState(run, plant, hashes, file, line, true);
    }
}
