package io.plantline.wire;

import io.plantline.kpi.Kpis;
import io.plantline.model.IntervalKind;
import io.plantline.plant.Indicator;
import io.plantline.plant.Indicator.Part;
import io.plantline.plant.MeterTree;
import io.plantline.plant.Plant;
import io.plantline.plant.Scope;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the KPIs that the plant defines itself. */
final class IndicatorsReader {
    private static final String[] KEYS = {"id", "name", "pillar", "unit", "intervals", "scopes", "formula", "source"};
    private static final List<String> PILLARS = List.of("environmental", "economic", "social");
    private static final List<String> INTERVALS =
            IntervalKind.byTheClock().stream().map(IntervalKind::id).toList();

    private final Ids ids = new Ids("kpi");
    private final Ids scopes;
    private final FormulaReader formulas;
    private final ResultUnit units;
    private final Map<String, Section> sections = new LinkedHashMap<>();

    IndicatorsReader(Ids scopes, FormulaNames names, String currency) {
        this.scopes = scopes;
        this.formulas = new FormulaReader(names);
        this.units = new ResultUnit(currency);
    }

    List<Indicator> read(List<Field> items) {
        return items.stream().map(this::indicator).filter(Objects::nonNull).toList();
    }

    /** Reports those that no meter could ever fill. */
    void check(Plant plant) {
        MeterTree tree = new MeterTree(plant);
        for (Indicator indicator : plant.indicators()) {
            Section section = sections.get(indicator.id());
            Set<String> named = indicator.scopes();
            named.forEach(scope -> unmeasured(indicator, tree, scope)
                    .ifPresent(part -> section.problem(
                            "scopes",
                            "the scope '%s' has no meter of %s".formatted(scope, part.quantity()),
                            "leave the scope out, or add the meter")));
            if (named.isEmpty()
                    && plant.scopes().stream().map(Scope::id).allMatch(scope -> unmeasured(indicator, tree, scope)
                            .isPresent())) {
                section.problem(
                        "formula",
                        "no scope measures all of it; the whole plant has no %s"
                                .formatted(unmeasured(
                                                indicator, tree, plant.whole().id())
                                        .orElseThrow()
                                        .quantity()),
                        "add the meter, or write the formula over what is measured");
            }
        }
    }

    private static Optional<Part> unmeasured(Indicator indicator, MeterTree tree, String scope) {
        return Stream.concat(indicator.above().stream(), indicator.below().stream())
                .filter(part -> !tree.measures(scope, part.quantity()))
                .findFirst();
    }

    private Indicator indicator(Field item) {
        int before = item.problems().count();
        Section section = item.section(KEYS);
        if (section == null) {
            return null;
        }
        String id = section.required("id", "give the KPI an id, for example air-per-piece", this::id);
        Map<String, String> names = section.optional("name", called(id), this::names);
        String pillar = section.required(
                "pillar", "write environmental, economic or social", field -> Words.choice(field, "pillar", PILLARS));
        Set<IntervalKind> intervals = section.optional(
                "intervals", EnumSet.range(IntervalKind.HOUR, IntervalKind.MONTH), field -> all(field, this::interval));
        Set<String> of = section.optional("scopes", Set.of(), field -> all(field, scopes::reference));
        Ratio formula =
                section.required("formula", "write it over quantities, for example waste / good_count", formulas::read);
        BigDecimal scale =
                section.required("unit", "write its unit, for example kWh/pcs", field -> units.scale(field, formula));
        String source = section.optional("source", "the plant's own", Field::text);
        if (item.problems().count() > before) {
            return null;
        }
        sections.put(id, section);
        return new Indicator(
                id,
                names,
                pillar,
                text(section, "unit"),
                intervals,
                of,
                text(section, "formula").replaceAll("\\s+", " "),
                source,
                formula.isSum()
                        ? formula.above().times(scale).parts()
                        : formula.above().parts(),
                formula.below().parts(),
                formula.isSum() ? 1 : scale.doubleValue());
    }

    private String id(Field field) {
        String id = ids.declare(field);
        if (id != null && Kpis.of(id).isPresent()) {
            field.problem("the catalogue has a KPI '%s' already".formatted(id), "give yours another id");
            return null;
        }
        return id;
    }

    /** One name for all languages, or some by language; English stands in where one is missing. */
    private Map<String, String> names(Field field) {
        if (field.node() instanceof YamlNode.Text) {
            String name = field.text();
            return name == null ? null : called(name);
        }
        Section section = field.section("en", "sv", "pt");
        if (section == null) {
            return null;
        }
        String english = section.required("en", "write its English name", Field::text);
        return english == null
                ? null
                : Map.of(
                        "en", english,
                        "sv", section.optional("sv", english, Field::text),
                        "pt", section.optional("pt", english, Field::text));
    }

    private static Map<String, String> called(String name) {
        return name == null ? Map.of() : Map.of("en", name, "sv", name, "pt", name);
    }

    private IntervalKind interval(Field field) {
        String id = Words.choice(field, "interval", INTERVALS);
        return id == null ? null : IntervalKind.of(id).orElseThrow();
    }

    private static <T> Set<T> all(Field list, Function<Field, T> form) {
        Set<T> read = new HashSet<>();
        list.items().stream().map(form).filter(Objects::nonNull).forEach(read::add);
        if (list.isList() && list.items().isEmpty()) {
            list.problem("the list is empty", "write at least one, or remove the key");
        }
        return read;
    }

    private static String text(Section section, String key) {
        return section.required(key, "", Field::text);
    }
}
