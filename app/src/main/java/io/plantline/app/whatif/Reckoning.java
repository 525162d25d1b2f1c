package io.plantline.app.whatif;

import io.plantline.plant.Plant;
import io.plantline.plant.Span;
import io.plantline.whatif.Alternative;
import io.plantline.whatif.Cause;
import io.plantline.whatif.LifeCycle;
import io.plantline.whatif.Scenario;
import io.plantline.whatif.Side;
import io.plantline.whatif.Standing;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts together what a scenario has come to, from the values of its sides. */
public final class Reckoning {
    private static final MathContext EXACT = MathContext.DECIMAL128;
    private static final BigDecimal YEAR = BigDecimal.valueOf(365);
    private static final String ENVIRONMENTAL = "environmental-cost";
    private static final String CO2E = "co2e";

    private final Span span;
    private final Plant plant;
    private final Scenario scenario;
    private final Sides sides;
    private final Map<String, SideValues> values;
    private final YearOfSide years;
    private final BigDecimal days;

    /**
     * A reckoning.
     *
     * @param values of each side, by its id
     */
    public Reckoning(Span span, Scenario scenario, Sides sides, Map<String, SideValues> values) {
        this.span = span;
        this.plant = span.plant();
        this.scenario = scenario;
        this.sides = sides;
        this.values = values;
        this.days = BigDecimal.valueOf(span.to() - span.from())
                .divide(BigDecimal.valueOf(Duration.ofDays(1).toMillis()), EXACT);
        this.years = new YearOfSide(plant, scenario, YEAR.divide(days, EXACT), recorded());
    }

    public Answer answer(String id, String run) {
        Yearly was = years.of(recorded(), List.of());
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(
                "recorded",
                "recorded",
                List.of(),
                false,
                was,
                null,
                new Differences(plant, recorded(), Map.of()).all()));
        scenario.alternatives().forEach(each -> choices.add(choice(each, was)));
        sides.together().forEach((side, set) -> choices.add(together(side, set)));
        String burden =
                choices.stream().allMatch(each -> each.yearly().environmentalCost() != null) ? ENVIRONMENTAL : CO2E;
        return new Answer(
                plant.id(),
                id,
                scenario.name(),
                run,
                local(span.from()),
                local(span.to()),
                plant.currency().getCurrencyCode(),
                days,
                scenario.discountRate(),
                burden,
                byAbatement(choices),
                withFront(choices, burden),
                new Notes(plant, scenario, recorded()).of(choices, days, years.isWithCharges(), burden.equals(CO2E)));
    }

    private Choice choice(Alternative alternative, Yearly was) {
        Map<Cause, SideValues> steps = new LinkedHashMap<>();
        SideValues last = recorded();
        for (Map.Entry<Cause, Side> step : sides.steps().get(alternative.id()).entrySet()) {
            last = values.get(step.getValue().id());
            steps.put(step.getKey(), last);
        }
        Yearly is = years.of(last, List.of(alternative));
        return new Choice(
                alternative.id(),
                alternative.name(),
                List.of(alternative.id()),
                false,
                is,
                worth(alternative, was, is),
                new Differences(plant, recorded(), steps).all());
    }

    private Choice together(String side, List<Alternative> set) {
        return new Choice(
                side,
                set.stream().map(Alternative::name).collect(Collectors.joining(" + ")),
                set.stream().map(Alternative::id).toList(),
                false,
                years.of(values.get(sides.sideOf(side)), set),
                null,
                List.of());
    }

    private Worth worth(Alternative alternative, Yearly was, Yearly is) {
        if (was.margin() == null || is.margin() == null) {
            return null;
        }
        BigDecimal saving = is.margin().add(is.capital()).subtract(was.margin());
        BigDecimal avoided = was.tonnes() == null || is.tonnes() == null
                ? null
                : was.tonnes().subtract(is.tonnes());
        BigDecimal cost = is.capital().subtract(saving);
        boolean avoids = avoided != null && avoided.signum() > 0;
        BigDecimal perTonne = avoids ? cost.divide(avoided, EXACT) : null;
        String unknown = avoids
                ? null
                : avoided == null
                        ? "emissions are not known: " + (is.unknown() == null ? was.unknown() : is.unknown())
                        : "it avoids no emissions";
        if (alternative.investment() == null) {
            return new Worth(saving, null, null, is.capital(), null, null, avoided, perTonne, unknown);
        }
        LifeCycle life = new LifeCycle(alternative.investment(), scenario.discountRate(), saving);
        return new Worth(
                saving,
                life.presentValue(),
                life.payback().orElse(null),
                life.equivalentAnnualCost(),
                life.costOver(is.energyCost()),
                life.present(was.energyCost()),
                avoided,
                perTonne,
                unknown);
    }

    private static List<String> byAbatement(List<Choice> choices) {
        return choices.stream()
                .filter(each -> each.worth() != null && each.worth().abatementCost() != null)
                .sorted(Comparator.comparing(each -> each.worth().abatementCost()))
                .map(Choice::id)
                .toList();
    }

    private static List<Choice> withFront(List<Choice> choices, String burden) {
        Function<Yearly, BigDecimal> of = burden.equals(ENVIRONMENTAL) ? Yearly::environmentalCost : Yearly::tonnes;
        List<Standing> standings = choices.stream()
                .filter(each -> each.yearly().margin() != null && of.apply(each.yearly()) != null)
                .map(each -> new Standing(each.id(), each.yearly().margin(), of.apply(each.yearly())))
                .toList();
        List<String> best = standings.stream()
                .filter(each -> !each.isWorseThanOneOf(standings))
                .map(Standing::id)
                .toList();
        return choices.stream()
                .map(each -> new Choice(
                        each.id(),
                        each.name(),
                        each.alternatives(),
                        best.contains(each.id()),
                        each.yearly(),
                        each.worth(),
                        each.figures()))
                .toList();
    }

    private SideValues recorded() {
        return values.get(Side.RECORDED);
    }

    private String local(long time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                Instant.ofEpochMilli(time).atZone(plant.zone()).toOffsetDateTime());
    }
}
