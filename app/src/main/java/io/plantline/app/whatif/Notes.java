package io.plantline.app.whatif;

import io.plantline.kpi.Kpi;
import io.plantline.kpi.Kpis;
import io.plantline.plant.Plant;
import io.plantline.whatif.Cause;
import io.plantline.whatif.Clash;
import io.plantline.whatif.Scenario;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What there is to mind of an answer: what was assumed, what is not known, and what could not be worked out. */
final class Notes {
    private static final BigDecimal ALL_BUT = new BigDecimal("0.99");
    private static final int PERCENT_DIGITS = 2;

    private final Plant plant;
    private final Scenario scenario;
    private final SideValues recorded;

    Notes(Plant plant, Scenario scenario, SideValues recorded) {
        this.plant = plant;
        this.scenario = scenario;
        this.recorded = recorded;
    }

    /** The notes. */
    List<String> of(List<Choice> choices, BigDecimal days, YearOfSide years, boolean againstCo2e) {
        List<String> notes = new ArrayList<>();
        assumed(notes);
        notes.add("a year is made of %s days recorded, as if all were like them"
                .formatted(days.stripTrailingZeros().toPlainString()));
        observed(choices, notes);
        notes.add(
                years.isWithCharges()
                        ? "energy is with the charges for power and reactive energy"
                        : "energy is without charges for power and reactive energy, which are of whole months: begin and end with one");
        if (!years.isWithValueAdded()) {
            notes.add(
                    "the plant meters no value added, so the margin is what is sold less the cost of energy and capital");
        }
        if (againstCo2e) {
            notes.add("environmental-cost is not known of every choice, so the front is against CO2e");
        }
        unknown(choices, notes);
        notes.add("causes are laid on one another in the order "
                + Arrays.stream(Cause.values()).map(Cause::toString).collect(Collectors.joining(", "))
                + "; what two do together is with the later one");
        Clash.in(scenario.alternatives()).ifPresent(clash -> notes.add("not together: " + clash));
        never(notes);
        notes.add("batches keep what they were told, and are not worked out");
        return notes;
    }

    private void assumed(List<String> notes) {
        if (!scenario.assumed().isEmpty()) {
            notes.add("assumed on both sides, so the recorded one is not as stored: "
                    + scenario.assumed().stream()
                            .map(each -> "%s %s %s (%s)"
                                    .formatted(
                                            each.id(),
                                            each.value() == null
                                                    ? "factor missing"
                                                    : each.value().toPlainString(),
                                            each.unit(),
                                            each.source()))
                            .collect(Collectors.joining("; ")));
        }
    }

    /** Where a figure is of less than all of the time, a year is made of that part of it. */
    private static void observed(List<Choice> choices, List<String> notes) {
        Map<String, BigDecimal> parts = new TreeMap<>();
        choices.forEach(each -> parts.putAll(each.yearly().observed()));
        parts.values().removeIf(share -> share.compareTo(ALL_BUT) >= 0);
        if (!parts.isEmpty()) {
            notes.add("not all of the time was observed, and a year is made of what was: "
                    + parts.entrySet().stream()
                            .map(part -> "%s %s %%"
                                    .formatted(
                                            part.getKey(),
                                            part.getValue()
                                                    .movePointRight(PERCENT_DIGITS)
                                                    .toPlainString()))
                            .collect(Collectors.joining(", ")));
        }
    }

    /** Each reason once, with all it holds of; several together lack what each of them lacks. */
    private static void unknown(List<Choice> choices, List<String> notes) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        choices.stream()
                .filter(each ->
                        each.yearly().unknown() != null && each.alternatives().size() < 2)
                .forEach(each -> byReason.computeIfAbsent(each.yearly().unknown(), any -> new ArrayList<>())
                        .add(each.id()));
        byReason.forEach((reason, of) -> notes.add("%s: not known: %s".formatted(String.join(", ", of), reason)));
    }

    private void never(List<String> notes) {
        List<String> never = Kpis.at(plant).stream()
                .filter(kpi -> recorded.of(kpi.id(), plant.whole().id()).isEmpty())
                .filter(kpi -> !kpi.intervals().contains(SideValues.kindOf(kpi)))
                .map(Kpi::id)
                .toList();
        if (!never.isEmpty()) {
            notes.add("of neither days nor months, and not shown: " + String.join(", ", never));
        }
    }
}
