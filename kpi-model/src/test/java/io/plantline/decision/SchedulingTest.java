package io.plantline.decision;

import static io.plantline.decision.Bakery.HOUR;
import static io.plantline.decision.Bakery.MIDNIGHT;
import static io.plantline.decision.Bakery.batch;
import static io.plantline.decision.Bakery.horizon;
import static io.plantline.decision.Bakery.outlook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.plantline.model.Sentence;
import io.plantline.parity.PlantBuilder;
import io.plantline.plant.Plant;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A bakery may move what it bakes: hours of which each has a price and a carbon intensity. */
class SchedulingTest {
    private static final long EFFORT = 1_000_000;
    private static final List<Integer> PRICE = List.of(90, 60, 50, 70, 95, 100);
    private static final List<Integer> INTENSITY = List.of(200, 190, 170, 110, 70, 80);

    private final Plant plant = PlantBuilder.plant("bakery").build();

    @Test
    void theWorkedBatchHasFourPlansAndTheirImpliedCarbonPrices() throws Unanswerable {
        Decision decision = decide(null, 6, batch("rye", "oven", 400, 2, 0, 6).build());

        assertThat(decision.complete()).isTrue();
        assertThat(decision.plans().stream().map(plan -> (plan.starts().get(0) - MIDNIGHT) / HOUR))
                .containsExactly(1L, 2L, 3L, 4L);
        assertThat(decision.plans().stream().map(Plan::cost)).containsExactly(4400L, 4800L, 6600L, 7800L);
        assertThat(decision.plans().stream().map(Plan::carbon)).containsExactly(144_000L, 112_000L, 72_000L, 60_000L);
        assertThat(IntStream.range(1, 4)
                        .mapToObj(plan -> decision.impliedCarbonPrice(plan).orElseThrow()))
                .as("EUR per tonne: 0.125, 0.45 and 1.00 EUR/kg")
                .containsExactly(new BigDecimal("125.00"), new BigDecimal("450.00"), new BigDecimal("1000.00"));
        assertThat(decision.bestAt(new BigDecimal(80))).isEqualTo(0);
        assertThat(decision.bestAt(new BigDecimal(200))).isEqualTo(1);
        assertThat(decision.bestAt(new BigDecimal(500))).isEqualTo(2);
    }

    @Test
    void whatWasAskedForIsDominatedAndItsSavingsAreToldAgainstIt() throws Unanswerable {
        Decision decision = decide(null, 6, batch("rye", "oven", 400, 2, 0, 6).build());

        Plan asked = decision.requested().orElseThrow();
        assertThat(asked).isEqualTo(new Plan(List.of(MIDNIGHT), 6000, 156_000));
        Plan two = decision.plans().get(1);
        assertThat(two.dominates(asked)).isTrue();
        assertThat(asked.cost() - two.cost()).isEqualTo(1200);
        assertThat(asked.carbon() - two.carbon()).isEqualTo(44_000);
        assertThat(decision.faults()).isEmpty();
    }

    @Test
    void theLimitKeepsTwoBatchesApartAndSaysThatBothAtOnceCannotBe() throws Unanswerable {
        Decision decision = decide(
                500,
                6,
                batch("rye", "oven", 400, 2, 0, 6).build(),
                batch("wheat", "other-oven", 400, 2, 0, 6).build());

        assertThat(decision.plans()).allSatisfy(plan -> assertThat(
                        Math.abs(plan.starts().get(0) - plan.starts().get(1)))
                .isGreaterThanOrEqualTo(2 * HOUR));
        assertThat(decision.faults())
                .extracting(Sentence::text)
                .containsExactly("the limit would be exceeded from 2026-02-04T00:00:00Z on, by 300 kW");
    }

