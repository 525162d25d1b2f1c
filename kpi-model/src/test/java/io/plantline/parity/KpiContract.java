package io.plantline.parity;

import static io.plantline.model.IntervalKind.DAY;
import static io.plantline.model.IntervalKind.HOUR;
import static io.plantline.model.IntervalKind.MINUTE;
import static io.plantline.model.IntervalKind.MONTH;
import static io.plantline.model.IntervalKind.SETTLEMENT;
import static io.plantline.model.IntervalKind.SHIFT;
import static io.plantline.model.Quantity.ELECTRICITY_EXPORT;
import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.FUEL_ENERGY;
import static io.plantline.model.Quantity.GOOD_COUNT;
import static io.plantline.model.Quantity.GOOD_MASS;
import static io.plantline.model.Quantity.MATERIAL_INPUT;
import static io.plantline.model.Quantity.REACTIVE_IMPORT;
import static io.plantline.model.Quantity.WATER_WITHDRAWAL;
import static io.plantline.parity.PlantBuilder.plant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plantline.kpi.KpiValue;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quality;
import io.plantline.model.Status;
import io.plantline.model.Unit;
import io.plantline.plant.Dated;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import io.plantline.plant.ShiftCalendar;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The stories every engine must tell alike. Each is run through the engine, compared bit for bit with the reference,
 * and checked against numbers worked out by hand. A new KPI adds its story here.
 */
public abstract class KpiContract {

    protected abstract Engine engine();

    private Outcome told(Story story) {
        Outcome outcome = engine().run(story.plant(), story.readings());
        assertThat(outcome.differencesFrom(new Reference().run(story.plant(), story.readings())))
                .isEmpty();
        return outcome;
    }

    private static Story shop(PlantBuilder builder) {
        return new Story(builder.build());
    }

    private static PlantBuilder mainRegister() {
        return plant("shop").register("main", "shop", ELECTRICITY_IMPORT);
    }

    private static Double value(Story story, Outcome outcome, String kpi, IntervalKind kind, String start) {
        return story.find(outcome, "shop", kpi, kind, start).value();
    }

    @Test
    void aFiveDigitRegisterRollsOver() {
        Story story = shop(plant("shop")
                .meter("main", "shop", ELECTRICITY_IMPORT, Meter.Kind.REGISTER, Unit.KWH, m -> m.modulus("100000")
                        .max("400")));
        story.says("main", "2026-01-14T10:00", "99990")
                .says("main", "2026-01-14T10:15", "15")
                .ends();
        Outcome outcome = told(story);
        assertThat(value(story, outcome, "elec-import-energy", SETTLEMENT, "2026-01-14T10:00"))
                .isEqualTo(25.0);
    }

    @Test
    void aThirtyTwoBitRegisterRollsOver() {
        Story story = shop(plant("shop")
                .meter("main", "shop", ELECTRICITY_IMPORT, Meter.Kind.REGISTER, Unit.WH, m -> m.modulus("4294967296")
                        .max("1000")));
        story.says("main", "2026-01-14T10:00", "4294967290")
                .says("main", "2026-01-14T10:15", "10")
                .ends();
        assertThat(value(story, told(story), "elec-import-energy", HOUR, "2026-01-14T10:00"))
                .isEqualTo(0.016);
    }

    @Test
    void aResetIsCountedFromZeroAndFlagged() {
        Story story = shop(plant("shop")
                .meter("main", "shop", ELECTRICITY_IMPORT, Meter.Kind.REGISTER, Unit.KWH, m -> m.modulus("1000000")
                        .max("400")));
        story.says("main", "2026-01-14T10:00", "5231.4")
                .says("main", "2026-01-14T10:15", "0.6")
                .ends();
        KpiValue quarter = story.find(told(story), "shop", "elec-import-energy", SETTLEMENT, "2026-01-14T10:00");
        assertThat(quarter.value()).isEqualTo(0.6);
        assertThat(quarter.estimatedShare()).isEqualTo(1.0);
    }

    @Test
    void jitterIsNotEnergy() {
        Story story = shop(plant("shop")
                .meter("main", "shop", ELECTRICITY_IMPORT, Meter.Kind.REGISTER, Unit.KWH, m -> m.quantum("0.1")
                        .max("400")));
        story.says("main", "2026-01-14T10:00", "100.0")
                .says("main", "2026-01-14T10:05", "99.9")
                .says("main", "2026-01-14T10:10", "100.2")
                .ends();
        assertThat(value(story, told(story), "elec-import-energy", HOUR, "2026-01-14T10:00"))
                .isEqualTo(0.2);
    }

