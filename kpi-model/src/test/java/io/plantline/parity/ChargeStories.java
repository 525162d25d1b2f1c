package io.plantline.parity;

import static io.plantline.model.IntervalKind.DAY;
import static io.plantline.model.IntervalKind.MONTH;
import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.REACTIVE_IMPORT;
import static io.plantline.parity.PlantBuilder.plant;
import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.kpi.KpiValue;
import io.plantline.model.Quantity;
import io.plantline.model.Status;
import io.plantline.plant.DemandCharge.Statistic;
import io.plantline.plant.Meter;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is charged for power and for reactive energy. */
interface ChargeStories extends Telling {

    /** Only working hours of the window count, one a day; a holiday is none, and a late hour changes the mean. */
    @Test
    default void aLateHourChangesTheMeanOfTheThreeHighestDays() {
        Story story = Telling.shop(hourly(ELECTRICITY_IMPORT).charge(Charging.highLoad("40")));
        story.says("main", "2026-01-05T19:00", "398")
                .says("main", "2026-01-05T20:00", "900")
                .says("main", "2026-01-06T10:00", "800")
                .says("main", "2026-01-07T10:00", "102")
                .says("main", "2026-01-08T10:00", "412")
                .says("main", "2026-01-08T11:00", "411")
                .says("main", "2026-01-10T10:00", "700")
                .says("main", "2026-02-02T10:00", "1")
                .says("main", "2026-01-07T12:00", "405")
                .ends();
        Outcome outcome = told(story);
        KpiValue mean = story.find(outcome, "shop", "peak-demand-top3", MONTH, "2026-01-01T00:00");
        assertThat(mean.value()).isEqualTo(405.0);
        assertThat(mean.status()).isEqualTo(Status.REVISED);
        if (engine().tellsWhyRestated()) {
            assertThat(outcome.all().stream()
                            .filter(value -> value.kpi().equals("peak-demand-top3")
                                    && value.interval().equals(mean.interval())
                                    && value.status() == Status.FINAL)
                            .map(KpiValue::value))
                    .containsOnly((398.0 + 102 + 412) / 3);
        }
        assertThat(Telling.value(story, outcome, "peak-demand-top3", DAY, "2026-01-08T00:00"))
                .isEqualTo(412.0);
        assertThat(story.find(outcome, "shop", "peak-demand-top3", DAY, "2026-01-06T00:00")
                        .reason())
                .isEqualTo("high-load looks at no part of this day");
        assertThat(Telling.value(story, outcome, "demand-cost", MONTH, "2026-01-01T00:00"))
                .isEqualTo(16_200.0);
    }

    /** Each day is worked out by itself, as tiers are not linear, and what falls in the night band does not count. */
    @Test
    default void reactiveEnergyIsChargedDayByDayOutsideTheNight() {
        Story clock = Telling.shop(plant("shop"));
        Story story = Telling.shop(hourly(ELECTRICITY_IMPORT, REACTIVE_IMPORT)
                .tariff(Rated.peakAndNight(clock.at("2026-01-01T00:00"), clock.at("2027-01-01T00:00")))
                .charge(Charging.reactive(DAY, Set.of("night"))));
        story.says("main", "2026-01-14T10:00", "10000")
                .says("reactive", "2026-01-14T10:00", "6000")
                .says("main", "2026-01-14T22:00", "500")
                .says("reactive", "2026-01-14T22:00", "5000")
                .says("main", "2026-01-15T10:00", "10000")
                .says("reactive", "2026-01-15T10:00", "0")
                .says("main", "2026-01-16T22:00", "300")
                .says("reactive", "2026-01-16T22:00", "100")
                .ends();
        Outcome outcome = told(story);
        assertThat(Telling.value(story, outcome, "excess-reactive", DAY, "2026-01-14T00:00"))
                .isEqualTo(4_330.0);
        assertThat(Telling.value(story, outcome, "excess-reactive", MONTH, "2026-01-01T00:00"))
                .isEqualTo(4_330.0);
        assertThat(Telling.value(story, outcome, "tan-phi", DAY, "2026-01-14T00:00"))
                .isEqualTo(0.6);
        KpiValue onlyAtNight = story.find(outcome, "shop", "tan-phi", DAY, "2026-01-16T00:00");
        assertThat(onlyAtNight.value()).isNull();
        assertThat(onlyAtNight.reason())
                .startsWith("all energy was taken in the bands that the reactive charge ")
                .endsWith(" leaves out: night");
    }

