package io.plantline.decision;

import io.plantline.model.Sentence;
import io.plantline.model.Signal;
import io.plantline.plant.Plant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers when to start jobs: puts prices, intensities, limits and what is in force together, and decides. */
public final class Planning {
    private final Plant plant;
    private final Collection<Signal> signals;
    private final BaseLoads base;
    private final BigDecimal limit;
    private final BigDecimal carbonPrice;
    private final long effort;
    private final Optional<Replanning> replanning;

    /** Where the base load of a horizon comes from. */
    @FunctionalInterface
    public interface BaseLoads {
        /** The base load, or null where nobody says. */
        BaseLoad over(Horizon horizon, List<Job> jobs) throws Unanswerable;
    }

    /**
     * A question.
     *
     * @param limit in kW, or null for what is contracted
     * @param carbonPrice what a tonne of CO2e is worth, or null where nobody says
     * @param effort how much the search may do
     */
    public Planning(
            Plant plant,
            Collection<Signal> signals,
            BaseLoads base,
            BigDecimal limit,
            BigDecimal carbonPrice,
            long effort,
            Optional<Replanning> replanning) {
        this.plant = plant;
        this.signals = List.copyOf(signals);
        this.base = base;
        this.limit = limit;
        this.carbonPrice = carbonPrice;
        this.effort = effort;
        this.replanning = replanning;
    }

    /**
     * The answer.
     *
     * @param price the signal of the price, or null for the plant's tariffs
     * @param carbon the signal of the carbon intensity, or null for the plant's factor
     */
    public Schedule schedule(List<Job> asked, String price, String carbon) throws Unanswerable {
        long slot = Duration.ofMinutes(plant.settlementMinutes()).toMillis();
        List<Job> jobs = replanning.map(again -> again.held(asked, slot)).orElse(asked);
        Horizon horizon =
                Horizon.of(Stream.concat(asked.stream(), jobs.stream()).toList(), slot);
        Outlooks outlooks = new Outlooks(plant, horizon, signals);
        Outlook prices = outlooks.price(price);
        Outlook intensities = outlooks.carbon(carbon);
        BaseLoad beside = Headroom.isLimited(plant, horizon, limit) ? base.over(horizon, jobs) : null;
        Headroom headroom = Headroom.of(plant, horizon, limit, beside);
        Scheduling scheduling = new Scheduling(plant, horizon, jobs, prices, intensities, headroom);
        Decision decision = scheduling.decide(effort);
        return new Schedule(
                plant,
                horizon,
                decision,
                prices,
                intensities,
                headroom,
                beside,
                carbonPrice,
                decision.plans().stream().map(scheduling::spread).toList(),
                recommendation(scheduling, decision, jobs));
    }

    private Recommendation recommendation(Scheduling scheduling, Decision decision, List<Job> jobs)
            throws Unanswerable {
        BigDecimal worth = carbonPrice == null ? BigDecimal.ZERO : carbonPrice;
        Plan best = decision.plans().get(decision.bestAt(worth));
        List<Long> starts = jobs.stream()
                .map(job -> replanning.map(again -> again.start(job)).orElse(job.requested()))
                .toList();
        boolean isPlanned =
                replanning.filter(again -> !again.inForce().isEmpty()).isPresent();
        Optional<Plan> inForce = scheduling.priced(starts);
        List<Sentence> faults = inForce.isEmpty() ? List.of() : scheduling.faults(starts);
        if (inForce.isEmpty() || !faults.isEmpty()) {
            return new Recommendation(
                    best,
                    false,
                    null,
                    inForce.isPresent(),
                    List.of(
                            (isPlanned ? PlanWord.PLAN_CANNOT_BE : PlanWord.STARTS_CANNOT_BE).of(),
                            faults.isEmpty() ? PlanWord.PRICE_OF_TIME_UNKNOWN.of() : faults.get(0)));
        }
        BigDecimal gain = decision.worth(inForce.get(), worth).subtract(decision.worth(best, worth));
        BigDecimal threshold = replanning.map(Replanning::threshold).orElse(BigDecimal.ZERO);
        boolean isKept = gain.compareTo(threshold) <= 0;
        return new Recommendation(
                isKept ? inForce.get() : best,
                isKept,
                gain,
                true,
                List.of(verdict(isPlanned, isKept)
                        .of(
                                "gain",
                                gain.setScale(2, RoundingMode.HALF_EVEN),
                                "currency",
                                plant.currency(),
                                "threshold",
                                threshold)));
    }

    private static PlanWord verdict(boolean isPlanned, boolean isKept) {
        if (isPlanned) {
            return isKept ? PlanWord.NO_GAIN_OVER_PLAN : PlanWord.GAINS_OVER_PLAN;
        }
        return isKept ? PlanWord.NO_GAIN_OVER_STARTS : PlanWord.GAINS_OVER_STARTS;
    }
}
