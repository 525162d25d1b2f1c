package io.plantline.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToLongFunction;

/** Works out how far plans may come off, by letting each forecast of the past be wrong again. */
final class Spreads {
    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    private final Tasks tasks;

    Spreads(Tasks tasks) {
        this.tasks = tasks;
    }

    /** Empty where the errors of neither price nor carbon are known. */
    Optional<Spread> of(Plan plan) {
        Outlook price = tasks.price();
        Outlook carbon = tasks.carbon();
        if (price.forecasts() == 0 && carbon.forecasts() == 0) {
            return Optional.empty();
        }
        List<Long> costs = sorted(price.forecasts(), plan.cost(), each -> tasks.cost(plan, each));
        List<Long> emissions = sorted(carbon.forecasts(), plan.carbon(), each -> tasks.carbon(plan, each));
        return Optional.of(new Spread(
                LearntLoad.quantile(costs, LOW),
                LearntLoad.quantile(costs, HIGH),
                LearntLoad.quantile(emissions, LOW),
                LearntLoad.quantile(emissions, HIGH),
                Math.max(price.forecasts(), carbon.forecasts())));
    }

    private static List<Long> sorted(int forecasts, long certain, IntToLongFunction of) {
        List<Long> all = new ArrayList<>();
        for (int forecast = 0; forecast < forecasts; forecast++) {
            all.add(of.applyAsLong(forecast));
        }
        all.sort(null);
        return all.isEmpty() ? List.of(certain) : all;
    }
}
