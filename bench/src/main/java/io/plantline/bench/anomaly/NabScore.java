package io.plantline.bench.anomaly;

import java.util.List;

/**
 * The score of the Numenta Anomaly Benchmark, standard profile, after its published description (Lavin and Ahmad 2015):
 * the earliest detection in a window earns up to 1 by its place, a missed window costs 1, and every detection outside
 * costs up to 0.11, less shortly after a window. 0 is who never says anything, 100 who says it at once and only then.
 */
final class NabScore {
    private static final double FALSE_POSITIVE = 0.11;
    private static final double STEEPNESS = 5;
    private static final double FAR = 3;

    private NabScore() {}

    /** The raw score of detections, by row. */
    static double raw(NabStream stream, boolean... detected) {
        double score = 0;
        for (NabStream.Window window : stream.windows()) {
            score += window(stream, window, detected);
        }
        return score + outside(stream, detected);
    }

    /** Raw scores over streams as a figure from 0 for silence to 100 for perfection. */
    static double normalised(double raw, int windows) {
        return 100 * (raw + windows) / (2.0 * windows);
    }

    static int windows(List<NabStream> streams) {
        return streams.stream().mapToInt(stream -> stream.windows().size()).sum();
    }

    private static double window(NabStream stream, NabStream.Window window, boolean... detected) {
        for (int row = Math.max(window.first(), stream.probation()); row <= window.last(); row++) {
            if (detected[row]) {
                double place = -(double) (window.last() - row + 1) / window.width();
                return sigmoid(place) / sigmoid(-1);
            }
        }
        return -1;
    }

    private static double outside(NabStream stream, boolean... detected) {
        double score = 0;
        for (int row = stream.probation(); row < stream.rows(); row++) {
            if (detected[row] && !inWindow(stream, row)) {
                score += FALSE_POSITIVE * weight(stream, row);
            }
        }
        return score;
    }

    private static boolean inWindow(NabStream stream, int row) {
        return stream.windows().stream().anyMatch(window -> window.first() <= row && row <= window.last());
    }

    private static double weight(NabStream stream, int row) {
        NabStream.Window before = null;
        for (NabStream.Window window : stream.windows()) {
            before = window.last() < row ? window : before;
        }
        return before == null ? -1 : sigmoid((double) (row - before.last()) / (before.width() - 1));
    }

    private static double sigmoid(double place) {
        return place > FAR ? -1 : 2 / (1 + Math.exp(STEEPNESS * place)) - 1;
    }
}