    @Test
    void anImplausibleJumpIsHeldUntilTheNextReadingConfirmsIt() {
        PlantBuilder builder = plant("shop")
                .meter("main", "shop", ELECTRICITY_IMPORT, Meter.Kind.REGISTER, Unit.KWH, m -> m.max("60"));
        Story spike = shop(builder);
        spike.says("main", "2026-01-14T10:00", "100")
                .says("main", "2026-01-14T10:01", "100000")
                .says("main", "2026-01-14T10:02", "102")
                .ends();
        assertThat(value(spike, told(spike), "elec-import-energy", HOUR, "2026-01-14T10:00"))
                .isEqualTo(2.0);
        Story exchanged = new Story(builder.build());
        exchanged
                .says("main", "2026-01-14T10:00", "100")
                .says("main", "2026-01-14T10:01", "100000")
                .says("main", "2026-01-14T10:02", "100001")
                .ends();
        assertThat(value(exchanged, told(exchanged), "elec-import-energy", HOUR, "2026-01-14T10:00"))
                .isEqualTo(1.0);
    }

    @Test
    void aReplacedMeterGoesOnFromItsNewRegister() {
        Story clock = shop(plant("shop"));
        Story story = shop(
                plant("shop").meter("main", "shop", ELECTRICITY_IMPORT, Meter.Kind.REGISTER, Unit.KWH, m -> m.max("400")
                        .replaced(clock.at("2026-01-14T10:05"), "5010", "3")));
        story.says("main", "2026-01-14T10:00", "5000")
                .says("main", "2026-01-14T10:10", "8")
                .ends();
        assertThat(value(story, told(story), "elec-import-energy", HOUR, "2026-01-14T10:00"))
                .isEqualTo(15.0);
    }

    @Test
    void aReplacedMeterCountsWithItsOwnMultiplier() {
        Story clock = shop(plant("shop"));
        long exchanged = clock.at("2026-01-14T10:30");
        Story story = shop(plant("shop")
                .meter("main", "shop", ELECTRICITY_IMPORT, Meter.Kind.REGISTER, Unit.KWH, m -> m.multiplier(
                                Dated.of(Map.of(Long.MIN_VALUE, BigDecimal.ONE, exchanged, new BigDecimal("100"))))
                        .replaced(exchanged, "10", "0")));
        story.says("main", "2026-01-14T10:00", "5")
                .says("main", "2026-01-14T11:00", "0.1")
                .ends();
        assertThat(value(story, told(story), "elec-import-energy", HOUR, "2026-01-14T10:00"))
                .isEqualTo(15.0);
    }

    @Test
    void pricesOfOneQuantityAreNotThoseOfAnother() {
        Story clock = shop(plant("shop"));
        long from = clock.at("2026-01-01T00:00");
        long to = clock.at("2027-01-01T00:00");
        Story story = shop(mainRegister()
                .register("gas", "shop", FUEL_ENERGY)
                .factor(Rated.factor("grid", ELECTRICITY_IMPORT, "0.1", from, to))
                .factor(Rated.factor("gas", FUEL_ENERGY, "0.2", from, to)));
        story.says("main", "2026-01-14T10:00", "0").says("gas", "2026-01-14T10:00", "0");
        story.says("main", "2026-01-14T11:00", "10")
                .says("gas", "2026-01-14T11:00", "10")
                .ends();
        assertThat(value(story, told(story), "ghg-scope2-location", HOUR, "2026-01-14T10:00"))
                .isEqualTo(1.0);
    }

    @Test
    void aLineThatMovesTakesItsCoverageAndItsPeaksWithIt() {
        Story clock = shop(plant("shop"));
        Dated<String> moved = Dated.of(Map.of(Long.MIN_VALUE, "a", clock.at("2026-03-02T00:00"), "b"));
        Story story = shop(plant("shop")
                .scope("a", "shop")
                .scope("b", "shop")
                .scope("line", moved)
                .scope("own", "a")
                .register("ma", "own", ELECTRICITY_IMPORT)
                .register("ml", "line", ELECTRICITY_IMPORT));
        for (int hour = 0; hour < 48; hour++) {
            String time = "2026-03-%02dT%02d:00".formatted(1 + hour / 24, hour % 24);
            story.says("ma", time, "" + hour * 4).says("ml", time, "" + hour * 8);
        }
        Outcome outcome = told(story.ends());
        KpiValue after = story.find(outcome, "a", "elec-import-energy", HOUR, "2026-03-02T10:00");
        assertThat(after.value()).isEqualTo(4.0);
        assertThat(after.coverage()).isEqualTo(1.0);
        assertThat(story.find(outcome, "a", "peak-demand", DAY, "2026-03-02T00:00")
                        .value())
                .isEqualTo(4.0);
        assertThat(story.find(outcome, "b", "peak-demand", DAY, "2026-03-02T00:00")
                        .value())
                .isEqualTo(8.0);
    }

