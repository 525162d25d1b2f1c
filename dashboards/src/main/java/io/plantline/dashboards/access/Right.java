package io.plantline.dashboards.access;

import java.util.Objects;

/**
 * What a request needs.
 *
 * @param least the role it needs at least; null where anybody may ask
 * @param reach the plants it needs that role in
 */
public record Right(Role least, Reach reach) {
    /** Nobody needs to be known: it tells nothing of a plant, or brings a proof of its own. */
    public static final Right OPEN = new Right(null, Reach.NOWHERE);

    /** In which plants a role is needed. */
    public enum Reach {
        NOWHERE,
        /** In the plant that the path names. */
        NAMED,
        /** In some; which, only what is asked for tells. */
        SOME,
        /** In all plants, because it tells of all, or of what belongs to none. */
        EVERY
    }

    public Right {
        Objects.requireNonNull(reach, "right: reach is missing");
        if ((least == null) != (reach == Reach.NOWHERE)) {
            throw new IllegalArgumentException("right: role %s does not fit reach %s".formatted(least, reach));
        }
    }

    /** In the plant that the path names. */
    public static Right inPlant(Role least) {
        return new Right(least, Reach.NAMED);
    }

    /** In some plant; whoever answers must look which. */
    public static Right somewhere(Role least) {
        return new Right(least, Reach.SOME);
    }

    public static Right everywhere(Role least) {
        return new Right(least, Reach.EVERY);
    }

    public boolean isOpen() {
        return least == null;
    }
}
