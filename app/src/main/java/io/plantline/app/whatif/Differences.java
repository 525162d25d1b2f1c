package io.plantline.app.whatif;

import io.plantline.kpi.Kpi;
import io.plantline.kpi.Kpis;
import io.plantline.kpi.Together;
import io.plantline.plant.Plant;
import io.plantline.plant.Scope;
import io.plantline.whatif.Cause;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every KPI of an alternative beside the recorded one, with its difference by cause: each cause is laid on those before it and
 * all is worked out anew, so what it adds is the difference of two values, and the parts add up to the whole exactly.
 */
final class Differences {
    private final Plant plant;
    private final SideValues recorded;
    private final Map<Cause, SideValues> steps;

    /**
     * The differences of an alternative.
     *
     * @param steps by the cause laid on last, in order; none where nothing of what is worked out changes
     */
    Differences(Plant plant, SideValues recorded, Map<Cause, SideValues> steps) {
        this.plant = plant;
        this.recorded = recorded;
        this.steps = steps;
    }

    /** Of every KPI that has a value, or a reason for none, on one of the two sides. */
    List<Figure> all() {
        List<Figure> all = new ArrayList<>();
        for (Scope scope : plant.scopes()) {
            for (Kpi kpi : Kpis.at(plant)) {
                recorded.of(kpi.id(), scope.id())
                        .map(was -> figure(kpi, scope.id(), was))
                        .ifPresent(all::add);
            }
        }
        return all;
    }

    private Figure figure(Kpi kpi, String scope, Together was) {
        Map<String, BigDecimal> causes = new LinkedHashMap<>();
        BigDecimal before = decimal(was.value());
        boolean known = before != null;
        Optional<String> apart = Optional.empty();
        Together last = was;
        BigDecimal value = before;
        for (Map.Entry<Cause, SideValues> step : steps.entrySet()) {
            last = step.getValue().of(kpi.id(), scope).orElse(last);
            BigDecimal next = decimal(last.value());
            apart = step.getValue().apartFrom(recorded, kpi.id(), scope);
            known &= next != null && apart.isEmpty();
            if (known) {
                causes.put(step.getKey().toString(), next.subtract(value));
            }
            value = next;
        }
        return new Figure(
                kpi.id(),
                scope,
                kpi.unitAt(plant),
                before,
                value,
                before == null || value == null || apart.isPresent() ? null : value.subtract(before),
                known ? causes : Map.of(),
                reason(was, last, value == null ? Optional.empty() : apart));
    }

    private static String reason(Together was, Together is, Optional<String> apart) {
        String first = was.value() == null ? was.reason() : apart.orElse(was.reason());
        return Optional.ofNullable(first).orElse(is.reason());
    }

    private static BigDecimal decimal(Double value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }
}