    @Test
    void aMainMeterFittedLaterLeavesTheSumOfItsSubMetersCovered() {
        Story clock = shop(plant("shop"));
        Story story = shop(plant("shop")
                .scope("lathe", "shop")
                .register("sub", "lathe", ELECTRICITY_IMPORT)
                .meter(
                        "main",
                        "shop",
                        ELECTRICITY_IMPORT,
                        Meter.Kind.REGISTER,
                        Unit.KWH,
                        m -> m.in(Dated.of(Map.of(clock.at("2026-03-02T00:00"), "shop")))));
        story.says("sub", "2026-03-01T10:00", "0")
                .says("sub", "2026-03-01T11:00", "5")
                .ends();
        KpiValue before = story.find(told(story), "shop", "elec-import-energy", HOUR, "2026-03-01T10:00");
        assertThat(before.value()).isEqualTo(5.0);
        assertThat(before.coverage()).isEqualTo(1.0);
    }

    @Test
    void aRatioOverTimesThatDoNotMatchSaysSo() {
        Story story = shop(mainRegister().register("good", "shop", GOOD_COUNT));
        story.says("main", "2026-01-14T00:00", "0").says("good", "2026-01-14T00:00", "0");
        story.says("good", "2026-01-14T01:00", "50");
        for (int hour = 1; hour <= 24; hour++) {
            story.says("main", "2026-01-%02dT%02d:00".formatted(14 + hour / 24, hour % 24), "" + hour * 100);
        }
        KpiValue day = story.find(told(story.ends()), "shop", "energy-intensity", DAY, "2026-01-14T00:00");
        assertThat(day.value()).isEqualTo(48.0);
        assertThat(day.reason()).startsWith("misaligned");
    }

    @Test
    void energyIsSharedOutAtTheQuarterHourAndALateReadingSharesItAnew() {
        Story story = shop(mainRegister());
        story.says("main", "2026-01-14T10:07", "1000")
                .says("main", "2026-01-14T10:22", "1006")
                .ends();
        Outcome inOrder = told(story);
        assertThat(value(story, inOrder, "elec-import-energy", SETTLEMENT, "2026-01-14T10:00"))
                .isEqualTo(3.2);
        assertThat(value(story, inOrder, "elec-import-energy", SETTLEMENT, "2026-01-14T10:15"))
                .isEqualTo(2.8);
        story.says("main", "2026-01-14T10:12", "1004");
        Outcome late = told(story);
        assertThat(value(story, late, "elec-import-energy", SETTLEMENT, "2026-01-14T10:00"))
                .isEqualTo(4.6);
        assertThat(value(story, late, "elec-import-energy", SETTLEMENT, "2026-01-14T10:15"))
                .isEqualTo(1.4);
        assertThat(value(story, late, "elec-import-energy", HOUR, "2026-01-14T10:00"))
                .isEqualTo(6.0);
    }

    @Test
    void aLateReadingRevisesEveryLevel() {
        Story story = shop(plant("shop")
                .scope("lathe", "shop")
                .register("m", "lathe", ELECTRICITY_IMPORT)
                .shift(new ShiftCalendar.Shift(
                        "day", EnumSet.allOf(DayOfWeek.class), LocalTime.of(6, 0), LocalTime.of(14, 0))));
        story.says("m", "2026-01-31T10:07", "1000")
                .says("m", "2026-01-31T10:22", "1006")
                .says("m", "2026-02-02T10:00", "1006")
                .says("m", "2026-01-31T10:12", "1004");
        Outcome outcome = told(story);
        for (String scope : new String[] {"lathe", "shop"}) {
            KpiValue quarter = story.find(outcome, scope, "elec-import-energy", SETTLEMENT, "2026-01-31T10:00");
            assertThat(quarter.value()).isEqualTo(4.6);
            assertThat(quarter.status()).isEqualTo(Status.REVISED);
            assertThat(quarter.revision()).isEqualTo(1);
            assertThat(story.find(outcome, scope, "elec-import-energy", MINUTE, "2026-01-31T10:07")
                            .revision())
                    .isEqualTo(1);
        }
        assertThat(story.find(outcome, "shop", "elec-import-energy", MONTH, "2026-01-01T00:00")
                        .value())
                .isEqualTo(6.0);
    }

