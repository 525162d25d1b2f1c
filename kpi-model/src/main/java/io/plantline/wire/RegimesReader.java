package io.plantline.wire;

import io.plantline.plant.Regime;
import io.plantline.plant.ShiftCalendar;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the regimes: periods and shifts, and last what is left of the time, so that some regime always holds. */
final class RegimesReader {
    private final ZoneId zone;
    private final Set<String> shifts = new TreeSet<>();
    private final List<Regime> regimes = new ArrayList<>();

    RegimesReader(ZoneId zone, ShiftCalendar calendar) {
        this.zone = zone;
        calendar.shifts().forEach(shift -> shifts.add(shift.name()));
    }

    List<Regime> read(List<Field> items) {
        Section last = null;
        for (Field item : items) {
            Section section = item.section("name", "from", "to", "shifts");
            if (section != null) {
                add(section, item.problems());
                last = section;
            }
        }
        if (last != null && (last.has("from") || last.has("to") || last.has("shifts"))) {
            last.problem(
                    "name",
                    "no regime holds at other times than those that are named",
                    "let one with a name alone be the last, for example '- {name: off-season}'");
        }
        return regimes;
    }

    private void add(Section section, Problems problems) {
        int before = problems.count();
        String name = section.required("name", "name the regime, for example campaign", Words::id);
        Long from = section.optional("from", Long.MIN_VALUE, this::midnight);
        Long to = section.optional("to", Long.MAX_VALUE, this::midnight);
        Set<String> at = section.optional("shifts", Set.of(), this::shifts);
        if (Regime.ALL.equals(name)) {
            section.problem("name", "'all' is what a baseline of no one regime is of", "give the regime another name");
        }
        if (from != null && to != null && to <= from) {
            section.problem("to", "it ends before it begins", "write the day after its last, or leave it out");
        }
        if (problems.count() == before) {
            Regime regime = new Regime(name, from, to, at);
            checkReached(section, regime);
            regimes.add(regime);
        }
    }

    /** The first that holds is meant: one that hides another is a slip. */
    private void checkReached(Section section, Regime regime) {
        Optional<Regime> hides = regimes.stream()
                .filter(other -> other.shifts().isEmpty() && (other.isOtherwise() || overlap(other, regime)))
                .findFirst();
        hides.ifPresent(other -> section.problem(
                section.has("from") ? "from" : "name",
                "the regime '%s', which stands before it, holds at the same time".formatted(other.name()),
                other.isOtherwise()
                        ? "put the one with a name alone last"
                        : "end the earlier one with 'to' on the day the later one begins"));
    }

    private static boolean overlap(Regime one, Regime other) {
        return !other.isOtherwise() && other.shifts().isEmpty() && one.from() < other.to() && other.from() < one.to();
    }

    private Set<String> shifts(Field field) {
        Set<String> named = new HashSet<>();
        for (Field part : field.isList() ? field.items() : List.of(field)) {
            String shift = part.text();
            if (shift != null && !shifts.contains(shift)) {
                part.problem(
                        "there is no shift '%s'".formatted(shift),
                        shifts.isEmpty() ? "describe the shifts below 'shifts:'" : Nearest.remedy(shift, shifts));
            } else if (shift != null) {
                named.add(shift);
            }
        }
        return named;
    }

    private Long midnight(Field field) {
        LocalDate date = Week.date(field);
        return date == null ? null : date.atStartOfDay(zone).toInstant().toEpochMilli();
    }
}
