package io.plantline.decision;

import static io.plantline.decision.Bakery.HOUR;
import static io.plantline.decision.Bakery.MIDNIGHT;
import static io.plantline.decision.Bakery.batch;
import static io.plantline.decision.Bakery.horizon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plantline.model.Signal;
import io.plantline.parity.PlantBuilder;
import io.plantline.plant.Plant;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A bakery plans its night again and again, with what it knows of its own load and of how forecasts were off. */
class PlanningTest {
    private static final Plant BAKERY =
            PlantBuilder.plant("bakery").zone("UTC").settlement(60).build();
    private static final List<Integer> PRICES = List.of(90, 60, 50, 70, 95, 100);
    private static final List<Integer> INTENSITIES = List.of(200, 190, 170, 110, 70, 80);
    private static final Asked ASKED =
            new Asked("jobs: [rye]", null, null, new BigDecimal("200.0"), null, new BigDecimal("5.0"));
    private static final Job RYE = batch("rye", "oven", 400, 2, 0, 6).build();

    @Test
    void thePlanToTakeFollowsThePriceOfCarbon() throws Unanswerable {
        assertThat(starts(plan("80", Optional.empty(), told()))).containsExactly(at(1));
        assertThat(starts(plan("200", Optional.empty(), told()))).containsExactly(at(2));
        assertThat(starts(plan("500", Optional.empty(), told()))).containsExactly(at(3));
    }

    /** Started at one, it would gain 4 EUR over two o'clock, the start in force. */
    @Test
    void aPlanInForceIsKeptUnlessAnotherGainsMoreThanTheThreshold() throws Unanswerable {
        Schedule kept = plan("0", again(0, "4", 2), told());
        assertThat(kept.recommendation().isKept()).isTrue();
        assertThat(kept.recommendation().gain()).isEqualByComparingTo("4");
        assertThat(starts(kept)).containsExactly(at(2));
        assertThat(starts(plan("0", again(0, "3.99", 2), told()))).containsExactly(at(1));
    }

    @Test
    void whatStartsSoonStaysAndNothingIsPlannedForWhatHasGoneBy() throws Unanswerable {
        Schedule soon = plan("0", again(0, "0", 0), told());
        assertThat(starts(soon))
                .as("it begins at once: it is not moved any more")
                .containsExactly(at(0));
        Schedule later = plan("0", again(2, "0", 5), told());
        assertThat(later.decision().plans().get(0).starts()).containsExactly(at(2));
        assertThat(plan("0", again(2, "0", 5), told()))
                .usingRecursiveComparison()
                .comparingOnlyFields("recommendation")
                .isEqualTo(later);
    }

    /** Three nights the wind came later than was foretold: what was told is put right, and spread as it was off. */
    @Test
    void forecastsArePutRightByHowTheyWereOffBefore() throws Unanswerable {
        List<Signal> signals = new ArrayList<>(told());
        for (int night = 1; night <= 3; night++) {
            long issued = MIDNIGHT - night * Duration.ofDays(1).toMillis();
            for (int hour = 0; hour < 6; hour++) {
                signals.add(grid(issued + hour * HOUR, 100, true, issued));
                signals.add(grid(issued + hour * HOUR, 100 + 10 * night, false, issued + 30 * HOUR));
            }
        }
        Schedule schedule = plan("0", Optional.empty(), signals);
        assertThat(PlanWord.text(schedule.carbon().said())).contains("middle error of 3 forecasts");
        assertThat(schedule.carbon().at(0))
                .hasValueSatisfying(figure -> assertThat(figure).isEqualByComparingTo("0.220"));
        Plan cheapest = schedule.plan(0);
        assertThat(cheapest.carbon())
                .as("144 kg as told, 16 kg more in the middle")
                .isEqualTo(160_000);
        Spread spread = schedule.spreads().get(0).orElseThrow();
        assertThat(spread.carbonLow()).isEqualTo(153_600);
        assertThat(spread.carbonHigh()).isEqualTo(166_400);
        assertThat(spread.costLow()).isEqualTo(spread.costHigh()).isEqualTo(cheapest.cost());

        assertThat(PlanWord.text(plan("0", Optional.empty(), told()).carbon().said()))
                .contains("no errors of its forecasts known");
    }