    @Test
    void powerSamplesAreHeldOrJoined() {
        for (Meter.Kind kind : new Meter.Kind[] {Meter.Kind.POWER_HOLD, Meter.Kind.POWER}) {
            Story story = shop(plant("shop").meter("main", "shop", ELECTRICITY_IMPORT, kind, Unit.KW, m -> m));
            story.says("main", "2026-01-14T10:00:00", "100")
                    .says("main", "2026-01-14T10:00:20", "140")
                    .says("main", "2026-01-14T10:00:50", "80")
                    .says("main", "2026-01-14T10:01:00", "90")
                    .ends();
            assertThat(value(story, told(story), "elec-import-energy", HOUR, "2026-01-14T10:00"))
                    .isCloseTo(kind == Meter.Kind.POWER ? 1.8194444 : 1.9444444, within(1e-6));
        }
    }

    @Test
    void importAndExportDoNotCancelAtTheZeroCrossing() {
        Story story = shop(plant("shop")
                .meter(
                        "main",
                        "shop",
                        ELECTRICITY_IMPORT,
                        Meter.Kind.POWER,
                        Unit.KW,
                        m -> m.reverse(ELECTRICITY_EXPORT)));
        story.says("main", "2026-01-14T10:00", "10")
                .says("main", "2026-01-14T11:00", "-10")
                .ends();
        Outcome outcome = told(story);
        assertThat(value(story, outcome, "elec-import-energy", HOUR, "2026-01-14T10:00"))
                .isEqualTo(2.5);
        assertThat(value(story, outcome, "elec-export-energy", HOUR, "2026-01-14T10:00"))
                .isEqualTo(2.5);
    }

    @Test
    void demandIsEnergyOverTheQuarterHour() {
        Story story = shop(mainRegister());
        story.says("main", "2026-01-14T10:00", "0")
                .says("main", "2026-01-14T10:15", "70")
                .ends();
        assertThat(value(story, told(story), "avg-demand", SETTLEMENT, "2026-01-14T10:00"))
                .isEqualTo(280.0);
    }

    @Test
    void peaksOfTwoMetersAreThoseOfTheirSum() {
        Story story = shop(plant("shop")
                .scope("a", "shop")
                .scope("b", "shop")
                .register("ma", "a", ELECTRICITY_IMPORT)
                .register("mb", "b", ELECTRICITY_IMPORT));
        story.says("ma", "2026-01-14T10:00", "0").says("mb", "2026-01-14T10:00", "0");
        story.says("ma", "2026-01-14T10:15", "25").says("mb", "2026-01-14T10:15", "45");
        story.says("ma", "2026-01-14T10:30", "75")
                .says("mb", "2026-01-14T10:30", "67.5")
                .ends();
        Outcome outcome = told(story);
        assertThat(value(story, outcome, "peak-demand", DAY, "2026-01-14T00:00"))
                .isEqualTo(290.0);
        assertThat(value(story, outcome, "peak-demand", MONTH, "2026-01-01T00:00"))
                .isEqualTo(290.0);
        assertThat(story.find(outcome, "b", "peak-demand", DAY, "2026-01-14T00:00")
                        .value())
                .isEqualTo(180.0);
    }

    @Test
    void aPeakThatWasAnErrorIsGivenUp() {
        Story story = shop(
                plant("shop").meter("main", "shop", ELECTRICITY_IMPORT, Meter.Kind.INTERVAL, Unit.KWH, m -> m.period(
                                Duration.ofMinutes(15))
                        .label(Meter.Label.START)));
        story.says("main", "2026-01-14T10:00", "20")
                .says("main", "2026-01-14T10:15", "900")
                .says("main", "2026-01-14T10:30", "30")
                .says("main", "2026-01-14T10:15", "25")
                .ends();
        Outcome outcome = told(story);
        assertThat(value(story, outcome, "peak-demand", DAY, "2026-01-14T00:00"))
                .isEqualTo(120.0);
        assertThat(value(story, outcome, "peak-demand", MONTH, "2026-01-01T00:00"))
                .isEqualTo(120.0);
    }

