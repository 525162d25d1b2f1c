package io.plantline.wire;

import io.plantline.anomaly.MachineState;
import io.plantline.plant.Charges;
import io.plantline.plant.DemandCharge.Statistic;
import io.plantline.plant.Meter;
import io.plantline.plant.Sheddable;
import io.plantline.plant.ShiftCalendar;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads which loads may be held back when a peak is coming; each of them is metered, or nobody could tell that it was. */
final class SheddableReader {
    private static final String REBOUND = "rebound";
    private static final int USUAL_MOST = 4;
    private static final List<String> STATES =
            Arrays.stream(MachineState.values()).map(Words::written).toList();
    /** In the others it takes nothing that could be held back. */
    private static final Set<String> TAKING =
            EnumSet.complementOf(EnumSet.of(MachineState.OFF, MachineState.DOWN)).stream()
                    .map(Words::written)
                    .collect(Collectors.toSet());

    private final Ids scopes;
    private final LoadMeters meters;
    private final ShiftCalendar calendar;
    private final Set<String> shifts;
    private final Charges charges;
    private final Ids ids = new Ids("sheddable load");
    private final Map<String, String> byName = new HashMap<>();

    SheddableReader(String plant, Ids scopes, List<Meter> meters, ShiftCalendar shifts, Charges charges) {
        this.scopes = scopes;
        this.meters = new LoadMeters(plant, meters);
        this.calendar = shifts;
        this.shifts = shifts.shifts().stream().map(ShiftCalendar.Shift::name).collect(Collectors.toSet());
        this.charges = charges;
    }

    List<Sheddable> read(List<Field> items) {
        List<Sheddable> loads = new ArrayList<>();
        items.forEach(item -> {
            Sheddable load = read(item);
            if (load != null) {
                loads.add(load);
            }
        });
        if (!items.isEmpty() && charges.demand().stream().noneMatch(SheddableReader::isBilled)) {
            items.get(0)
                    .warning(
                            "no peak of this plant is billed, so that no load is ever asked to be held back",
                            "add what is charged for power, with its price, below 'charges: demand:'");
        }
        return loads;
    }

    private static boolean isBilled(io.plantline.plant.DemandCharge charge) {
        return charge.price() != null && charge.statistic() != Statistic.PEAK_HOURS;
    }

    private Sheddable read(Field item) {
        int before = item.problems().count();
        Section section = item.section(
                "id",
                "name",
                "scope",
                "meter",
                "kW",
                "perKwh",
                "perEvent",
                "leastOff",
                "leastOn",
                "mostPerDay",
                REBOUND,
                "reboundOver",
                "notIn",
                "notWhile");
        if (section == null) {
            return null;
        }
        String id = section.required("id", "give it an id, for example chiller", ids::declare);
        String scope = section.required("scope", "name the machine, for example chiller-1", scopes::reference);
        Meter meter = scope == null ? null : meters.power(section, scope, id);
        Set<String> states = section.optional("notWhile", Set.of(), SheddableReader::states);
        Meter state = states == null || states.isEmpty() || scope == null ? null : meters.state(section, scope);
        BigDecimal kilowatts = section.optional("kW", null, field -> LoadMeters.kilowatts(field, meter));
        String name = section.optional("name", id, field -> name(field, id));
        BigDecimal perKwh = section.optional("perKwh", BigDecimal.ZERO, SheddableReader::notBelowZero);
        BigDecimal perEvent = section.optional("perEvent", BigDecimal.ZERO, SheddableReader::notBelowZero);
        Duration off = section.optional("leastOff", Duration.ZERO, field -> upToADay(field, Times::durationOrZero));
        Duration on = section.optional("leastOn", Duration.ZERO, field -> upToADay(field, Times::durationOrZero));
        Integer most = section.optional("mostPerDay", USUAL_MOST, SheddableReader::times);
        BigDecimal rebound = section.optional(REBOUND, BigDecimal.ZERO, SheddableReader::share);
        Duration over = section.optional("reboundOver", Duration.ofHours(1), field -> upToADay(field, Times::duration));
        Set<String> notIn = section.optional("notIn", Set.of(), this::shifts);
        if (item.problems().count() > before) {
            return null;
        }
        return new Sheddable(
                id,
                name,
                scope,
                meter.id(),
                state == null ? null : state.id(),
                kilowatts == null ? null : kilowatts.doubleValue(),
                perKwh,
                perEvent,
                off,
                on,
                most,
                rebound.doubleValue(),
                over,
                notIn,
                states);
    }

    private Set<String> shifts(Field field) {
        Set<String> named = texts(field);
        named.stream().filter(shift -> !shifts.contains(shift)).forEach(shift -> {
            field.problem("there is no shift '%s'".formatted(shift), Nearest.remedy(shift, shifts));
        });
        if (calendar.coversTheWeek(named)) {
            field.problem("in these shifts it can never be held", "leave out a shift, or remove the load");
        }
        return named;
    }

    private static Set<String> states(Field field) {
        Set<String> named = texts(field);
        named.stream().filter(state -> !STATES.contains(state)).forEach(state -> {
            field.problem("unknown state '%s'".formatted(state), Nearest.remedy(state, STATES));
        });
        if (named.containsAll(TAKING)) {
            field.problem("in these states it can never be held", "leave out a state, or remove the load");
        }
        return named;
    }

    private String name(Field field, String id) {
        String name = field.text();
        String other = name == null || id == null ? null : byName.putIfAbsent(name, id);
        if (other != null) {
            field.problem(
                    "'%s' is already the name of '%s'".formatted(name, other),
                    "give each its own name: people are asked by it");
        }
        return name;
    }

    /** What is longer is in the wrong unit: the load would be asked once, and hardly again. */
    private static Duration upToADay(Field field, Function<Field, Duration> reading) {
        Duration read = reading.apply(field);
        if (read != null && read.compareTo(Duration.ofDays(1)) > 0) {
            field.problem("'%s' is longer than a day".formatted(field.text()), "write it in minutes, for example 5m");
            return null;
        }
        return read;
    }

    private static Set<String> texts(Field field) {
        Set<String> texts = new HashSet<>();
        for (Field part : field.isList() ? field.items() : List.of(field)) {
            String text = part.text();
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static BigDecimal notBelowZero(Field field) {
        BigDecimal read = Figures.decimal(field);
        if (read != null && read.signum() < 0) {
            field.problem("%s is below zero".formatted(read), "write what it costs, or 0");
            return null;
        }
        return read;
    }

    private static Integer times(Field field) {
        BigDecimal read = Figures.positive(field);
        if (read != null && (read.stripTrailingZeros().scale() > 0 || read.compareTo(BigDecimal.valueOf(100)) > 0)) {
            field.problem("%s is no number of times a day".formatted(read), "write a whole number from 1 to 100");
            return null;
        }
        return read == null ? null : read.intValue();
    }

    private static BigDecimal share(Field field) {
        BigDecimal read = notBelowZero(field);
        if (read != null && read.compareTo(BigDecimal.ONE) > 0) {
            field.problem("%s is no share".formatted(read), "write a number from 0 to 1, for example 0.6");
            return null;
        }
        return read;
    }
}
