package io.plantline.plant;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;

/**
 * A load that may be held back for some minutes, by somebody who is asked to.
 *
 * @param scope the machine
 * @param meter its power meter, by which it is seen to be held
 * @param stateMeter its state, where some states forbid holding it; else null
 * @param kilowatts that are saved while it is held; null for what it takes when it is asked for
 * @param perKwh what each kilowatt-hour that it does not get costs, in the plant's currency
 * @param perEvent what being held costs each time
 * @param leastOff so long it stays off once it is off
 * @param leastOn so long it runs before it is held again
 * @param mostPerDay so often it is held in a day
 * @param reboundShare of the energy held back, how much is taken later
 * @param reboundOver within so long after it runs again
 * @param lockedShifts in which it is not held
 * @param lockedStates of the machine in which it is not held
 */
public record Sheddable(
        String id,
        String name,
        String scope,
        String meter,
        String stateMeter,
        Double kilowatts,
        BigDecimal perKwh,
        BigDecimal perEvent,
        Duration leastOff,
        Duration leastOn,
        int mostPerDay,
        double reboundShare,
        Duration reboundOver,
        Set<String> lockedShifts,
        Set<String> lockedStates) {
    public Sheddable {
        Objects.requireNonNull(id, "sheddable load: id is missing");
        Objects.requireNonNull(meter, "sheddable load %s: it is not metered".formatted(id));
        lockedShifts = Set.copyOf(lockedShifts);
        lockedStates = Set.copyOf(lockedStates);
        if (kilowatts != null && !(kilowatts > 0)) {
            throw new IllegalArgumentException("sheddable load %s: %s kW are not above zero".formatted(id, kilowatts));
        }
        if (!(reboundShare >= 0 && reboundShare <= 1)) {
            throw new IllegalArgumentException("sheddable load %s: rebound %s is no share".formatted(id, reboundShare));
        }
    }
}
