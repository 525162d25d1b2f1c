package io.plantline.decision;

import io.plantline.model.Sentence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The answer: every plan that is worth its price, the cheapest first.
 *
 * @param plans none of which another dominates
 * @param coins how many digits the plant's currency has behind the point
 * @param requested the starts first asked for; empty where a price or a carbon intensity of theirs is not known
 * @param faults why the starts first asked for cannot all be; none where they can
 * @param complete true where it is proven that no other plan belongs to them
 * @param weighsCarbon false where no carbon intensity is known at all: then plans are weighed by cost alone
 * @param notes what the reader has to know
 */
public record Decision(
        List<Job> jobs,
        List<Plan> plans,
        int coins,
        Optional<Plan> requested,
        List<Sentence> faults,
        boolean complete,
        boolean weighsCarbon,
        List<Sentence> notes) {
    private static final int GRAMS_IN_TONNE = 6;

    public Decision {
        jobs = List.copyOf(jobs);
        plans = List.copyOf(plans);
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
        if (plans.isEmpty()) {
            throw new IllegalArgumentException("a decision without plans");
        }
    }

    /**
     * What each tonne that a plan saves against the one before it costs, per tonne of CO2e: who values a tonne higher takes the
     * step. Empty for the first.
     */
    public Optional<BigDecimal> impliedCarbonPrice(int plan) {
        if (plan == 0) {
            return Optional.empty();
        }
        Plan cheaper = plans.get(plan - 1);
        Plan cleaner = plans.get(plan);
        return Optional.of(BigDecimal.valueOf(cleaner.cost() - cheaper.cost(), coins)
                .movePointRight(GRAMS_IN_TONNE)
                .divide(BigDecimal.valueOf(cheaper.carbon() - cleaner.carbon()), 2, RoundingMode.HALF_EVEN));
    }

    /** The plan that costs least where a tonne of CO2e has a price; of two the cheaper. */
    public int bestAt(BigDecimal carbonPrice) {
        return IntStream.range(0, plans.size())
                .boxed()
                .min((one, other) -> worth(plans.get(one), carbonPrice).compareTo(worth(plans.get(other), carbonPrice)))
                .orElseThrow();
    }

    /** What a plan costs where a tonne of CO2e has a price. */
    BigDecimal worth(Plan plan, BigDecimal carbonPrice) {
        return BigDecimal.valueOf(plan.cost(), coins)
                .add(BigDecimal.valueOf(plan.carbon(), GRAMS_IN_TONNE).multiply(carbonPrice));
    }
}