    @Test
    void theLoadFactorOfAMonth() {
        Story story = shop(plant("shop")
                .zone("UTC")
                .meter(
                        "main",
                        "shop",
                        ELECTRICITY_IMPORT,
                        Meter.Kind.POWER_HOLD,
                        Unit.KW,
                        m -> m.maxGap(Duration.ofDays(40))));
        story.says("main", "2026-06-01T00:00", "150")
                .says("main", "2026-06-11T00:00", "37.5")
                .says("main", "2026-06-21T00:00", "37.5")
                .says("main", "2026-07-01T00:00", "0")
                .ends();
        Outcome outcome = told(story);
        assertThat(value(story, outcome, "elec-import-energy", MONTH, "2026-06-01T00:00"))
                .isEqualTo(54_000.0);
        assertThat(value(story, outcome, "load-factor", MONTH, "2026-06-01T00:00"))
                .isEqualTo(0.5);
    }

    @Test
    void aBridgedGapDoesNotLiftTheLoadFactorAboveOne() {
        Story story = shop(mainRegister().zone("UTC"));
        for (int hour = 0; hour <= 24; hour++) {
            if (hour != 11 && hour != 12) {
                story.says("main", "2026-10-%02dT%02d:00".formatted(26 + hour / 24, hour % 24), "" + hour * 12);
            }
        }
        Outcome outcome = told(story.ends());
        assertThat(value(story, outcome, "elec-import-energy", DAY, "2026-10-26T00:00"))
                .isEqualTo(288.0);
        assertThat(value(story, outcome, "load-factor", DAY, "2026-10-26T00:00"))
                .isEqualTo(1.0);
    }

    @Test
    void thePowerFactorOfAnHour() {
        Story story = shop(mainRegister().register("reactive", "shop", REACTIVE_IMPORT));
        story.says("main", "2026-01-14T10:00", "0").says("reactive", "2026-01-14T10:00", "0");
        story.says("main", "2026-01-14T11:00", "400")
                .says("reactive", "2026-01-14T11:00", "240")
                .ends();
        assertThat(value(story, told(story), "power-factor", HOUR, "2026-01-14T10:00"))
                .isCloseTo(0.8575, within(5e-5));
    }

    @Test
    void intensityIsASumOverASumAndEnergyWithoutOutputIsItsOwnKpi() {
        Story story =
                shop(mainRegister().meter("good", "shop", GOOD_COUNT, Meter.Kind.INTERVAL, Unit.PIECE, m -> m.period(
                                Duration.ofMinutes(15))
                        .label(Meter.Label.START)));
        int[] kwh = {100, 80, 120, 30};
        int[] pieces = {50, 10, 70, 0};
        int register = 0;
        story.says("main", "2026-01-14T08:00", "0");
        for (int hour = 0; hour < kwh.length; hour++) {
            register += kwh[hour];
            for (int quarter = 0; quarter < 4; quarter++) {
                int made = pieces[hour] / 4 + (quarter < pieces[hour] % 4 ? 1 : 0);
                story.says("good", "2026-01-14T%02d:%02d".formatted(8 + hour, quarter * 15), "" + made);
            }
            story.says("main", "2026-01-14T%02d:00".formatted(9 + hour), "" + register);
        }
        Outcome outcome = told(story.ends());
        KpiValue day = story.find(outcome, "shop", "energy-intensity", DAY, "2026-01-14T00:00");
        assertThat(day.value()).isCloseTo(2.5384615, within(1e-7));
        assertThat(day.numerator()).isEqualTo(330.0);
        assertThat(day.denominator()).isEqualTo(130.0);
        assertThat(day.unit()).isEqualTo("kWh/pcs");
        KpiValue empty = story.find(outcome, "shop", "energy-intensity", HOUR, "2026-01-14T11:00");
        assertThat(empty.value()).isNull();
        assertThat(empty.reason()).contains("no good output");
        assertThat(value(story, outcome, "energy-without-output", HOUR, "2026-01-14T11:00"))
                .isEqualTo(30.0);
        assertThat(value(story, outcome, "energy-without-output", DAY, "2026-01-14T00:00"))
                .isEqualTo(30.0);
    }

