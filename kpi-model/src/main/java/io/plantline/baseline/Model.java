package io.plantline.baseline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms of a baseline; in all of them a load per hour and what drivers add are summed over settlement intervals. */
public enum Model {
    /** Energy follows what is made. */
    LINEAR_PRODUCTION,
    /** Energy follows how cold or hot it is outside, and what is made. */
    DEGREE_DAY,
    /** Energy follows the temperature outside on one or both sides of one or two temperatures that are searched for. */
    CHANGE_POINT,
    /** Each hour of the week has a load of its own, to which the temperature outside adds. */
    TIME_OF_WEEK_TEMPERATURE;

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

    public static Optional<Model> of(String id) {
        return Arrays.stream(values()).filter(model -> model.id.equals(id)).findFirst();
    }

    public String id() {
        return id;
    }

    @Override
    public String toString() {
        return id;
    }
}
