package io.plantline.baseline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms of a baseline; all are a load per hour and so much for each unit of a driver. */
public enum Model {
    /** Energy follows what is made. */
    LINEAR_PRODUCTION,
    /** Energy follows how cold or hot it is outside, and what is made. */
    DEGREE_DAY;

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
