package io.plantline.wire;

import io.plantline.model.Dimension;
import io.plantline.model.Quantity;
import io.plantline.model.Unit;
import io.plantline.plant.Measurement;
import io.plantline.plant.Meter;
import io.plantline.plant.Scope;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

/** Reads how a flow is measured: by which meter, or by which quantity of a scope, and how well. */
final class MeasurementReader {
    private final List<Scope> scopes;
    private final Ids scopeIds;
    private final List<Meter> meters;
    private final Ids meterIds;
    private final Map<String, String> taken = new HashMap<>();

    MeasurementReader(List<Scope> scopes, Ids scopeIds, List<Meter> meters, Ids meterIds) {
        this.scopes = scopes;
        this.scopeIds = scopeIds;
        this.meters = meters;
        this.meterIds = meterIds;
    }

    /** What amounts of a dimension are balanced in; null where it cannot be balanced. */
    static Unit unitOf(Dimension dimension) {
        return switch (dimension) {
            case MASS -> Unit.T;
            case VOLUME -> Unit.M3;
            case ENERGY -> Unit.KWH;
            case COUNT -> Unit.PIECE;
            default -> null;
        };
    }

    static boolean isMeasured(Section section) {
        return section.has("meter") || section.has("scope") || section.has("quantity");
    }

    /** The measurement of a flow, or null after a problem was reported. */
    Measurement read(Section section, String flow, boolean isEnergy) {
        Meter meter = section.optional("meter", null, this::meter);
        String scope = section.optional("scope", null, scopeIds::reference);
        Quantity quantity = section.has("meter") ? meter == null ? null : meter.quantity() : quantity(section, scope);
        if (section.has("meter") && (section.has("scope") || section.has("quantity"))) {
            section.problem("meter", "a flow is measured by a meter or by a scope", "remove 'scope' and 'quantity'");
        }
        if (quantity == null || (meter == null && scope == null)) {
            return null;
        }
        checkTaken(section, flow, meter == null ? scope + ' ' + quantity : meter.id());
        Long each = section.optional("each", null, MeasurementReader::mass);
        Double fraction = section.optional("fraction", 1.0, FlowsReader::share);
        checkContent(section, quantity);
        Unit unit = unitOf(balanced(section, quantity));
        if (unit == null) {
            section.problem(
                    section.has("meter") ? "meter" : "quantity",
                    "%s is nothing that can be balanced".formatted(quantity),
                    "name a meter of a mass, a volume or an energy, or of pieces");
            return null;
        }
        if (isEnergy && quantity.dimension() != Dimension.ENERGY) {
            section.problem("kind", "%s is no energy".formatted(quantity), "name a meter of an energy");
        }
        Uncertainty uncertainty = Uncertainty.read(section, unit, isEnergy);
        if (uncertainty == null || fraction == null || (each == null && section.has("each"))) {
            return null;
        }
        double content = each == null ? fraction * one(quantity.unit()) / one(unit) : each / one(unit);
        double step = meter == null ? 0 : meter.quantum() * multiplier(meter) / one(quantity.unit());
        return new Measurement(
                meter == null ? null : meter.id(),
                scope,
                quantity,
                content,
                uncertainty.relative(),
                uncertainty.absolute() / one(unit),
                step * content);
    }

    /** The dimension of what goes into the balance: a mass where pieces have one. */
    static Dimension balanced(Section section, Quantity quantity) {
        return section.has("each") ? Dimension.MASS : quantity.dimension();
    }

    private Meter meter(Field field) {
        String id = meterIds.reference(field);
        Meter meter =
                meters.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
        if (meter != null && meter.quantity() == null) {
            field.problem("'%s' tells states and measures no flow".formatted(id), "name a meter with a quantity");
            return null;
        }
        return meter;
    }

    private Quantity quantity(Section section, String scope) {
        Quantity quantity = section.required("quantity", "write the quantity of the scope", Words::quantity);
        if (!section.has("scope")) {
            section.problem("scope", "'scope' is missing", "write the scope whose quantity it is, or name a meter");
        }
        Set<String> below = scope == null ? Set.of() : below(scope);
        if (quantity != null
                && scope != null
                && meters.stream()
                        .noneMatch(meter -> meter.measures(quantity)
                                && meter.scope().values().stream().anyMatch(below::contains))) {
            section.problem(
                    "quantity",
                    "no meter of '%s', or below it, measures %s".formatted(scope, quantity),
                    "name a quantity that is measured there");
        }
        return quantity;
    }

    /** The scope, and those below it at some time. */
    private Set<String> below(String scope) {
        Set<String> found = new HashSet<>(Set.of(scope));
        scopes.stream() // parents come before children
                .filter(each ->
                        !each.isPlant() && each.parent().values().stream().anyMatch(found::contains))
                .forEach(each -> found.add(each.id()));
        return found;
    }

    private void checkTaken(Section section, String flow, String by) {
        String other = flow == null ? null : taken.putIfAbsent(by, flow);
        if (other != null) {
            section.problem(
                    section.has("meter") ? "meter" : "scope",
                    "'%s' already measures the flow '%s': one measurement cannot check itself".formatted(by, other),
                    "leave one of the two flows unmeasured");
        }
    }

    private static void checkContent(Section section, Quantity quantity) {
        if (section.has("each") && (quantity.dimension() != Dimension.COUNT || section.has("fraction"))) {
            section.problem(
                    "each",
                    "'each' is the mass of a piece, and %s counts none, or has a fraction".formatted(quantity),
                    "remove the key");
        }
    }

    private static Long mass(Field field) {
        String text = field.text();
        Matcher matcher = Uncertainty.AMOUNT.matcher(text == null ? "" : text);
        Unit unit = matcher.matches() ? Unit.of(matcher.group(2)).orElse(null) : null;
        if (unit == null || unit.dimension() != Dimension.MASS) {
            field.problem("'%s' is no mass".formatted(text), "write the mass of one piece, for example 1.58 kg");
            return null;
        }
        long mass = unit.toBase(new BigDecimal(matcher.group(1)));
        if (mass <= 0) {
            field.problem("a piece without mass", "write the mass of one piece, for example 1.58 kg");
            return null;
        }
        return mass;
    }

    private static double one(Unit unit) {
        return unit.toBase(BigDecimal.ONE);
    }

    private static double multiplier(Meter meter) {
        return meter.multiplier().values().stream()
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ONE)
                .doubleValue();
    }
}
