package io.plantline.decision;

import io.plantline.decision.Advice.Action;
import io.plantline.decision.Advice.Basis;
import io.plantline.decision.Advice.Given;
import io.plantline.decision.Advice.Kind;
import io.plantline.decision.Advice.Reason;
import io.plantline.decision.Advice.Step;
import io.plantline.model.Reading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes an advice of a plan: when to start its jobs, against the starts first asked for. */
public final class StartAdvice {
    private static final String MODEL = "schedule/1";
    private static final double WATTS = 1000;

    /** What the plan costs, as it was foreseen. */
    static final String COST = "planned cost";

    private StartAdvice() {}

    /**
     * The advice to take a plan; it lapses when the first of the jobs it moves starts.
     *
     * @param made when, epoch milliseconds
     * @param revision higher each time the same jobs are advised on
     * @param asked what was asked, so that it can be asked again
     * @param inForce the starts of the plan in force, by job; none where there is none
     */
    public static Advice of(
            Schedule schedule, Plan plan, long made, int revision, Asked asked, Map<String, Long> inForce) {
        Decision decision = schedule.decision();
        String saving = decision.requested()
                .map(first -> "it costs %s and emits %s; as asked for it would be %s and %s"
                        .formatted(
                                money(schedule, plan),
                                emitted(schedule, plan),
                                money(schedule, first),
                                emitted(schedule, first)))
                .orElse("what the starts first asked for would cost is not known");
        return new Advice(
                schedule.plant().id(),
                Reading.LIVE,
                Kind.START,
                schedule.plant().whole().id(),
                about(decision.jobs()),
                revision,
                made,
                made,
                lapses(schedule, plan, made, asked, inForce),
                false,
                steps(schedule, plan),
                worth(schedule, plan),
                inputs(schedule, plan, asked),
                bases(schedule, asked),
                MODEL,
                "Σ kW × h × price of each interval, Σ kW × h × intensity: " + saving,
                new Reason(
                        decision.requested().isPresent() ? "cheaper-or-cleaner-start" : "start",
                        List.of(
                                Integer.toString(decision.jobs().size()),
                                schedule.money(plan.cost()).toPlainString(),
                                emitted(schedule, plan)),
                        "start %s as planned: %s".formatted(names(decision.jobs()), saving)));
    }

    /** What was told last holds no more: the plan in force is as good, or better. */
    public static Advice withdrawn(Advice told, long made, String why) {
        return new Advice(
                told.plant(),
                told.run(),
                told.kind(),
                told.scope(),
                told.about(),
                told.revision() + 1,
                made,
                made,
                Math.max(made, told.until()),
                true,
                List.of(),
                told.worth(),
                told.inputs(),
                told.bases(),
                told.model(),
                told.worked(),
                new Reason("start-as-before", List.of(), "start as it was taken on: " + why));
    }

    /** The starts that an advice tells, by job. */
    public static Map<String, Long> starts(Advice advice) {
        return advice.steps().stream().collect(Collectors.toMap(Step::what, Step::from));
    }

    /** Once a job starts as in force within the commit window it is not moved any more, so that nobody can take it on. */
    private static long lapses(Schedule schedule, Plan plan, long made, Asked asked, Map<String, Long> inForce) {
        List<Job> jobs = schedule.decision().jobs();
        return IntStream.range(0, jobs.size())
                .filter(number -> !plan.starts()
                        .get(number)
                        .equals(inForce.get(jobs.get(number).id())))
                .mapToLong(number -> {
                    long start = plan.starts().get(number);
                    Long before = inForce.get(jobs.get(number).id());
                    return before == null ? start : Math.min(start, before - asked.commitMillis());
                })
                .map(time -> Math.max(made, time))
                .min()
                .orElse(made);
    }

    /** What sets the jobs apart from others: their ids, in whatever order. */
    public static String about(List<Job> jobs) {
        String all = jobs.stream().map(Job::id).sorted().collect(Collectors.joining("+"));
        return jobs.size() < 4
                ? all
                : "%s+%d-%08x".formatted(all.substring(0, all.indexOf('+')), jobs.size() - 1, all.hashCode());
    }

    private static String money(Schedule schedule, Plan plan) {
        return "%s %s".formatted(schedule.money(plan.cost()), schedule.plant().currency());
    }

    private static String emitted(Schedule schedule, Plan plan) {
        return schedule.emitted(plan).map("%s kgCO2e"::formatted).orElse("an unknown amount of CO2e");
    }

    private static String names(List<Job> jobs) {
        return jobs.stream().map(Job::id).collect(Collectors.joining(", "));
    }

    private static List<Step> steps(Schedule schedule, Plan plan) {
        List<Job> jobs = schedule.decision().jobs();
        return IntStream.range(0, jobs.size())
                .mapToObj(number -> {
                    Job job = jobs.get(number);
                    long start = plan.starts().get(number);
                    return new Step(
                            Action.START,
                            job.id(),
                            job.machine(),
                            start,
                            start + job.watts().size() * schedule.horizon().slot(),
                            job.watts().stream()
                                            .mapToLong(Long::longValue)
                                            .average()
                                            .orElseThrow()
                                    / WATTS,
                            job.requested());
                })
                .toList();
    }

    private static Worth worth(Schedule schedule, Plan plan) {
        String currency = schedule.plant().currency().getCurrencyCode();
        return schedule.decision()
                .requested()
                .map(asked -> new Worth(
                        schedule.money(asked.cost() - plan.cost()).doubleValue(),
                        currency,
                        schedule.spared(asked, plan)
                                .map(BigDecimal::doubleValue)
                                .orElse(null),
                        schedule.decision().weighsCarbon() ? "" : "the carbon intensity of the grid is not known"))
                .orElseGet(() -> new Worth(
                        null,
                        currency,
                        null,
                        "a price or a carbon intensity of the starts first asked for is not known"));
    }

    private static List<Given> inputs(Schedule schedule, Plan plan, Asked asked) {
        List<Given> inputs = new ArrayList<>(asked.inputs());
        String currency = schedule.plant().currency().getCurrencyCode();
        inputs.add(new Given(COST, schedule.money(plan.cost()).doubleValue(), currency, "", null));
        schedule.emitted(plan)
                .ifPresent(kilograms ->
                        inputs.add(new Given("planned emissions", kilograms.doubleValue(), "kgCO2e", "", null)));
        if (schedule.base() != null) {
            double highest = IntStream.range(0, schedule.horizon().count())
                    .mapToObj(schedule.base()::weighedKilowatts)
                    .max(BigDecimal::compareTo)
                    .orElseThrow()
                    .doubleValue();
            inputs.add(new Given(
                    "highest base load", highest, "kW", schedule.base().isLearnt() ? "elec-import-energy" : "", null));
        }
        return inputs;
    }

    private static List<Basis> bases(Schedule schedule, Asked asked) {
        return List.of(
                new Basis("tariff", "price", PlanWord.text(schedule.price().said())),
                new Basis("factor", "carbon", PlanWord.text(schedule.carbon().said())),
                new Basis(
                        "demand-charge",
                        "limit",
                        PlanWord.text(schedule.headroom().said())),
                asked.basis());
    }
}
