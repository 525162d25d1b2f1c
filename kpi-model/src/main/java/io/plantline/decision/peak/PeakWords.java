package io.plantline.decision.peak;

import static io.plantline.decision.peak.PeakFigures.exact;
import static io.plantline.decision.peak.PeakFigures.number;

import io.plantline.anomaly.WallClock;
import io.plantline.decision.Advice;
import io.plantline.decision.Advice.Action;
import io.plantline.decision.Advice.Basis;
import io.plantline.decision.Advice.Given;
import io.plantline.decision.Advice.Kind;
import io.plantline.decision.Advice.Reason;
import io.plantline.decision.Advice.Step;
import io.plantline.decision.AdviceSentence;
import io.plantline.decision.Worth;
import io.plantline.kpi.DemandForecast;
import io.plantline.plant.DemandCharge;
import io.plantline.plant.Plant;
import io.plantline.plant.Sheddable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a peak watch advises: the numbers, their origins, and a sentence for people. */
final class PeakWords {
    static final String MODEL = "peak-2";

    private static final double MILLIS_PER_HOUR = 3.6e6;

    private final Plant plant;
    private final String run;
    private final PeakWorth worths;

    PeakWords(Plant plant, String run) {
        this.plant = plant;
        this.run = run;
        this.worths = new PeakWorth(plant);
    }

    /** What to hold back, and why. */
    Advice advice(
            String about,
            DemandCharge charge,
            Course course,
            int revision,
            long now,
            Projection projection,
            Proposal proposal) {
        long acted = proposal.acted();
        DemandForecast forecast = proposal.forecast();
        Stake stake = proposal.stake();
        List<Step> steps = new ArrayList<>();
        double later = 0;
        double kwh = 0;
        for (Offer offer : proposal.chosen()) {
            Sheddable load = load(offer.load());
            long until = Math.max(course.end(), acted + load.leastOff().toMillis());
            steps.add(new Step(Action.HOLD, load.name(), load.scope(), acted, until, offer.kilowatts(), null));
            double held = offer.kilowatts() * (course.end() - acted) / MILLIS_PER_HOUR;
            kwh += held;
            later += held * load.reboundShare();
        }
        double minutes = (course.end() - acted) / 60_000.0;
        List<Given> inputs = new ArrayList<>(inputs(proposal.limit(), now, charge, projection));
        inputs.add(PeakInput.ALLOWED.given(forecast.allowed(), "kW"));
        inputs.add(PeakInput.NEEDED.given(proposal.needed(), "kW"));
        inputs.add(PeakInput.MINUTES.given(minutes, "min"));
        inputs.add(PeakInput.REBOUND.given(later, "kWh"));
        inputs.add(PeakInput.AVOIDED.given(stake.avoided(), "kW"));
        inputs.add(PeakInput.COUNTING.given(stake.counting(), "kW"));
        inputs.add(PeakInput.DAYS.given(stake.days(), ""));
        inputs.add(PeakInput.PRICE.given(stake.perKilowatt(), plant.currency() + "/kW"));
        inputs.add(PeakInput.COST.given(stake.spent(), plant.currency().getCurrencyCode()));
        return told(
                about,
                course,
                revision,
                now,
                false,
                steps,
                worths.of(stake.worth(), kwh - later, course.start()),
                inputs,
                charge,
                "D = (E + P (T - t)) / T = (%s kWh + %s kW × %s h) / %s h = %s kW; allowed from %s on: %s kW; to be held back, so that it is kept in four cases of five: %s kW; worth, of %s kW that are avoided, the %s kW expected to be billed at the end of the month × %s - %s = %s %s"
                        .formatted(
                                number(projection.energy()),
                                number(projection.power()),
                                exact((course.end() - projection.until()) / MILLIS_PER_HOUR),
                                exact((course.end() - course.start()) / MILLIS_PER_HOUR),
                                number(projection.demand()),
                                WallClock.timeOfDay(acted, plant.zone()),
                                number(forecast.allowed()),
                                number(proposal.needed()),
                                exact(stake.avoided()),
                                exact(stake.counting()),
                                exact(stake.perKilowatt()),
                                exact(stake.spent()),
                                exact(stake.worth()),
                                plant.currency().getCurrencyCode()),
                why(projection.demand(), course.end(), charge, proposal));
    }

