package io.plantline.decision.peak;

import io.plantline.decision.Advice.Kind;
import io.plantline.decision.Advice.Reason;
import io.plantline.decision.Outcome;
import io.plantline.plant.DemandCharge;
import io.plantline.plant.Plant;
import java.util.List;

/** What became of advice: the numbers, and a sentence for people. */
final class PeakOutcomes {
    private final Plant plant;
    private final String run;
    private final PeakWorth worth;

    PeakOutcomes(Plant plant, String run) {
        this.plant = plant;
        this.run = run;
        this.worth = new PeakWorth(plant);
    }

    /** What became of it, with what is known now. */
    Outcome of(
            String about,
            DemandCharge charge,
            Course.Over over,
            double limit,
            double kwh,
            double later,
            double without,
            double cost,
            double saved) {
        String id =
                String.join("/", plant.id(), run, Kind.PEAK.id(), plant.whole().id(), about);
        if (Double.isNaN(over.mean())) {
            return new Outcome(
                    id,
                    0,
                    over.end(),
                    null,
                    worth.unknown("the interval was not metered whole"),
                    List.of(),
                    new Reason("peak-not-known", List.of(), "What the interval took is not known."));
        }
        boolean right = without > limit;
        String code = !right ? "peak-was-none" : over.mean() > limit ? "peak-came" : "peak-was-kept";
        String sentence =
                switch (code) {
                    case "peak-was-none" -> "%s were taken, within %s even without holding back.";
                    case "peak-came" -> "%s were taken, above %s.";
                    default -> "%s were taken, within %s; without what was held it would have been more.";
                };
        return new Outcome(
                id,
                0,
                over.end(),
                right,
                worth.of(saved, kwh - later, over.start()),
                List.of(
                        PeakInput.TAKEN.given(over.mean(), "kW"),
                        PeakInput.WITHOUT.given(without, "kW"),
                        PeakInput.HELD.given(kwh, "kWh"),
                        PeakInput.LIMIT.from(charge.id(), limit, "kW"),
                        PeakInput.COST.given(cost, plant.currency().getCurrencyCode())),
                new Reason(
                        code,
                        List.of(PeakWords.number(over.mean()), PeakWords.number(limit), PeakWords.number(without)),
                        sentence.formatted(PeakWords.kilowatts(over.mean()), PeakWords.kilowatts(limit))));
    }
}
