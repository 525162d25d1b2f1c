package io.plantline.dashboards.schedule;

import io.plantline.dashboards.batches.BatchBoard;
import io.plantline.decision.Advice;
import io.plantline.decision.Advice.Given;
import io.plantline.decision.Advice.Reason;
import io.plantline.decision.AdviceSentence;
import io.plantline.decision.Advised;
import io.plantline.decision.Outcome;
import io.plantline.decision.Worth;
import io.plantline.kpi.KpiValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What became of a plan, once all its batches are final: what they saved against the starts first asked for. */
final class PlanOutcome {
    private PlanOutcome() {}

    /** The outcome where it is news: the first, or another than the one that was told. */
    static Optional<Outcome> news(Advised advised, BatchBoard batches) {
        Advice plan = advised.taken().orElse(advised.advice());
        List<Booked> booked = plan.steps().stream()
                .map(step -> Booked.of(plan.plant(), step, batches))
                .toList();
        if (booked.isEmpty() || !booked.stream().allMatch(Booked::isFinal)) {
            return Optional.empty();
        }
        Outcome next = outcome(advised, plan, booked);
        boolean isKnown = advised.outcome()
                .filter(told ->
                        told.worth().equals(next.worth()) && told.inputs().equals(next.inputs()))
                .isPresent();
        return isKnown ? Optional.empty() : Optional.of(next);
    }

    private static Outcome outcome(Advised advised, Advice plan, List<Booked> booked) {
        Double money = sum(booked, Booked::money);
        Double carbon = sum(booked, Booked::carbon);
        String currency = plan.worth().currency();
        String missing = booked.stream()
                .filter(job -> job.missing() != null)
                .map(job -> "%s: %s".formatted(job.step().what(), job.missing()))
                .findFirst()
                .orElse("");
        return new Outcome(
                plan.id(),
                advised.outcome().map(told -> told.revision() + 1).orElse(0),
                booked.stream()
                        .mapToLong(job -> job.batch().orElseThrow().interval().end())
                        .max()
                        .orElseThrow(),
                advised.taken().isEmpty() ? null : isRight(plan.worth().money(), money),
                new Worth(money, currency, carbon, money == null || carbon == null ? missing : ""),
                inputs(booked, currency),
                said(money, currency, carbon));
    }

    /** A plan that was to save money did, and one that was to cost some did no better. */
    private static Boolean isRight(Double foreseen, Double measured) {
        if (foreseen == null || measured == null) {
            return null;
        }
        return (foreseen > 0) == (measured > 0);
    }

    private static List<Given> inputs(List<Booked> booked, String currency) {
        List<Given> inputs = new ArrayList<>();
        for (Booked job : booked) {
            String name = job.step().what();
            int revision = job.batch().orElseThrow().revision();
            inputs.add(new Given("saved by " + name, value(job.money()), currency, "flex-savings", revision));
            inputs.add(new Given("spared by " + name, value(job.carbon()), "kgCO2e", "flex-savings-carbon", revision));
        }
        return inputs;
    }

    private static Double sum(List<Booked> booked, Function<Booked, Optional<KpiValue>> figure) {
        List<Double> values = new ArrayList<>();
        booked.forEach(job -> values.add(value(figure.apply(job))));
        return values.contains(null)
                ? null
                : values.stream().mapToDouble(Double::doubleValue).sum();
    }

    private static Double value(Optional<KpiValue> figure) {
        return figure.map(KpiValue::value).orElse(null);
    }

    /** What is not known is said to be so; why stands beside what it is worth. */
    private static Reason said(Double money, String currency, Double carbon) {
        if (money == null) {
            return carbon == null
                    ? AdviceSentence.MOVED_BATCHES_NOT_KNOWN.of()
                    : AdviceSentence.MOVED_BATCHES_SAVED_CARBON.of(figure(carbon));
        }
        return carbon == null
                ? AdviceSentence.MOVED_BATCHES_SAVED_MONEY.of(figure(money), currency)
                : AdviceSentence.MOVED_BATCHES_SAVED.of(figure(money), currency, figure(carbon));
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