    @Test
    void emissionsFollowTheGridHourByHour() {
        String[] factors = {"0.090", "0.150", "0.210", "0.060"};
        String[] kwh = {"400", "500", "300", "200"};
        PlantBuilder builder = plant("shop")
                .meter("main", "shop", ELECTRICITY_IMPORT, Meter.Kind.INTERVAL, Unit.KWH, m -> m.period(
                                Duration.ofHours(1))
                        .label(Meter.Label.START));
        Story clock = shop(plant("shop"));
        for (int hour = 0; hour < 4; hour++) {
            long from = clock.at("2026-01-14T%02d:00".formatted(8 + hour));
            builder.factor(Rated.gridFactor("grid-" + hour, factors[hour], from, from + 3_600_000));
        }
        Story story = new Story(builder.build());
        for (int hour = 0; hour < 4; hour++) {
            story.says("main", "2026-01-14T%02d:00".formatted(8 + hour), kwh[hour]);
        }
        Outcome outcome = told(story.ends());
        assertThat(value(story, outcome, "ghg-scope2-location", DAY, "2026-01-14T00:00"))
                .isEqualTo(186.0);
    }

    @Test
    void aMissingFactorIsSaidAndNeverGuessed() {
        Story clock = shop(plant("shop"));
        Story story = shop(mainRegister()
                .factor(Rated.gridFactor(
                        "grid-2026", null, clock.at("2026-01-01T00:00"), clock.at("2027-01-01T00:00"))));
        story.says("main", "2026-01-14T10:00", "0")
                .says("main", "2026-01-14T11:00", "10")
                .ends();
        KpiValue hour = story.find(told(story), "shop", "ghg-scope2-location", HOUR, "2026-01-14T10:00");
        assertThat(hour.value()).isNull();
        assertThat(hour.reason()).startsWith("factor missing: grid-2026");
    }

    @Test
    void costFollowsTheBandsOfTheTariff() {
        Story clock = shop(plant("shop"));
        Story story = shop(
                mainRegister().tariff(Rated.peakAndNight(clock.at("2026-01-01T00:00"), clock.at("2027-01-01T00:00"))));
        story.says("main", "2026-01-14T18:00", "0")
                .says("main", "2026-01-14T20:00", "400")
                .says("main", "2026-01-14T22:00", "600")
                .ends();
        KpiValue day = story.find(told(story), "shop", "energy-cost", DAY, "2026-01-14T00:00");
        assertThat(day.value()).isEqualTo(64.0);
        assertThat(day.unit()).isEqualTo("SEK");
    }

    @Test
    void waterAndYieldOfADay() {
        Story story = shop(plant("shop")
                .normaliser(GOOD_MASS)
                .register("water", "shop", WATER_WITHDRAWAL)
                .register("beet", "shop", MATERIAL_INPUT)
                .register("sugar", "shop", GOOD_MASS));
        story.says("water", "2026-10-14T00:00", "1000")
                .says("beet", "2026-10-14T00:00", "0")
                .says("sugar", "2026-10-14T00:00", "0")
                .says("water", "2026-10-15T00:00", "1240")
                .says("beet", "2026-10-15T00:00", "1000")
                .says("sugar", "2026-10-15T00:00", "160")
                .ends();
        Outcome outcome = told(story);
        assertThat(value(story, outcome, "water-withdrawal", DAY, "2026-10-14T00:00"))
                .isEqualTo(240.0);
        assertThat(value(story, outcome, "material-yield", DAY, "2026-10-14T00:00"))
                .isEqualTo(16.0);
    }

    @Test
    void silenceLowersCoverageAndIsNeverZero() {
        Story story = shop(plant("shop")
                .meter(
                        "main",
                        "shop",
                        ELECTRICITY_IMPORT,
                        Meter.Kind.INTERVAL,
                        Unit.KWH,
                        m -> m.label(Meter.Label.START)));
        for (int minute = 0; minute < 56; minute++) {
            story.says("main", "2026-01-14T10:%02d".formatted(minute), "1");
        }
        Outcome outcome = told(story.ends());
        assertThat(value(story, outcome, "data-coverage", HOUR, "2026-01-14T10:00"))
                .isCloseTo(93.3, within(0.04));
        assertThat(outcome.has("shop", "elec-import-energy", MINUTE, story.at("2026-01-14T10:57")))
                .isFalse();
    }

