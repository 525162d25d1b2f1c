package io.plantline.whatif;

import java.util.Locale;

/** Why a figure of a scenario differs from the recorded one, in the order in which changes are laid on one another. */
public enum Cause {
    /** All that is produced, by one and the same scale. */
    VOLUME,
    /** What is produced of each beside the others. */
    MIX,
    /** What it is made of: recycled material in the place of other. */
    MATERIAL,
    /** What a machine takes. */
    EFFICIENCY,
    /** When it is taken. */
    TIMING,
    /** What it costs: tariffs and charges. */
    PRICE,
    /** What it emits and costs the environment: factors. */
    FACTOR;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
