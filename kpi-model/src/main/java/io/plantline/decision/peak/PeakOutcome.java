package io.plantline.decision.peak;

import static io.plantline.decision.peak.PeakFigures.number;

import io.plantline.decision.Advice.Kind;
import io.plantline.decision.AdviceSentence;
import io.plantline.decision.Outcome;
import io.plantline.plant.DemandCharge;
import io.plantline.plant.Plant;
import java.util.List;

/** What became of peak advice: the numbers, and a sentence for people. */
final class PeakOutcome {
    private final Plant plant;
    private final String run;
    private final PeakWorth worth;

    PeakOutcome(Plant plant, String run) {
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
                    AdviceSentence.PEAK_NOT_KNOWN.of());
        }
        boolean right = without > limit;
        AdviceSentence came = over.mean() > limit ? AdviceSentence.PEAK_CAME : AdviceSentence.PEAK_WAS_KEPT;
        AdviceSentence sentence = right ? came : AdviceSentence.PEAK_WAS_NONE;
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
                sentence.of(number(over.mean()), number(limit), number(without)));
    }
}
