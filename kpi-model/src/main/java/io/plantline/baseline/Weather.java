package io.plantline.baseline;

import java.util.List;

/**
 * What energy takes from the weather.
 *
 * @param bends none where it takes nothing
 * @param least the lowest mean temperature of an interval that the baseline has seen, °C
 * @param most the highest
 */
public record Weather(List<Bend> bends, double least, double most) {
    public static final Weather NONE = new Weather(List.of(), 0, 0);

    public Weather {
        bends = List.copyOf(bends);
        if (!(least <= most)) {
            throw new IllegalArgumentException("weather: the range %s to %s °C is none".formatted(least, most));
        }
    }

    public boolean matters() {
        return !bends.isEmpty();
    }

    /** True where a temperature was never seen by the baseline. */
    public boolean isBeyond(double celsius) {
        return matters() && (celsius < least || celsius > most);
    }
}