    @Test
    void aGapOfARegisterIsBridgedAndFlagged() {
        Story story = shop(mainRegister());
        story.says("main", "2026-01-14T00:00", "0")
                .says("main", "2026-01-14T01:00", "1262")
                .says("main", "2026-01-14T05:00", "1280")
                .ends();
        Outcome outcome = told(story);
        assertThat(value(story, outcome, "estimated-share", DAY, "2026-01-14T00:00"))
                .isCloseTo(1.4, within(0.01));
        KpiValue inTheGap = story.find(outcome, "shop", "elec-import-energy", HOUR, "2026-01-14T02:00");
        assertThat(inTheGap.value()).isEqualTo(4.5);
        assertThat(inTheGap.coverage()).isZero();
        assertThat(inTheGap.estimatedShare()).isEqualTo(1.0);
    }

    @Test
    void doubtfulReadingsCountAsEstimated() {
        Story story = shop(mainRegister());
        story.says("main", "2026-01-14T10:00", "0")
                .says("main", story.at("2026-01-14T10:15"), "10", Quality.UNCERTAIN)
                .says("main", story.at("2026-01-14T10:30"), "77", Quality.BAD)
                .says("main", "2026-01-14T10:45", "20")
                .ends();
        KpiValue hour = story.find(told(story), "shop", "elec-import-energy", HOUR, "2026-01-14T10:00");
        assertThat(hour.value()).isEqualTo(20.0);
        assertThat(hour.estimatedShare()).isEqualTo(1.0);
    }

    @Test
    void aMainMeterAndItsSubMetersAreNotCountedTwice() {
        Story story = shop(mainRegister().scope("lathe", "shop").register("sub", "lathe", ELECTRICITY_IMPORT));
        story.says("main", "2026-01-14T10:00", "0").says("sub", "2026-01-14T10:00", "0");
        story.says("main", "2026-01-14T11:00", "100")
                .says("sub", "2026-01-14T11:00", "40")
                .ends();
        Outcome outcome = told(story);
        assertThat(value(story, outcome, "elec-import-energy", HOUR, "2026-01-14T10:00"))
                .isEqualTo(100.0);
        assertThat(story.find(outcome, "lathe", "elec-import-energy", HOUR, "2026-01-14T10:00")
                        .value())
                .isEqualTo(40.0);
    }

    @Test
    void aMovedMeterLeavesThePastWhereItWas() {
        Story clock = shop(plant("shop"));
        Dated<String> moved = Dated.of(Map.of(Long.MIN_VALUE, "a", clock.at("2026-01-14T11:00"), "b"));
        Story story = shop(plant("shop")
                .scope("a", "shop")
                .scope("b", "shop")
                .meter("m", "a", ELECTRICITY_IMPORT, Meter.Kind.REGISTER, Unit.KWH, m -> m.in(moved)));
        story.says("m", "2026-01-14T10:00", "0")
                .says("m", "2026-01-14T11:00", "10")
                .says("m", "2026-01-14T12:00", "30")
                .ends();
        Outcome outcome = told(story);
        assertThat(story.find(outcome, "a", "elec-import-energy", DAY, "2026-01-14T00:00")
                        .value())
                .isEqualTo(10.0);
        assertThat(story.find(outcome, "b", "elec-import-energy", DAY, "2026-01-14T00:00")
                        .value())
                .isEqualTo(20.0);
        assertThat(value(story, outcome, "elec-import-energy", DAY, "2026-01-14T00:00"))
                .isEqualTo(30.0);
    }

    @Test
    void daysOfTheClockChangeHaveTheirTrueLength() {
        Plant plant = plant("shop")
                .meter(
                        "main",
                        "shop",
                        ELECTRICITY_IMPORT,
                        Meter.Kind.POWER_HOLD,
                        Unit.KW,
                        m -> m.maxGap(Duration.ofDays(2)))
                .shift(new ShiftCalendar.Shift(
                        "night", EnumSet.allOf(DayOfWeek.class), LocalTime.of(22, 0), LocalTime.of(6, 0)))
                .build();
        Story spring = new Story(plant);
        spring.says("main", "2026-03-28T12:00", "1")
                .says("main", "2026-03-30T12:00", "1")
                .ends();
        Outcome shorter = told(spring);
        assertThat(value(spring, shorter, "elec-import-energy", DAY, "2026-03-29T00:00"))
                .isEqualTo(23.0);
        assertThat(value(spring, shorter, "elec-import-energy", SHIFT, "2026-03-28T22:00"))
                .isEqualTo(7.0);
        Story autumn = new Story(plant);
        autumn.says("main", "2026-10-24T12:00", "1")
                .says("main", "2026-10-26T12:00", "1")
                .ends();
        Outcome longer = told(autumn);
        assertThat(value(autumn, longer, "elec-import-energy", DAY, "2026-10-25T00:00"))
                .isEqualTo(25.0);
        assertThat(value(autumn, longer, "elec-import-energy", SHIFT, "2026-10-24T22:00"))
                .isEqualTo(9.0);
    }

