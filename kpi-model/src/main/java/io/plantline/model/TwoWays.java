package io.plantline.model;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What can be metered in two ways: directly, as the energy it is, and by an amount that holds it. Both tell of the same
 * thing, so in a total it counts once; what is not counted is booked as repeated.
 */
public enum TwoWays {
    GAS(Quantity.FUEL_ENERGY, Quantity.FUEL_ENERGY_REPEATED, Quantity.GAS_VOLUME, Quantity.GAS_VOLUME_REPEATED),
    STEAM(Quantity.STEAM_ENERGY, Quantity.STEAM_ENERGY_REPEATED, Quantity.STEAM_MASS, Quantity.STEAM_MASS_REPEATED);

    private static final Map<Quantity, TwoWays> BY_WAY = new EnumMap<>(Quantity.class);
    private static final Map<Quantity, Quantity> METERED = new EnumMap<>(Quantity.class);

    static {
        Arrays.stream(values()).forEach(each -> {
            BY_WAY.put(each.direct, each);
            BY_WAY.put(each.indirect, each);
            METERED.put(each.directRepeated, each.direct);
            METERED.put(each.indirectRepeated, each.indirect);
        });
    }

    private final Quantity direct;
    private final Quantity directRepeated;
    private final Quantity indirect;
    private final Quantity indirectRepeated;

    TwoWays(Quantity direct, Quantity directRepeated, Quantity indirect, Quantity indirectRepeated) {
        this.direct = direct;
        this.directRepeated = directRepeated;
        this.indirect = indirect;
        this.indirectRepeated = indirectRepeated;
    }

    /** The two ways of which a quantity is one. */
    public static Optional<TwoWays> of(Quantity way) {
        return Optional.ofNullable(BY_WAY.get(way));
    }

    /** True for what is booked of a quantity that counts in its other way. */
    public static boolean isRepeated(Quantity quantity) {
        return METERED.containsKey(quantity);
    }

    /** The quantity that was metered: of what is repeated that which it repeats, of any other itself. */
    public static Quantity metered(Quantity quantity) {
        return METERED.getOrDefault(quantity, quantity);
    }

    public Quantity direct() {
        return direct;
    }

    public Quantity indirect() {
        return indirect;
    }

    /** Where it is booked that one of the two ways does not count. */
    public Quantity repeated(Quantity way) {
        return way == direct ? directRepeated : indirectRepeated;
    }
}