    /** On Wednesdays it takes 300 kW at two o'clock, on other days 100 kW: below 600 kW the rye waits. */
    @Test
    void theBaseLoadIsLearntByTheHourOfTheWeek() throws Unanswerable {
        List<LearntLoad.Taken> taken = new ArrayList<>();
        for (int day = 1; day <= 28; day++) {
            long midnight = MIDNIGHT - day * Duration.ofDays(1).toMillis();
            for (int hour = 0; hour < 24; hour++) {
                boolean isBusy = day % 7 == 0 && hour == 2;
                taken.add(new LearntLoad.Taken(midnight + hour * HOUR, isBusy ? 300_000 : 100_000));
            }
        }
        BaseLoad learnt = LearntLoad.over(horizon(), ZoneOffset.UTC, taken, List.of("oven"), taken.size() + 5);
        assertThat(learnt.weighedKilowatts(2)).isEqualByComparingTo("300");
        assertThat(learnt.middleKilowatts(1)).isEqualByComparingTo("100");
        Headroom headroom = Headroom.of(BAKERY, horizon(), new BigDecimal(600), learnt);
        assertThat(headroom.said())
                .extracting(PlanWord::onCommandLine)
                .anyMatch(said -> said.equals("--limit-kw 600"))
                .anyMatch(said ->
                        said.startsWith("less a base load learnt from what the plant imported, less oven, over 28"))
                .anyMatch(said -> said.startsWith("5 of 677 recorded intervals are left out"));
        assertThat(PlanWord.text(headroom.said()))
                .as("a page has fields, not options")
                .doesNotContain("--");
        Schedule schedule = new Planning(
                        BAKERY,
                        told(),
                        (horizon, jobs) -> learnt,
                        new BigDecimal(600),
                        BigDecimal.ZERO,
                        1_000_000,
                        Optional.empty())
                .schedule(List.of(RYE), "spot", "grid");
        assertThat(schedule.decision().plans())
                .extracting(plan -> plan.starts().get(0))
                .doesNotContain(at(1), at(2))
                .contains(at(0));

        assertThatThrownBy(() -> Headroom.of(BAKERY, horizon(), new BigDecimal(90), learnt))
                .isInstanceOf(Unanswerable.class)
                .hasMessageContainingAll("leaves nothing below the limit of 90 kW", "--base-load-kw");
        assertThatThrownBy(() -> LearntLoad.over(horizon(), ZoneOffset.UTC, List.of(), List.of("oven"), 0))
                .isInstanceOf(Unanswerable.class)
                .hasMessageContaining("cannot be learnt");
    }

    /** The bakery's file has no factor for its electricity, and no signal is named. */
    @Test
    void withoutAnyCarbonIntensityPlansAreWeighedByCostAlone() throws Unanswerable {
        Schedule schedule = new Planning(
                        BAKERY, told(), (horizon, jobs) -> null, null, null, 1_000_000, Optional.empty())
                .schedule(List.of(RYE), "spot", null);
        assertThat(schedule.decision().plans()).singleElement().satisfies(plan -> {
            assertThat(plan.starts()).containsExactly(at(1));
            assertThat(schedule.emitted(plan)).as("nothing is known of it").isEmpty();
        });
        assertThat(schedule.decision().notes()).contains(PlanWord.COST_ALONE.of());
        Advice advice = StartAdvice.of(schedule, schedule.plan(0), MIDNIGHT, 0, ASKED, Map.of());
        assertThat(advice.worth().co2Kg()).isNull();
        assertThat(advice.worth().money()).isEqualTo(16);
    }

    @Test
    void aPlanIsToldAsAnAdviceThatNamesTheStartsFirstAskedFor() throws Unanswerable {
        Schedule schedule = plan("200", Optional.empty(), told());
        Advice advice = StartAdvice.of(schedule, schedule.recommendation().plan(), MIDNIGHT, 0, ASKED, Map.of());
        assertThat(advice.id()).isEqualTo("bakery/live/start/bakery/rye");
        assertThat(advice.steps()).singleElement().satisfies(step -> {
            assertThat(step.from()).isEqualTo(at(2));
            assertThat(step.instead()).isEqualTo(at(0));
            assertThat(step.kilowatts()).isEqualTo(400);
        });
        assertThat(advice.worth().money()).isEqualTo(12);
        assertThat(advice.worth().co2Kg()).isEqualTo(44);
        assertThat(advice.until()).isEqualTo(at(2));
        assertThat(Asked.of(advice)).as("the same can be asked again").contains(ASKED);
    }

    private static Optional<Replanning> again(int now, String threshold, int inForce) {
        return Optional.of(new Replanning(at(now), HOUR, new BigDecimal(threshold), Map.of("rye", at(inForce))));
    }

    private static Schedule plan(String carbonPrice, Optional<Replanning> again, List<Signal> signals)
            throws Unanswerable {
        return new Planning(
                        BAKERY, signals, (horizon, jobs) -> null, null, new BigDecimal(carbonPrice), 1_000_000, again)
                .schedule(List.of(RYE), "spot", "grid");
    }

    private static List<Long> starts(Schedule schedule) {
        return schedule.recommendation().plan().starts();
    }

    private static List<Signal> told() {
        List<Signal> signals = new ArrayList<>();
        for (int hour = 0; hour < 6; hour++) {
            signals.add(new Signal(
                    "spot",
                    at(hour),
                    at(hour + 1),
                    BigDecimal.valueOf(PRICES.get(hour)),
                    BAKERY.currency() + "/MWh",
                    false,
                    MIDNIGHT - HOUR));
            signals.add(grid(at(hour), INTENSITIES.get(hour), true, MIDNIGHT));
        }
        return signals;
    }

    private static Signal grid(long start, int grams, boolean estimated, long retrieved) {
        return new Signal("grid", start, start + HOUR, BigDecimal.valueOf(grams), "gCO2e/kWh", estimated, retrieved);
    }

    private static long at(int hour) {
        return MIDNIGHT + hour * HOUR;
    }
}
