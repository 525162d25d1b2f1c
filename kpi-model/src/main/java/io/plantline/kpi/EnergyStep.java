package io.plantline.kpi;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The energy value stream of one step, or of all: the electricity of its machines by what it was for. Only what made good
 * output adds value; all of it is the sum of its parts, {@code value-adding + scrap + setup + idle + unknown}, in kWh. The
 * parts are the KPIs {@code energy-by-state-*} and {@code value-added-energy} of the catalogue; the share is that of the
 * energy value stream, {@code value-adding / machines}.
 *
 * @param scope whose machines they are; null of all steps together
 * @param machines kWh of machines that tell their state; null where not all of it is known, as the reason says
 * @param valueAdding kWh of processing, what became good output
 * @param scrap kWh of processing, what became scrap: waste, as {@code idle} is
 * @param necessary kWh in setup, which adds no value but has to be
 * @param idle kWh idle, in standby, off or down
 * @param unknown kWh while nobody told the state
 * @param valueShare value-adding by all of the machines, 0 to 1; null where nothing was used
 * @param reason why something is null
 */
public record EnergyStep(
        String scope,
        Double machines,
        Double valueAdding,
        Double scrap,
        Double necessary,
        Double idle,
        Double unknown,
        Double valueShare,
        String reason) {

    /** The step of a scope, by the values of its KPIs over the interval. */
    public static EnergyStep of(String scope, Function<String, Optional<KpiValue>> told) {
        Parts parts = new Parts(told);
        Double valueAdding = parts.sum("value-added-energy");
        Double scrap = parts.sum("scrap-embodied-energy");
        Double necessary = parts.sum("energy-by-state-setup");
        Double idle = parts.sum(
                "energy-by-state-idle", "energy-by-state-standby", "energy-by-state-off", "energy-by-state-down");
        Double unknown = parts.sum("energy-by-state-unknown");
        Double processing = parts.sum("energy-by-state-processing");
        return of(
                scope,
                plus(processing, necessary, idle, unknown),
                valueAdding,
                scrap,
                necessary,
                idle,
                unknown,
                parts.reason);
    }

    /** All steps together: sums, and the share of the sums. */
    public static EnergyStep all(List<EnergyStep> steps) {
        return of(
                null,
                sum(steps, EnergyStep::machines),
                sum(steps, EnergyStep::valueAdding),
                sum(steps, EnergyStep::scrap),
                sum(steps, EnergyStep::necessary),
                sum(steps, EnergyStep::idle),
                sum(steps, EnergyStep::unknown),
                steps.stream()
                        .filter(step -> step.reason() != null)
                        .map(step -> step.scope() + ": " + step.reason())
                        .findFirst()
                        .orElse(null));
    }

    private static EnergyStep of(
            String scope,
            Double machines,
            Double valueAdding,
            Double scrap,
            Double necessary,
            Double idle,
            Double unknown,
            String reason) {
        boolean isKnown = machines != null && valueAdding != null && machines > 0;
        return new EnergyStep(
                scope,
                machines,
                valueAdding,
                scrap,
                necessary,
                idle,
                unknown,
                isKnown ? valueAdding / machines : null,
                reason);
    }

    private static Double sum(List<EnergyStep> steps, Function<EnergyStep, Double> part) {
        return plus(steps.stream().map(part).toArray(Double[]::new));
    }

    /** Unknown where one of them is. */
    private static Double plus(Double... parts) {
        return Stream.of(parts).anyMatch(Objects::isNull)
                ? null
                : Stream.of(parts).mapToDouble(Double::doubleValue).sum();
    }

    /** Adds up KPIs, and keeps the first reason why one is not known. */
    private static final class Parts {
        private final Function<String, Optional<KpiValue>> told;
        private String reason;

        Parts(Function<String, Optional<KpiValue>> told) {
            this.told = told;
        }

        Double sum(String... kpis) {
            return plus(Stream.of(kpis).map(this::value).toArray(Double[]::new));
        }

        private Double value(String kpi) {
            Optional<KpiValue> value = told.apply(kpi);
            Double known = value.map(KpiValue::value).orElse(null);
            if (known == null && reason == null) {
                reason = value.map(KpiValue::reason).orElse("no " + kpi + " of this scope");
            }
            return known;
        }
    }
}