    @Test
    void aMachineThatProcessesIsNotWithoutOutput() {
        Story story = shop(mainRegister()
                .meter("state", "shop", null, Meter.Kind.STATE, null, m -> m)
                .meter("good", "shop", GOOD_COUNT, Meter.Kind.COUNT, Unit.PIECE, m -> m));
        story.says("main", "2026-01-14T10:00", "0")
                .enters("state", "2026-01-14T10:00", "processing")
                .says("good", "2026-01-14T10:00", "1")
                .enters("state", "2026-01-14T10:30", "idle")
                .says("good", "2026-01-14T10:59", "1")
                .enters("state", "2026-01-14T11:00", "idle")
                .says("main", "2026-01-14T11:00", "40")
                .ends();
        assertThat(value(story, told(story), "energy-without-output", HOUR, "2026-01-14T10:00"))
                .isEqualTo(10.0);
    }

    @Test
    void oneFastClockDoesNotMakeTheFleetLate() {
        Story story = shop(plant("shop")
                .register("a", "shop", ELECTRICITY_IMPORT)
                .register("b", "shop", WATER_WITHDRAWAL)
                .register("fast", "shop", REACTIVE_IMPORT));
        story.says("a", "2026-01-14T10:00", "0").says("b", "2026-01-14T10:00", "0");
        story.saysByAWrongClock("fast", "2026-01-15T10:00", "2026-01-14T10:00", "0");
        story.says("a", "2026-01-14T10:15", "10").says("b", "2026-01-14T10:15", "1");
        KpiValue quarter = story.find(told(story), "shop", "elec-import-energy", SETTLEMENT, "2026-01-14T10:00");
        assertThat(quarter.status()).isEqualTo(Status.PROVISIONAL);
    }

    @Test
    void anIdleSourceDoesNotFreezeThePlant() {
        Story story = shop(plant("shop")
                .register("a", "shop", ELECTRICITY_IMPORT)
                .register("b", "shop", REACTIVE_IMPORT)
                .register("silent", "shop", WATER_WITHDRAWAL));
        story.says("silent", "2026-01-14T09:00", "0");
        for (int minute = 0; minute <= 50; minute += 10) {
            story.says("a", "2026-01-14T10:%02d".formatted(minute), "" + minute)
                    .says("b", "2026-01-14T10:%02d".formatted(minute), "" + minute);
        }
        KpiValue quarter = story.find(told(story), "shop", "elec-import-energy", SETTLEMENT, "2026-01-14T10:00");
        assertThat(quarter.status()).isEqualTo(Status.FINAL);
        assertThat(quarter.value()).isEqualTo(15.0);
    }

    @Test
    void minutesAreNotGuessedFromAMeterThatSpeaksByTheHour() {
        Story story = shop(plant("shop")
                .meter(
                        "main",
                        "shop",
                        ELECTRICITY_IMPORT,
                        Meter.Kind.REGISTER,
                        Unit.KWH,
                        m -> m.period(Duration.ofHours(1))));
        story.says("main", "2026-01-14T10:00", "0")
                .says("main", "2026-01-14T11:00", "60")
                .ends();
        Outcome outcome = told(story);
        assertThat(value(story, outcome, "elec-import-energy", SETTLEMENT, "2026-01-14T10:15"))
                .isEqualTo(15.0);
        assertThat(outcome.has("shop", "elec-import-energy", MINUTE, story.at("2026-01-14T10:15")))
                .isFalse();
    }

    @Test
    void duplicatesChangeNothing() {
        Story story = shop(mainRegister());
        story.says("main", "2026-01-14T10:00", "0")
                .says("main", "2026-01-14T10:15", "10")
                .says("main", "2026-01-14T10:15", "10")
                .says("main", "2026-01-14T10:00", "0")
                .ends()
                .says("main", "2026-01-14T10:15", "10");
        Outcome outcome = told(story);
        assertThat(value(story, outcome, "elec-import-energy", DAY, "2026-01-14T00:00"))
                .isEqualTo(10.0);
        assertThat(outcome.isAll(Status.FINAL)).isTrue();
    }
}
