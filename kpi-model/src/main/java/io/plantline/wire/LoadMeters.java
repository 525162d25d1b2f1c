package io.plantline.wire;

import io.plantline.model.Quantity;
import io.plantline.plant.Meter;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the meters that sheddable loads are seen by: its power by its own, and by nobody else's. */
final class LoadMeters {
    private static final double BASE_PER_KILOWATT = 3.6e9;

    private final String plant;
    private final List<Meter> meters;
    private final Map<String, String> loads = new HashMap<>();

    LoadMeters(String plant, List<Meter> meters) {
        this.plant = plant;
        this.meters = meters;
    }

    /** The meter of a load's power, or null after a problem was reported. */
    Meter power(Section section, String scope, String load) {
        if (scope.equals(plant)) {
            section.problem("scope", "the whole plant is no load that could wait", "name the machine that may");
            return null;
        }
        boolean isNamed = section.has("meter");
        Meter found = isNamed ? named(section, scope) : own(section, scope);
        String other = found == null || load == null ? null : loads.putIfAbsent(found.id(), load);
        if (other != null) {
            section.problem(
                    isNamed ? "meter" : "scope",
                    "what is seen by '%s' is already held, by '%s': it would be counted twice"
                            .formatted(found.id(), other),
                    "make them one load, or name another meter");
        }
        return found;
    }

    private Meter own(Section section, String scope) {
        Optional<Meter> own = find(meter -> tellsPower(meter) && isOf(meter, scope));
        if (own.isEmpty()) {
            section.problem(
                    "scope",
                    "'%s' has no power meter: nobody could tell what holding it back saves".formatted(scope),
                    "meter its power");
        }
        return own.orElse(null);
    }

    private Meter named(Section section, String scope) {
        String id = section.optional("meter", null, Field::text);
        Optional<Meter> found =
                id == null ? Optional.empty() : find(meter -> meter.id().equals(id));
        if (id == null) {
            return null;
        } else if (found.isEmpty()) {
            section.problem(
                    "meter",
                    "there is no meter '%s'".formatted(id),
                    Nearest.remedy(id, meters.stream().map(Meter::id).toList()));
        } else if (!tellsPower(found.get())) {
            section.problem(
                    "meter",
                    "'%s' does not tell the power of electricity".formatted(id),
                    "name a meter of kind power, power-hold or power-mean");
        } else if (!isOf(found.get(), scope)) {
            section.problem(
                    "meter", "'%s' is not a meter of '%s'".formatted(id, scope), "name one of '%s'".formatted(scope));
        } else {
            return found.get();
        }
        return null;
    }

    /** The meter of a machine's state, or null after a problem was reported. */
    Meter state(Section section, String scope) {
        Optional<Meter> state = find(meter -> meter.kind() == Meter.Kind.STATE && isOf(meter, scope));
        if (state.isEmpty()) {
            section.problem(
                    "notWhile",
                    "nothing tells the state of '%s'".formatted(scope),
                    "add a meter of kind state, or remove the key");
        }
        return state.orElse(null);
    }

    /** What is saved in kW: no more than its meter could show. */
    static BigDecimal kilowatts(Field field, Meter meter) {
        BigDecimal read = Figures.positive(field);
        double most =
                meter == null || meter.maxRate() == 0 ? Double.POSITIVE_INFINITY : meter.maxRate() / BASE_PER_KILOWATT;
        if (read != null && read.doubleValue() > most) {
            field.problem(
                    "%s kW are more than its meter's max of %.0f kW".formatted(read.toPlainString(), most),
                    "write what it saves in kW, or correct the meter's 'max'");
            return null;
        }
        return read;
    }

    private Optional<Meter> find(Predicate<Meter> wanted) {
        return meters.stream().filter(wanted).findFirst();
    }

    private static boolean tellsPower(Meter meter) {
        return meter.kind().tellsFlow() && meter.measures(Quantity.ELECTRICITY_IMPORT);
    }

    private static boolean isOf(Meter meter, String scope) {
        return meter.scope().at(Long.MAX_VALUE).filter(scope::equals).isPresent();
    }
}
