package io.plantline.plant;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Predicate;

/** The public holidays of a plant. Those of one name are the same. */
public final class Holidays {
    public static final Holidays NONE = new Holidays("none", day -> false);

    private final String name;
    private final Predicate<LocalDate> days;

    /**
     * Holidays.
     *
     * @param name the calendar they come from and what was added and taken off, for example {@code PT also 2026-06-24}
     * @param days true for a holiday; the same for a day whenever it is asked
     */
    public Holidays(String name, Predicate<LocalDate> days) {
        this.name = Objects.requireNonNull(name, "holidays: name is missing");
        this.days = Objects.requireNonNull(days, "holidays %s: days are missing".formatted(name));
    }

    public boolean include(LocalDate day) {
        return days.test(day);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Holidays holidays && holidays.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
