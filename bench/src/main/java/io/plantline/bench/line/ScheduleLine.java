package io.plantline.bench.line;

import io.plantline.bench.load.BenchPlant;
import io.plantline.bench.report.LineReport;
import io.plantline.bench.report.LineReport.Bar;
import io.plantline.bench.report.Verdict;
import io.plantline.decision.Plan;
import io.plantline.decision.Planning;
import io.plantline.decision.Schedule;
import io.plantline.decision.Unanswerable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How long it takes to find every plan that is worth its price for twenty jobs over 48 hours of quarters. */
public final class ScheduleLine implements Line {
    private static final String TITLE = "Schedule: twenty jobs over 48 hours of quarter hours";
    private static final int JOBS = 20;
    private static final int MACHINES = 5;
    private static final int QUARTERS = 192;
    private static final long EFFORT = 200_000_000;
    private static final double AIM_SECONDS = 10;

    @Override
    public LineReport measure(Workbench bench) throws InterruptedException {
        bench.say("schedule: 20 jobs, 192 quarters");
        try {
            Yard yard = new Yard(JOBS, MACHINES, QUARTERS);
            Yard small = new Yard(4, 2, 20);
            Verdict verdict = check(small, plan(small).decision().plans()); // which warms up as well
            long began = System.nanoTime();
            long floor = yard.eachAlone();
            double alone = seconds(began);
            began = System.nanoTime();
            Schedule schedule = plan(yard);
            double ours = seconds(began);
            List<Plan> plans = schedule.decision().plans();
            Verdict bounded = plans.get(0).cost() < floor
                    ? Verdict.wrong("a plan costs %d, below the %d of every job at its cheapest"
                            .formatted(plans.get(0).cost(), floor))
                    : verdict;
            return new LineReport(
                    TITLE,
                    "20 jobs of one to four hours on five machines; a price and an intensity for each quarter. The floor prices every start of every job alone.",
                    List.of(
                            List.of("", "seconds", "plans worth their price", "proven complete"),
                            List.of("every start of every job alone", told(alone), "", ""),
                            List.of(
                                    "every plan worth its price",
                                    told(ours),
                                    Integer.toString(plans.size()),
                                    Boolean.toString(schedule.decision().complete()))),
                    List.of(new Bar("every plan worth its price", ours, "seconds")),
                    List.of("aim: %s s; %s with %s"
                            .formatted(told(AIM_SECONDS), ours <= AIM_SECONDS ? "met" : "missed", told(ours))),
                    bounded);
        } catch (Unanswerable wrong) {
            throw new IllegalStateException("the benchmark asked what has no answer", wrong);
        }
    }

    private static Schedule plan(Yard yard) throws Unanswerable {
        return new Planning(
                        BenchPlant.ofThousandMeters(),
                        yard.signals(BenchPlant.ofThousandMeters().currency()),
                        (horizon, jobs) -> null,
                        null,
                        null,
                        EFFORT,
                        Optional.empty())
                .schedule(yard.jobs(), Yard.PRICE, Yard.GRID);
    }

    private static Verdict check(Yard small, List<Plan> found) {
        List<String> all = small.goingThroughAll();
        List<String> told =
                found.stream().map(plan -> plan.cost() + " " + plan.carbon()).toList();
        return all.equals(told)
                ? Verdict.right("of 4 jobs on 2 machines the %d plans found are those of going through all"
                        .formatted(all.size()))
                : Verdict.wrong("of 4 jobs it finds %s, going through all %s".formatted(told, all));
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static String told(double seconds) {
        return String.format(Locale.ROOT, "%.3f", seconds);
    }
}