    /** Whoever is called hears at once what to hold back; whoever sees the advice sees its steps. */
    private Reason why(double demand, long end, DemandCharge charge, Proposal proposal) {
        String until = WallClock.timeOfDay(end, plant.zone());
        Reason coming = AdviceSentence.PEAK_IS_COMING.of(number(demand), until, number(proposal.limit()), charge.id());
        String loads = proposal.chosen().stream()
                .map(offer -> load(offer.load()).name())
                .collect(Collectors.joining(", "));
        return new Reason(
                coming.code(), coming.arguments(), "%s Hold %s back until then.".formatted(coming.sentence(), loads));
    }

    /** It is advised no more. */
    Advice withdrawn(
            String about,
            DemandCharge charge,
            Course course,
            int revision,
            long now,
            double limit,
            Projection projection) {
        return told(
                about,
                course,
                revision,
                now,
                true,
                List.of(),
                worths.unknown("nothing is held"),
                inputs(limit, now, charge, projection),
                charge,
                "",
                AdviceSentence.PEAK_IS_NOT_COMING.of(number(projection.demand()), number(limit)));
    }

    /** Nothing that is held back keeps such a limit. */
    Advice belowBaseLoad(DemandCharge charge, long now, double limit, double least) {
        return new Advice(
                plant.id(),
                run,
                Kind.PEAK,
                plant.whole().id(),
                now + "-" + charge.id(),
                0,
                now,
                now,
                now,
                true,
                List.of(),
                worths.unknown("nothing is advised"),
                List.of(PeakInput.LIMIT.from(charge.id(), limit, "kW"), PeakInput.LEAST.given(least, "kW")),
                List.of(basis(charge)),
                MODEL,
                "",
                AdviceSentence.LIMIT_BELOW_BASE_LOAD.of(number(limit), charge.id(), number(least)));
    }

    private Advice told(
            String about,
            Course course,
            int revision,
            long now,
            boolean withdrawn,
            List<Step> steps,
            Worth worth,
            List<Given> inputs,
            DemandCharge charge,
            String worked,
            Reason reason) {
        List<Basis> bases = new ArrayList<>(List.of(basis(charge)));
        if (!withdrawn) {
            worths.factor(course.start())
                    .ifPresent(factor -> bases.add(new Basis("factor", factor.id(), String.valueOf(factor.source()))));
        }
        return new Advice(
                plant.id(),
                run,
                Kind.PEAK,
                plant.whole().id(),
                about,
                revision,
                now,
                now,
                course.end(),
                withdrawn,
                steps,
                worth,
                inputs,
                bases,
                MODEL,
                worked,
                reason);
    }

    private static List<Given> inputs(double limit, long now, DemandCharge charge, Projection projection) {
        return List.of(
                PeakInput.LIMIT.from(charge.id(), limit, "kW"),
                PeakInput.ENERGY.given(projection.energy(), "kWh"),
                PeakInput.POWER.given(projection.power(), "kW"),
                PeakInput.DEMAND.given(projection.demand(), "kW"),
                PeakInput.LOW.given(projection.low(), "kW"),
                PeakInput.HIGH.given(projection.high(), "kW"),
                PeakInput.SURE.given(projection.sure(), "kW"),
                PeakInput.CHANCE.given(projection.chance(), ""),
                PeakInput.LEARNED.given(projection.learned(), ""),
                PeakInput.AGE.given((now - projection.until()) / 1000.0, "s"));
    }

    private static Basis basis(DemandCharge charge) {
        return new Basis(
                "demand-charge",
                charge.id(),
                "%s; valid from %s; %s"
                        .formatted(charge.figure(), Instant.ofEpochMilli(charge.validFrom()), charge.source()));
    }

    private Sheddable load(String id) {
        return plant.sheddable().stream()
                .filter(load -> load.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
