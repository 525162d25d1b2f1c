package io.plantline.whatif;

import io.plantline.model.Quantity;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;

/**
 * A machine that another takes the place of: what the other takes, by the state of the machine.
 *
 * @param scope the machine
 * @param quantity what it takes: electricity, or the energy of a fuel
 * @param power by state such as {@code processing}; under {@link #EACH_STATE} where the state makes no difference
 */
public record Replaced(String scope, Quantity quantity, Map<String, Power> power) {
    public static final String EACH_STATE = "each";

    /**
     * What is taken in place of what was recorded: a share of it, or so much.
     *
     * @param share of the recorded power, or null
     * @param milliwatts in its place, or null
     */
    public record Power(BigDecimal share, Long milliwatts) {
        public Power {
            if ((share == null) == (milliwatts == null)) {
                throw new IllegalArgumentException("power of a replaced machine: a share or a power, one of the two");
            }
        }
    }

    public Replaced {
        Objects.requireNonNull(scope, "replaced machine: scope is missing");
        power = Map.copyOf(power);
    }

    /** What is taken in a state, or null where that stays as it was. */
    Power in(String state) {
        Power each = power.get(EACH_STATE);
        return each != null || state == null ? each : power.get(state);
    }
}