    @Test
    default void reactiveEnergyAboveAThirdOfTheMonthIsCharged() {
        Story story = Telling.shop(hourly(ELECTRICITY_IMPORT, REACTIVE_IMPORT).charge(Charging.aboveAThird()));
        story.says("main", "2026-01-14T10:00", "1000").says("reactive", "2026-01-14T10:00", "4000");
        story.says("main", "2026-01-15T10:00", "9000")
                .says("reactive", "2026-01-15T10:00", "0")
                .ends();
        Outcome outcome = told(story);
        assertThat(Telling.value(story, outcome, "excess-reactive", MONTH, "2026-01-01T00:00"))
                .isEqualTo(700.0);
        assertThat(story.find(outcome, "shop", "excess-reactive", DAY, "2026-01-14T00:00")
                        .reason())
                .contains("over the month");
        assertThat(story.find(outcome, "shop", "reactive-cost", MONTH, "2026-01-01T00:00")
                        .reason())
                .isEqualTo("price missing: above-a-third (not read)");
    }

    /** A capacity is paid for each day of the month whatever is taken, what exceeds it as well. */
    @Test
    default void theCapacityOfAContractAndWhatExceedsIt() {
        Story story = Telling.shop(plant("shop")
                .settlement(30)
                .register("main", "shop", ELECTRICITY_IMPORT)
                .register("reactive", "shop", REACTIVE_IMPORT)
                .charge(Charging.apparent("capacity", Statistic.CONTRACTED, "500", "0.1"))
                .charge(Charging.apparent("exceeded", Statistic.EXCEEDED, "500", "0.2")));
        story.says("main", "2026-04-14T10:00", "0").says("reactive", "2026-04-14T10:00", "0");
        story.says("main", "2026-04-14T10:30", "300")
                .says("reactive", "2026-04-14T10:30", "0")
                .ends();
        assertThat(Telling.value(story, told(story), "demand-cost", MONTH, "2026-04-01T00:00"))
                .isEqualTo(30 * (500 * 0.1 + 100 * 0.2));
    }

    /** Read by hand once a day: what hour was the highest nobody knows, and what nobody knows is not for nothing. */
    @Test
    default void powerThatNobodyLookedAtIsNotForNothing() {
        Story clock = Telling.shop(plant("shop"));
        Story story = Telling.shop(Telling.mainRegister()
                .tariff(Rated.peakAndNight(clock.at("2026-01-01T00:00"), clock.at("2027-01-01T00:00")))
                .charge(Charging.highLoad("40")));
        story.says("main", "2026-01-14T07:00", "0")
                .says("main", "2026-01-15T07:00", "2400")
                .says("main", "2026-06-10T07:00", "2400")
                .says("main", "2026-06-11T07:00", "4800")
                .ends();
        Outcome outcome = told(story);
        for (String kpi : List.of("demand-cost", "energy-cost-total")) {
            KpiValue january = story.find(outcome, "shop", kpi, MONTH, "2026-01-01T00:00");
            assertThat(january.value()).as(kpi).isNull();
            assertThat(january.reason()).isEqualTo("no interval that high-load looks at is covered to 95 %");
        }
        assertThat(Telling.value(story, outcome, "demand-cost", MONTH, "2026-06-01T00:00"))
                .isZero();
    }

    private static PlantBuilder hourly(Quantity... quantities) {
        PlantBuilder builder = plant("shop");
        for (Quantity quantity : quantities) {
            builder.meter(
                    quantity == ELECTRICITY_IMPORT ? "main" : "reactive",
                    "shop",
                    quantity,
                    Meter.Kind.INTERVAL,
                    quantity.unit(),
                    meter -> meter.period(Duration.ofHours(1)).label(Meter.Label.START));
        }
        return builder;
    }
}