    @Test
    void nothingIsGuessedBeyondTheEndOfASignal() throws Unanswerable {
        Decision decision = decide(null, 4, batch("rye", "oven", 400, 2, 0, 6).build());

        assertThat(decision.plans().stream().map(plan -> (plan.starts().get(0) - MIDNIGHT) / HOUR))
                .containsExactly(1L, 2L);
        assertThat(PlanWord.onCommandLine(decision.notes().get(0)))
                .contains("the price is not known from 2026-02-04T04:00:00Z on (day-ahead)", "hand in a later");
    }

    @Test
    void jobsThatDoNotFitTogetherSayWhatWouldMakeRoom() {
        Unanswerable refused = catchThrowableOfType(
                Unanswerable.class,
                () -> decide(
                        null,
                        6,
                        batch("rye", "oven", 400, 2, 0, 3).build(),
                        batch("wheat", "oven", 400, 2, 0, 3).build(),
                        batch("cake", "other-oven", 10, 1, 0, 6).build()));

        assertThat(refused.getMessage())
                .contains("No plan holds", "put a job of oven on another machine")
                .contains("let job rye end later, by 2026-02-04T06:00:00Z")
                .doesNotContain("limit", "cake");
    }

    @Test
    void whereAPriceIsMissingOnlyWhatHelpsWithTheKnownPricesIsTold() {
        Unanswerable refused = catchThrowableOfType(
                Unanswerable.class,
                () -> decide(
                        500,
                        2,
                        batch("rye", "oven", 10, 1, 0, 6).build(),
                        batch("wheat", "oven", 10, 1, 0, 6).build(),
                        batch("cake", "oven", 10, 1, 0, 5).build()));

        assertThat(refused.getMessage())
                .contains("told that are missing:\nthe price is not known from 2026-02-04T02:00:00Z on")
                .contains("put a job of oven on another machine")
                .doesNotContain("raise the limit", "end later");
    }

    @Test
    void whatCanBeAsAskedIsLeftAsItIsWhereNothingIsGainedByMoving() throws Unanswerable {
        Job[] asked = {
            batch("rye", "oven", 10, 1, 0, 6).asked(5).build(),
            batch("wheat", "oven", 10, 1, 0, 6).asked(0).build()
        };

        Decision decision = flat(null, EFFORT, asked);

        assertThat(decision.plans()).containsExactly(decision.requested().orElseThrow());
    }

    @Test
    void whereTheLimitForbidsWhatWasAskedForOneBatchMovesByAnHour() throws Unanswerable {
        Job[] asked = {
            batch("rye", "oven", 10, 1, 0, 6).asked(5).build(),
            batch("wheat", "other-oven", 10, 1, 0, 6).asked(0).build(),
            batch("cake", "third-oven", 11, 1, 0, 6).asked(0).build()
        };

        Decision decision = flat(15, EFFORT, asked);

        assertThat(decision.complete()).isTrue();
        assertThat(decision.notes()).isEmpty();
        assertThat(decision.plans().stream().map(plan -> plan.starts().stream()
                        .map(start -> (start - MIDNIGHT) / HOUR)
                        .toList()))
                .containsAnyOf(List.of(5L, 1L, 0L), List.of(5L, 0L, 1L))
                .hasSize(1);
    }

    @Test
    void aJobThatTakesMoreThanIsLeftIsNamedWithItsLine() {
        Unanswerable refused = catchThrowableOfType(
                Unanswerable.class,
                () -> decide(300, 6, batch("rye", "oven", 400, 2, 0, 6).build()));

        assertThat(refused.getMessage())
                .startsWith("job rye (line 7) takes more than the limit leaves at every start")
                .contains("it takes 400 kW at 2026-02-04T00:00:00Z, where 300 kW are left");
    }

    /** Every other hour the freezers run: what is left between them helps no batch of two hours. */
    @Test
    void whatIsLackingIsToldOfTheBestStartAndNotOfTheBestHour() {
        Job rye = batch("rye", "oven", 50, 2, 0, 6).build();

        assertThat(besideFreezers(rye)).contains("it takes 50 kW at 2026-02-04T01:00:00Z, where 10 kW are left");
    }

