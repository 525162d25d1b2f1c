package io.plantline.app.whatif;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** An answer as lines to read: first what it comes to, then why, then every KPI that differs. */
public final class AnswerText {
    private static final String NOT_KNOWN = "-";
    private static final int LEAST_WIDE = 20;
    private static final int PLACES = 2;
    private static final int SIX = 6;

    private final Answer answer;
    private final Set<String> scopes;
    private final List<String> lines = new ArrayList<>();

    private AnswerText(Answer answer, Set<String> scopes) {
        this.answer = answer;
        this.scopes = scopes;
    }

    /**
     * The lines.
     *
     * @param scopes whose KPIs are told
     */
    public static List<String> of(Answer answer, Set<String> scopes) {
        AnswerText text = new AnswerText(answer, scopes);
        text.head();
        text.front();
        text.worth();
        answer.choices().stream().filter(AnswerText::isSingle).forEach(text::figures);
        text.say("");
        answer.notes().forEach(note -> text.say("note: %s", note));
        return text.lines;
    }

    private void head() {
        say("%s: %s", answer.plant(), answer.name());
        say("recorded from %s to %s, run %s", answer.from(), answer.to(), answer.run());
        say("");
    }

    private void front() {
        say("%s a year; * none has both a higher margin and less %s", answer.currency(), answer.burden());
        int width = Math.max(
                LEAST_WIDE,
                answer.choices().stream()
                        .mapToInt(each -> shown(each).length())
                        .max()
                        .orElse(0));
        String row = "%s %-" + width + "s %14s %14s %14s %14s %12s %9s";
        say(row, " ", "choice", "margin", "energy", "capital", "environment", "t CO2e", "observed");
        for (Choice choice : answer.choices()) {
            Yearly year = choice.yearly();
            say(
                    row,
                    choice.best() ? "*" : " ",
                    shown(choice),
                    money(year.margin()),
                    money(year.energyCost()),
                    money(year.capital()),
                    money(year.environmentalCost()),
                    money(year.tonnes()),
                    percent(year.leastObserved()));
        }
    }

    /** Alternatives are numbered, and those that are done together told by their numbers. */
    private String shown(Choice choice) {
        String numbers = choice.alternatives().stream()
                .map(id -> Integer.toString(number(id)))
                .collect(Collectors.joining(" + "));
        return isSingle(choice) ? numbers + " " + choice.name() : numbers.isEmpty() ? choice.name() : numbers;
    }

    private int number(String alternative) {
        List<String> single = answer.choices().stream()
                .filter(AnswerText::isSingle)
                .map(Choice::id)
                .toList();
        return single.indexOf(alternative) + 1;
    }

    private static boolean isSingle(Choice choice) {
        return choice.alternatives().size() == 1;
    }

    private void worth() {
        say("");
        say(
                "%-32s %14s %14s %10s %14s %14s %14s",
                "alternative",
                "saved a year",
                "NPV",
                "payback a",
                "annual cost",
                "t avoided",
                answer.currency() + "/t");
        List<String> order = new ArrayList<>(answer.byAbatement());
        answer.choices().stream()
                .filter(each -> isSingle(each) && !order.contains(each.id()))
                .map(Choice::id)
                .forEach(order::add);
        for (String id : order) {
            Choice choice = answer.choices().stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            Worth worth = choice.worth();
            say(
                    "%-32s %14s %14s %10s %14s %14s %14s%s",
                    choice.id(),
                    money(worth.saving()),
                    money(worth.presentValue()),
                    money(worth.payback()),
                    money(worth.equivalentAnnualCost()),
                    money(worth.tonnesAvoided()),
                    money(worth.abatementCost()),
                    worth.unknown() == null ? "" : "  " + worth.unknown());
        }
    }

    private void figures(Choice choice) {
        say("");
        say("%s: what differs, and why", choice.name());
        say("  %-20s %-30s %16s %16s %16s  %s", "scope", "KPI", "recorded", "scenario", "difference", "causes");
        choice.figures().stream()
                .filter(figure -> figure.differs() && scopes.contains(figure.scope()))
                .forEach(figure -> say(
                        "  %-20s %-30s %16s %16s %16s  %s",
                        figure.scope(),
                        figure.kpi(),
                        plain(figure.recorded()),
                        plain(figure.scenario()),
                        plain(figure.difference()),
                        figure.difference() == null && figure.reason() != null ? figure.reason() : causes(figure)));
        long unknown = choice.figures().stream()
                .filter(figure -> figure.recorded() == null && figure.scenario() == null)
                .filter(figure -> scopes.contains(figure.scope()))
                .count();
        if (unknown > 0) {
            say("  %d more cannot be told on either side; --json says why of each", unknown);
        }
    }

    private static String causes(Figure figure) {
        return figure.causes().entrySet().stream()
                .map(cause -> "%s %s".formatted(cause.getKey(), plain(cause.getValue())))
                .collect(Collectors.joining(", "));
    }

    private static String money(BigDecimal amount) {
        return amount == null
                ? NOT_KNOWN
                : amount.setScale(PLACES, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String percent(BigDecimal share) {
        return share == null
                ? NOT_KNOWN
                : share.movePointRight(PLACES).stripTrailingZeros().toPlainString() + " %";
    }

    private static String plain(BigDecimal value) {
        return value == null
                ? NOT_KNOWN
                : value.setScale(SIX, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    private void say(String line, Object... parts) {
        lines.add(String.format(Locale.ROOT, line, parts).stripTrailing());
    }
}
