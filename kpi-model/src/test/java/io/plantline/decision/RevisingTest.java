package io.plantline.decision;

import static io.plantline.decision.Bakery.HOUR;
import static io.plantline.decision.Bakery.MIDNIGHT;
import static io.plantline.decision.Bakery.batch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.plantline.model.Signal;
import io.plantline.parity.PlantBuilder;
import io.plantline.plant.Plant;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Prices are foretold anew every quarter of an hour; the baker is told seldom. */
class RevisingTest {
    private static final Plant BAKERY =
            PlantBuilder.plant("bakery").zone("UTC").settlement(60).build();
    private static final Job RYE = batch("rye", "oven", 400, 2, 0, 6).build();
    private static final List<Integer> USUAL = List.of(90, 60, 58, 61, 95, 100);
    private static final List<Integer> WINDY = List.of(90, 60, 58, 61, 30, 30);
    private static final long QUARTER = HOUR / 4;
    private static final int FORECASTS = 36;
    private static final int WIND_IS_FORETOLD = 20;

    /** Starts at one and at two cost 47 EUR, give or take 2 EUR of noise; the wind makes a start at four cost 24 EUR. */
    @Test
    void ofManyForecastsOnlyTheOneThatChangesMuchIsTold() throws Unanswerable {
        Night night = new Night("5", false);
        night.pass();
        assertThat(night.best).as("the best plan changes with the noise").hasSizeGreaterThan(4);
        assertThat(night.told).singleElement().satisfies(advice -> {
            assertThat(advice.revision()).isEqualTo(1);
            assertThat(advice.steps().get(0).from()).isEqualTo(MIDNIGHT + 4 * HOUR);
            assertThat(advice.made()).isEqualTo(night.time(WIND_IS_FORETOLD));
            assertThat(advice.until())
                    .as("an hour before it starts as taken on it stays")
                    .isEqualTo(MIDNIGHT);
        });
        assertThat(night.plan.state(MIDNIGHT)).isEqualTo(Advised.State.OPEN);
        assertThat(night.plan.taken().orElseThrow().steps().get(0).from()).isEqualTo(MIDNIGHT + HOUR);
        assertThat(night.plan.state(MIDNIGHT + 1)).isEqualTo(Advised.State.IGNORED);
    }

    @Test
    void aPlanThatGainsNothingAnyMoreIsTakenBack() throws Unanswerable {
        Night night = new Night("5", true);
        night.pass();
        assertThat(night.told)
                .extracting(Advice::withdrawn, Advice::revision)
                .containsExactly(tuple(false, 1), tuple(true, 2));
        assertThat(night.plan.taken().orElseThrow().revision()).isZero();
    }

    @Test
    void withoutAThresholdOneOfAHundredIsEnoughAndTheSameForecastsAreToldTheSame() throws Unanswerable {
        Night nervous = new Night("0", false);
        nervous.pass();
        Night usual = new Night(null, false);
        usual.pass();
        Night again = new Night(null, false);
        again.pass();
        assertThat(usual.told).hasSizeLessThan(nervous.told.size()).isEqualTo(again.told);
    }

    /** What is declined is not told again as long as it is as good. */
    @Test
    void whatWasDeclinedStaysDeclined() throws Unanswerable {
        Night night = new Night("5", false);
        night.isDeclined = true;
        night.pass();
        assertThat(night.told).hasSize(1);
        assertThat(night.plan.state(MIDNIGHT)).isEqualTo(Advised.State.DECLINED);
        assertThat(night.plan.taken().orElseThrow().revision()).isZero();
    }

    /** The forecasts of an evening, quarter by quarter. */
    private static final class Night {
        private final Asked asked;
        private final boolean windDiesDown;
        private final Random noise = new Random(7);
        private final List<Advice> told = new ArrayList<>();
        private final List<Long> best = new ArrayList<>();
        private boolean isDeclined;
        private Advised plan;

        Night(String threshold, boolean windDiesDown) {
            this.asked = new Asked(
                    "the jobs file",
                    null,
                    null,
                    null,
                    new BigDecimal(60),
                    threshold == null ? null : new BigDecimal(threshold));
            this.windDiesDown = windDiesDown;
        }

        void pass() throws Unanswerable {
            Schedule first = ask(signals(USUAL, 0), Optional.empty());
            Plan atOne = first.decision().plans().stream()
                    .filter(each -> each.starts().equals(List.of(MIDNIGHT + HOUR)))
                    .findFirst()
                    .orElseThrow();
            Advice advice = StartAdvice.of(first, atOne, time(0), 0, asked, Map.of());
            plan = Advised.of(advice).and(new Answer(advice.id(), 0, true, "", "Ana", time(0)));
            for (int forecast = 1; forecast <= FORECASTS; forecast++) {
                hear(forecast);
            }
        }

        private void hear(int forecast) throws Unanswerable {
            boolean isWindy = forecast >= WIND_IS_FORETOLD && !(windDiesDown && forecast >= WIND_IS_FORETOLD + 8);
            List<Signal> signals = signals(isWindy ? WINDY : USUAL, forecast);
            long start = ask(signals, Optional.empty())
                    .recommendation()
                    .plan()
                    .starts()
                    .get(0);
            if (best.isEmpty() || best.get(best.size() - 1) != start) {
                best.add(start);
            }
            Optional<Advice> next =
                    new Revising(again -> ask(signals, Optional.of(again)), asked, time(forecast)).of(plan);
            next.ifPresent(advice -> {
                told.add(advice);
                plan = plan.and(advice);
                if (isDeclined) {
                    plan = plan.and(new Answer(advice.id(), advice.revision(), false, "no", "Ana", advice.made()));
                }
            });
        }

        private long time(int forecast) {
            return MIDNIGHT - 10 * HOUR + forecast * QUARTER;
        }

        private List<Signal> signals(List<Integer> prices, int forecast) {
            List<Signal> signals = new ArrayList<>();
            for (int hour = 0; hour < prices.size(); hour++) {
                long start = MIDNIGHT + hour * HOUR;
                int off = forecast == 0 ? 0 : noise.nextInt(61) - 30;
                BigDecimal price = BigDecimal.valueOf(prices.get(hour) * 10L + off, 1);
                signals.add(new Signal(
                        "spot", start, start + HOUR, price, BAKERY.currency() + "/MWh", true, time(forecast)));
                signals.add(new Signal(
                        "grid",
                        start,
                        start + HOUR,
                        BigDecimal.valueOf(100 + hour),
                        "gCO2e/kWh",
                        true,
                        time(forecast)));
            }
            return signals;
        }

        private static Schedule ask(List<Signal> signals, Optional<Replanning> again) throws Unanswerable {
            return new Planning(BAKERY, signals, (horizon, jobs) -> null, null, null, 1_000_000, again)
                    .schedule(List.of(RYE), "spot", "grid");
        }
    }
}