    /** The second hour of the bread is what does not fit. */
    @Test
    void whatIsLackingIsToldOfTheHourOfTheJobThatLacksMost() {
        Job rye = new Job(
                "rye",
                "oven",
                List.of(5_000L, 120_000L),
                MIDNIGHT,
                MIDNIGHT + 6 * HOUR,
                MIDNIGHT,
                Set.of(),
                Optional.empty(),
                7);

        assertThat(besideFreezers(rye)).contains("it takes 120 kW at 2026-02-04T02:00:00Z, where 100 kW are left");
    }

    /** Of 110 kW: 100 kW are left in even hours, 10 kW in odd ones. */
    private String besideFreezers(Job job) {
        long[] freezers = {10_000, 100_000, 10_000, 100_000, 10_000, 100_000};
        BaseLoad base = new BaseLoad(freezers, freezers, freezers, List.of(), true);
        return catchThrowableOfType(Unanswerable.class, () -> new Scheduling(
                                plant,
                                horizon(),
                                List.of(job),
                                outlook(PRICE, 6),
                                outlook(INTENSITY, 6),
                                Headroom.of(plant, horizon(), new BigDecimal(110), base))
                        .decide(EFFORT))
                .getMessage();
    }

    /** That plans would be weighed by their cost alone is of no use to who gets none. */
    @Test
    void aRefusalForLackOfAPriceSpeaksOfThePriceAlone() {
        Outlook none = Outlook.of(horizon(), List.of(), List.of(), at -> null);

        assertThat(catchThrowableOfType(Unanswerable.class, () -> new Scheduling(
                                        plant,
                                        horizon(),
                                        List.of(batch("rye", "oven", 50, 2, 0, 6)
                                                .build()),
                                        none,
                                        none,
                                        limit(null))
                                .decide(EFFORT))
                        .said())
                .extracting(Sentence::code)
                .containsExactly("price-absent");
    }

    @Test
    void aBatchBehindAnotherKeepsItsGap() throws Unanswerable {
        Decision decision = decide(
                null,
                6,
                batch("dough", "mixer", 100, 1, 0, 6).build(),
                batch("rye", "oven", 400, 2, 0, 6).after("dough", 1, 1).build());

        assertThat(decision.plans())
                .allSatisfy(plan ->
                        assertThat(plan.starts().get(1) - plan.starts().get(0)).isEqualTo(2 * HOUR));
    }

    @Test
    void aSearchThatStopsEarlySaysThatItIsNotComplete() throws Unanswerable {
        Job[] jobs = IntStream.range(0, 4)
                .mapToObj(number -> batch("job-" + number, "oven-" + number, 200 + number, 2, 0, 6)
                        .build())
                .toArray(Job[]::new);
        Outlook price = outlook(PRICE, 6);

        Decision decision =
                new Scheduling(plant, horizon(), List.of(jobs), price, outlook(INTENSITY, 6), limit(500)).decide(400);

        assertThat(decision.complete()).isFalse();
        assertThat(decision.notes()).anyMatch(note -> note.code().equals("not-complete"));
    }

    private Decision decide(Integer limit, int known, Job... jobs) throws Unanswerable {
        return new Scheduling(
                        plant, horizon(), List.of(jobs), outlook(PRICE, known), outlook(INTENSITY, 6), limit(limit))
                .decide(EFFORT);
    }

    /** At a price and an intensity that are the same at every hour. */
    private Decision flat(Integer limit, long effort, Job... jobs) throws Unanswerable {
        Outlook same = Outlook.of(horizon(), List.of("flat"), List.of(), at -> BigDecimal.valueOf(50, 3));
        return new Scheduling(plant, horizon(), List.of(jobs), same, same, limit(limit)).decide(effort);
    }

    private Headroom limit(Integer kilowatts) throws Unanswerable {
        return Headroom.of(
                plant,
                horizon(),
                kilowatts == null ? null : new BigDecimal(kilowatts),
                BaseLoad.given(horizon(), BigDecimal.ZERO));
    }
}
