package io.plantline.wire;

import io.plantline.model.Quantity;
import io.plantline.plant.Charges;
import io.plantline.plant.DemandCharge.Statistic;
import io.plantline.plant.Meter;
import io.plantline.plant.Sheddable;
import io.plantline.plant.ShiftCalendar;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads which loads may be held back when a peak is coming; each of them is metered, or nobody could tell that it was. */
final class SheddableReader {
    private static final String REBOUND = "rebound";
    private static final int USUAL_MOST = 4;

    private final Ids scopes;
    private final List<Meter> meters;
    private final Set<String> shifts;
    private final Charges charges;
    private final Ids ids = new Ids("sheddable load");

    SheddableReader(Ids scopes, List<Meter> meters, ShiftCalendar shifts, Charges charges) {
        this.scopes = scopes;
        this.meters = meters;
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
        Meter meter = scope == null ? null : meter(section, scope);
        Set<String> states = section.optional("notWhile", Set.of(), SheddableReader::texts);
        Meter state = states == null || states.isEmpty() || scope == null ? null : state(section, scope);
        BigDecimal kilowatts = section.optional("kW", null, Figures::positive);
        BigDecimal perKwh = section.optional("perKwh", BigDecimal.ZERO, SheddableReader::notBelowZero);
        BigDecimal perEvent = section.optional("perEvent", BigDecimal.ZERO, SheddableReader::notBelowZero);
        Duration off = section.optional("leastOff", Duration.ZERO, Times::durationOrZero);
        Duration on = section.optional("leastOn", Duration.ZERO, Times::durationOrZero);
        Integer most = section.optional("mostPerDay", USUAL_MOST, SheddableReader::times);
        BigDecimal rebound = section.optional(REBOUND, BigDecimal.ZERO, SheddableReader::share);
        Duration over = section.optional("reboundOver", Duration.ofHours(1), Times::duration);
        Set<String> notIn = section.optional("notIn", Set.of(), this::shifts);
        if (item.problems().count() > before) {
            return null;
        }
        return new Sheddable(
                id,
                section.optional("name", id, Field::text),
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

    private Meter meter(Section section, String scope) {
        Predicate<Meter> isPower = meter -> meter.kind().tellsFlow() && meter.measures(Quantity.ELECTRICITY_IMPORT);
        if (!section.has("meter")) {
            Optional<Meter> own =
                    meters.stream().filter(isPower.and(isOf(scope))).findFirst();
            if (own.isEmpty()) {
                section.problem(
                        "scope",
                        "'%s' has no power meter: nobody could tell what holding it back saves".formatted(scope),
                        "name one by 'meter', or meter its power");
            }
            return own.orElse(null);
        }
        String named = section.optional("meter", null, Field::text);
        Optional<Meter> found =
                meters.stream().filter(meter -> meter.id().equals(named)).findFirst();
        if (found.isEmpty()) {
            section.problem(
                    "meter",
                    "there is no meter '%s'".formatted(named),
                    Nearest.remedy(named, meters.stream().map(Meter::id).toList()));
        } else if (found.filter(isPower).isEmpty()) {
            section.problem(
                    "meter",
                    "'%s' does not tell the power of electricity".formatted(named),
                    "name a meter of kind power, power-hold or power-mean");
            return null;
        }
        return found.orElse(null);
    }

    private Meter state(Section section, String scope) {
        Optional<Meter> state = meters.stream()
                .filter(meter -> meter.kind() == Meter.Kind.STATE)
                .filter(isOf(scope))
                .findFirst();
        if (state.isEmpty()) {
            section.problem(
                    "notWhile",
                    "nothing tells the state of '%s'".formatted(scope),
                    "add a meter of kind state, or remove the key");
        }
        return state.orElse(null);
    }

    private static Predicate<Meter> isOf(String scope) {
        return meter -> meter.scope().at(Long.MAX_VALUE).filter(scope::equals).isPresent();
    }

    private Set<String> shifts(Field field) {
        Set<String> named = texts(field);
        named.stream().filter(shift -> !shifts.contains(shift)).forEach(shift -> {
            field.problem("there is no shift '%s'".formatted(shift), Nearest.remedy(shift, shifts));
        });
        return named;
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
