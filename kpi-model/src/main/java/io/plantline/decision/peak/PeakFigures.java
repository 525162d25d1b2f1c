package io.plantline.decision.peak;

import java.util.Locale;

/** How figures stand in what is said of peaks. */
final class PeakFigures {
    private PeakFigures() {}

    /** As it is acted on. */
    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** As it is worked with. */
    static String exact(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
