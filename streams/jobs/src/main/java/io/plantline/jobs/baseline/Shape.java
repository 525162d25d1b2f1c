package io.plantline.jobs.baseline;

import io.plantline.baseline.Bend.Side;
import io.plantline.baseline.Model;
import java.util.List;

/** How energy may bend with the temperature outside. */
enum Shape {
    /** Three parameters: it rises below a temperature. */
    HEATING("heating below", Side.BELOW),
    /** Three parameters: it rises above one. */
    COOLING("cooling above", Side.ABOVE),
    /** Four: one temperature, with a slope of its own on either side. */
    BEND("change at", Side.BELOW, Side.ABOVE),
    /** Five: it rises below one temperature and above another. */
    HEATING_AND_COOLING("heating below, cooling above", Side.BELOW, Side.ABOVE);

    private final String words;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
    private final List<Side> sides;

    Shape(String words, Side... sides) {
        this.words = words;
        this.sides = List.of(sides);
    }

    /** Those that a model may have. */
    static List<Shape> of(Model model) {
        return model == Model.DEGREE_DAY
                ? List.of(HEATING, COOLING, HEATING_AND_COOLING)
                : List.of(HEATING, COOLING, BEND, HEATING_AND_COOLING);
    }

    List<Side> sides() {
        return sides;
    }

    /** How many temperatures are searched for. */
    int temperatures() {
        return this == HEATING_AND_COOLING ? 2 : 1;
    }

    /** Where both slopes may have either sign; else it rises away from the temperature. */
    boolean mayFall() {
        return this == BEND;
    }

    @Override
    public String toString() {
        return words;
    }
}
