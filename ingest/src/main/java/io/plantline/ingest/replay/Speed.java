package io.plantline.ingest.replay;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How fast event time passes in a replay.
 *
 * @param factor seconds of event time per second; infinite for as fast as it goes
 */
public record Speed(double factor) {
    public static final Speed MAX = new Speed(Double.POSITIVE_INFINITY);

    private static final Pattern TIMES = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)x");

    public Speed {
        if (Double.isNaN(factor) || factor <= 0) {
            throw new IllegalArgumentException("speed %s is not above zero".formatted(factor));
        }
    }

    /** The speed of a text such as {@code max}, {@code 1x} or {@code 60x}. */
    public static Speed of(String text) {
        if (text.equals("max")) {
            return MAX;
        }
        Matcher times = TIMES.matcher(text);
        if (!times.matches()) {
            throw new IllegalArgumentException("speed '%s' is not max, or a factor such as 1x or 60x".formatted(text));
        }
        return new Speed(Double.parseDouble(times.group(1)));
    }

    boolean isMax() {
        return Double.isInfinite(factor);
    }
}
