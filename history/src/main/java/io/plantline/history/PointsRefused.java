package io.plantline.history;

/** At least one of the points is such that the store will never take it; trying again cannot help. */
final class PointsRefused extends Exception {
    PointsRefused(String message) {
        super(message);
    }
}
