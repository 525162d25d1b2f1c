package io.plantline.wire;

import io.plantline.kpi.Kpi;
import io.plantline.kpi.Kpis;
import io.plantline.kpi.Scoped;
import io.plantline.plant.Plant;
import io.plantline.plant.PlantIndex;
import io.plantline.plant.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads what KPIs are meant to come to; whether there are such KPIs is checked when the plant is whole. */
final class TargetsReader {
    private final Times times;
    private final Ids scopes;
    private final String whole;
    private final Map<Target, Section> read = new LinkedHashMap<>();

    TargetsReader(Times times, Ids scopes, String whole) {
        this.times = times;
        this.scopes = scopes;
        this.whole = whole;
    }

    List<Target> read(List<Field> items) {
        Validity validity = new Validity("target", times);
        items.forEach(item -> read(item, validity));
        return new ArrayList<>(read.keySet());
    }

    private void read(Field item, Validity validity) {
        int before = item.problems().count();
        Section section = item.section("kpi", "scope", "value", "unit", "validFrom", "validTo");
        if (section == null) {
            return;
        }
        String kpi = section.required("kpi", "name the KPI, for example energy-intensity", Field::text);
        String scope = section.optional("scope", whole, scopes::reference);
        BigDecimal value = section.required("value", "write what it is meant to come to", Figures::decimal);
        String unit = section.required("unit", "write the unit of the KPI, for example kWh/t", Field::text);
        Validity.Span span = validity.read(section, item.path(), null);
        if (item.problems().count() > before) {
            return;
        }
        Target target = new Target(kpi, scope, value, unit, span.from(), span.to());
        if (read.keySet().stream().anyMatch(target::overlaps)) {
            section.problem(
                    "validFrom",
                    "'%s' of '%s' has two targets at one time".formatted(kpi, scope),
                    "end the earlier one with validTo on the day the later one begins");
            return;
        }
        read.put(target, section);
    }

    /** Reports those of KPIs that the scope does not have, and those in another unit. */
    void check(Plant plant) {
        read.forEach((target, section) -> {
            Optional<Kpi> kpi = Kpis.at(plant, target.kpi());
            if (kpi.isEmpty()) {
                section.problem(
                        "kpi",
                        "there is no KPI '%s'".formatted(target.kpi()),
                        Nearest.remedy(target.kpi(), ids(plant)));
                return;
            }
            checkUnit(target, section, kpi.get().unitAt(plant));
            if (kpi.get().aggregation() == Kpi.Aggregation.SUM) {
                section.problem(
                        "kpi",
                        "'%s' is a sum, of another size for each length of interval".formatted(target.kpi()),
                        "name a KPI per unit of output, or a share");
            }
            kpi.get()
                    .compute()
                    .lack(new Scoped(new PlantIndex(plant), target.scope()))
                    .ifPresent(lack -> section.problem(
                            "kpi", "'%s' of '%s' is not computed".formatted(target.kpi(), target.scope()), lack));
        });
    }

    private static void checkUnit(Target target, Section section, String unit) {
        if (!unit.equals(target.unit())) {
            section.problem(
                    "unit",
                    "'%s' is in %s here, not in '%s'".formatted(target.kpi(), unit, target.unit()),
                    "write the value in %s".formatted(unit));
        }
    }

    private static Set<String> ids(Plant plant) {
        return Kpis.at(plant).stream().map(Kpi::id).collect(Collectors.toCollection(TreeSet::new));
    }
}
