package io.plantline.kpi;

import io.plantline.model.FinalEnergy;
import io.plantline.model.Quantity;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Terms of the energy that machines took, by the state they were in. */
final class ByState {
    private static final Quantity[] ALL =
            Arrays.stream(Quantity.values()).filter(Quantity::isEnergyByState).toArray(Quantity[]::new);

    private static final Lack NO_MACHINE = Lack.because(
            "no machine of this scope, or below it, has both its state and its energy metered",
            "add a meter of kind state, and one of its energy, to each machine "
                    + Lack.IN_PLANT_FILE.formatted("meters"));

    private static final Lack ONLY_CONVERTED = Lack.because(
            "what this scope takes in becomes another form of energy, which is told apart where it is used",
            "ask for a scope that uses it");

    private ByState() {}

    /** The energy of one state, or of several; what is not known of the states is known to be unknown. */
    static Term energy(Quantity... states) {
        boolean onlyUnknown = Arrays.equals(states, new Quantity[] {Quantity.ENERGY_STATE_UNKNOWN});
        return term(!onlyUnknown, states);
    }

    /** All the energy of the machines, whatever their state. */
    static Term total() {
        return term(false, ALL);
    }

    /** The energy of processing times the share of the pieces made that these are; made none, it is nothing. */
    static Term processingOf(Quantity pieces) {
        Term processing = energy(Quantity.ENERGY_PROCESSING);
        Term part = Term.amount(pieces);
        Function<Scoped, Set<Quantity>> inputs = scoped ->
                processing.plus(OperationsKpis.MADE).in().apply(scoped).inputs();
        return Term.worked(
                        inputs,
                        summed -> share(
                                processing.figure(summed), part.figure(summed), OperationsKpis.MADE.figure(summed)),
                        summed -> "%s × %s / %s"
                                .formatted(
                                        Numbers.bracketed(processing.worked(summed)),
                                        part.worked(summed),
                                        Numbers.bracketed(OperationsKpis.MADE.worked(summed))))
                .reading(ALL)
                .lackingAs(processing.plus(OperationsKpis.MADE));
    }

    private static Figure share(Figure energy, Figure part, Figure made) {
        for (Figure each : List.of(energy, part, made)) {
            if (each.isMissing()) {
                return each;
            }
        }
        return Figure.of(made.value() == 0 ? 0 : energy.value() * part.value() / made.value());
    }

    private static Term term(boolean needsStates, Quantity... states) {
        return Term.worked(
                        ByState::inputs,
                        summed -> known(summed, needsStates, states),
                        summed -> Numbers.sum(Arrays.stream(states)
                                .map(state -> Working.amount(summed, state))
                                .toList()))
                .reading(ALL)
                .lacking(ByState::lack);
    }

    private static Figure known(Summed summed, boolean needsStates, Quantity... states) {
        Figure time = summed.amount(Quantity.TIME_PROCESSING);
        if (needsStates && time.isMissing()) {
            return time;
        }
        Figure all = summed.amount(Quantity.ENERGY_PROCESSING);
        if (all.isMissing()
                && Arrays.stream(ALL).allMatch(each -> summed.amount(each).isMissing())) {
            return Figure.missing("no reading of the energy of a machine");
        }
        return Figure.of(Arrays.stream(states)
                .mapToDouble(each -> summed.derived(each).value())
                .sum());
    }

    private static Lack lack(Scoped scoped) {
        boolean takes = FinalEnergy.IN.stream().anyMatch(scoped::measures);
        return takes && scoped.measures(Quantity.TIME_PROCESSING) ? ONLY_CONVERTED : NO_MACHINE;
    }

    /** Where machines are, their energy and their states; nowhere else. */
    private static Set<Quantity> inputs(Scoped scoped) {
        if (!scoped.plant().machines().isAnyIn(scoped.scope())) {
            return Set.of();
        }
        Set<Quantity> inputs = FinalEnergy.IN.stream()
                .filter(scoped::measures)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Quantity.class)));
        inputs.add(Quantity.TIME_PROCESSING);
        return inputs;
    }
}
