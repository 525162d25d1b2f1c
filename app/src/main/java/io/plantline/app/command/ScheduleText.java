package io.plantline.app.command;

import io.plantline.decision.Decision;
import io.plantline.decision.Job;
import io.plantline.decision.Plan;
import io.plantline.decision.PlanWord;
import io.plantline.decision.Schedule;
import io.plantline.model.Sentence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A decision as lines to read. */
final class ScheduleText {
    private static final int SHOWN = 20;
    private static final int SIDE_BY_SIDE = 4;

    private final Schedule schedule;
    private final Decision decision;
    private final String currency;
    private final List<String> lines = new ArrayList<>();

    private ScheduleText(Schedule schedule) {
        this.schedule = schedule;
        this.decision = schedule.decision();
        this.currency = schedule.plant().currency().getCurrencyCode();
    }

    static List<String> of(Schedule schedule) {
        ScheduleText text = new ScheduleText(schedule);
        text.head();
        text.requested();
        text.plans();
        text.spread();
        text.recommended();
        text.starts();
        return text.lines;
    }

    private void head() {
        say(
                "%d jobs of %s between %s and %s",
                decision.jobs().size(),
                schedule.plant().id(),
                schedule.local(schedule.horizon().start()),
                schedule.local(schedule.horizon().time(schedule.horizon().count())));
        say("price:  %s", said(schedule.price().said()));
        say("carbon: %s", said(schedule.carbon().said()));
        say("limit:  %s", said(schedule.headroom().said()));
        decision.notes().forEach(note -> say("note: %s", PlanWord.onCommandLine(note)));
        say("");
    }

    private void requested() {
        decision.requested()
                .ifPresentOrElse(
                        asked -> say(
                                "as requested: %s %s, %s kgCO2e%s",
                                schedule.money(asked.cost()),
                                currency,
                                emitted(schedule.emitted(asked)),
                                standing(asked)),
                        () -> say("as requested: a price or a carbon intensity of its time is not known"));
        decision.faults().forEach(fault -> say("  it cannot be: %s", PlanWord.onCommandLine(fault)));
        say("");
    }

    private String standing(Plan asked) {
        if (schedule.better().isPresent()) {
            int number = schedule.better().getAsInt();
            Plan better = schedule.plan(number);
            return "; plan %d saves %s %s and %s kgCO2e against it"
                    .formatted(
                            number + 1,
                            schedule.money(asked.cost() - better.cost()),
                            currency,
                            emitted(schedule.spared(asked, better)));
        }
        return decision.faults().isEmpty()
                ? (decision.weighsCarbon() ? "; no plan is better in both" : "; no plan costs less")
                : "";
    }

    private String nothingBetter() {
        return decision.weighsCarbon()
                ? "Every other plan costs more and emits no less than one of these, or emits more and costs no less."
                : "No other plan costs less. What they emit is not known, and was not weighed.";
    }

    private void plans() {
        say(
                "%5s %12s %12s %12s %12s %16s",
                "plan", "cost " + currency, "kgCO2e", "saved " + currency, "saved kg", currency + "/t of step");
        int before = -1;
        for (int number : shown()) {
            if (number > before + 1) {
                say("%5s", "...");
            }
            lines.add(row(number));
            before = number;
        }
        int all = decision.plans().size();
        if (all > SHOWN) {
            say("%d of %d plans; --json prints all", shown().size(), all);
        }
        say("%s", decision.complete() ? nothingBetter() : "There may be better plans than these.");
        schedule.taken()
                .ifPresent(taken -> say(
                        "* the plan to take where a tonne of CO2e is worth %s %s",
                        schedule.carbonPrice().toPlainString(), currency));
    }

    private String row(int number) {
        Plan plan = schedule.plan(number);
        return "%5d %12s %12s %12s %12s %16s%s"
                .formatted(
                        number + 1,
                        schedule.money(plan.cost()),
                        emitted(schedule.emitted(plan)),
                        decision.requested()
                                .map(asked -> schedule.money(asked.cost() - plan.cost())
                                        .toPlainString())
                                .orElse(""),
                        decision.requested()
                                .map(asked -> emitted(schedule.spared(asked, plan)))
                                .orElse(""),
                        decision.impliedCarbonPrice(number)
                                .map(BigDecimal::toPlainString)
                                .orElse(""),
                        schedule.taken().orElse(-1) == number ? " *" : "");
    }

    /** How far the plans side by side may come off, where the errors of forecasts are known. */
    private void spread() {
        for (int number : sideBySide()) {
            schedule.spreads()
                    .get(number)
                    .ifPresent(spread -> say(
                            "plan %d, eight times of ten: %s to %s %s, %s to %s kgCO2e (by %d forecasts)",
                            number + 1,
                            schedule.money(spread.costLow()),
                            schedule.money(spread.costHigh()),
                            currency,
                            emitted(schedule.kilograms(spread.carbonLow())),
                            emitted(schedule.kilograms(spread.carbonHigh())),
                            spread.forecasts()));
        }
    }

    private void recommended() {
        int number = decision.plans().indexOf(schedule.recommendation().plan());
        say(
                "recommended: %s; %s",
                schedule.recommendation().isKept() ? "keep the starts as they are" : "plan " + (number + 1),
                said(schedule.recommendation().why()));
    }

    private void starts() {
        List<Integer> told = new ArrayList<>(sideBySide());
        say("");
        StringBuilder head = new StringBuilder("%-20s %-22s".formatted("start of", "requested"));
        told.forEach(number -> head.append(" %-22s".formatted("plan " + (number + 1))));
        lines.add(head.toString().stripTrailing());
        for (int job = 0; job < decision.jobs().size(); job++) {
            Job asked = decision.jobs().get(job);
            StringBuilder row =
                    new StringBuilder("%-20s %-22s".formatted(asked.id(), schedule.local(asked.requested())));
            for (int number : told) {
                row.append(" %-22s"
                        .formatted(schedule.local(schedule.plan(number).starts().get(job))));
            }
            lines.add(row.toString().stripTrailing());
        }
    }

    /** The cheapest, the cleanest, and between them what is to be taken, or what fits on a line. */
    private Set<Integer> sideBySide() {
        Set<Integer> some = spread(schedule.taken().isPresent() ? 2 : SIDE_BY_SIDE);
        schedule.taken().ifPresent(some::add);
        return some;
    }

    private Set<Integer> shown() {
        Set<Integer> some = spread(SHOWN);
        some.addAll(sideBySide());
        return some;
    }

    private Set<Integer> spread(int count) {
        int all = decision.plans().size();
        Set<Integer> some = new TreeSet<>();
        IntStream.range(0, Math.min(count, all))
                .map(each -> all <= count ? each : each * (all - 1) / (count - 1))
                .forEach(some::add);
        return some;
    }

    private static String said(List<Sentence> said) {
        return said.stream().map(PlanWord::onCommandLine).collect(Collectors.joining("; "));
    }

    private static String emitted(Optional<BigDecimal> kilograms) {
        return kilograms.map(BigDecimal::toPlainString).orElse("?");
    }

    private void say(String line, Object... parts) {
        lines.add(String.format(Locale.ROOT, line, parts).stripTrailing());
    }
}
