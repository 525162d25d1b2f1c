package io.plantline.app.whatif;

import io.plantline.plant.Plant;
import io.plantline.plant.Span;
import io.plantline.whatif.Alternative;
import io.plantline.whatif.Cause;
import io.plantline.whatif.Scenario;
import io.plantline.whatif.Side;
import io.plantline.whatif.Standing;
import io.plantline.whatif.YearLike;
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
        this.years = new YearOfSide(plant, scenario, new YearLike(days), recorded());
    }

    public Answer answer(String id, String run) {
        YearOfSide.Told was = years.of(recorded(), List.of());
        Worths worths = new Worths(scenario.discountRate(), was);
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(
                "recorded",
                "recorded",
                List.of(),
                false,
                was.yearly(),
                null,
                new Differences(plant, recorded(), Map.of()).all()));
        scenario.alternatives().forEach(each -> choices.add(choice(each, worths)));
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
                new Notes(plant, scenario, recorded()).of(choices, days, years, burden.equals(CO2E)));
    }

    private Choice choice(Alternative alternative, Worths worths) {
        Map<Cause, SideValues> steps = new LinkedHashMap<>();
        SideValues last = recorded();
        for (Map.Entry<Cause, Side> step : sides.steps().get(alternative.id()).entrySet()) {
            last = values.get(step.getValue().id());
            steps.put(step.getKey(), last);
        }
        YearOfSide.Told is = years.of(last, List.of(alternative));
        return new Choice(
                alternative.id(),
                alternative.name(),
                List.of(alternative.id()),
                false,
                is.yearly(),
                worths.of(alternative, is),
                new Differences(plant, recorded(), steps).all());
    }

    private Choice together(String side, List<Alternative> set) {
        return new Choice(
                side,
                set.stream().map(Alternative::name).collect(Collectors.joining(" + ")),
                set.stream().map(Alternative::id).toList(),
                false,
                years.of(values.get(sides.sideOf(side)), set).yearly(),
                null,
                List.of());
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
