package io.plantline.parity;

import static io.plantline.model.IntervalKind.DAY;
import static io.plantline.model.IntervalKind.HOUR;
import static io.plantline.model.IntervalKind.MONTH;
import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.GOOD_COUNT;
import static io.plantline.model.Quantity.OUTDOOR_TEMPERATURE;
import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.baseline.Adjustment;
import io.plantline.baseline.Baseline;
import io.plantline.baseline.Bend;
import io.plantline.baseline.Driver;
import io.plantline.baseline.Model;
import io.plantline.baseline.Weather;
import io.plantline.baseline.Week;
import io.plantline.kpi.KpiValue;
import io.plantline.model.IntervalKind;
import io.plantline.model.Status;
import io.plantline.model.Unit;
import io.plantline.plant.Meter;
import io.plantline.plant.Regime;
import io.plantline.plant.ShiftCalendar;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A shop whose baseline is 2 kWh an hour and 3 kWh for each piece. */
interface BaselineStories extends Telling {

    @Test
    default void beforeThereIsABaselineNothingIsSaidOfIt() {
        Story story = shop();
        weekOf(story);
        KpiValue day = story.find(told(story.ends()), "shop", "enpi-normalised", DAY, "2026-01-14T00:00");
        assertThat(day.value()).isNull();
        assertThat(day.reason()).isEqualTo("no baseline yet");
    }

    @Test
    default void fromItsPeriodOnEnergyIsHeldAgainstTheBaseline() {
        Story story = shop();
        story.freezes(baseline(story, "enb-1", HOUR, "2026-01-14T00:00", "2"));
        weekOf(story);
        Outcome outcome = told(story.ends());
        KpiValue before = story.find(outcome, "shop", "enpi-normalised", DAY, "2026-01-13T00:00");
        assertThat(before.reason()).isEqualTo("no baseline yet");
        KpiValue hour = story.find(outcome, "shop", "enpi-normalised", HOUR, "2026-01-14T07:00");
        assertThat(hour.numerator()).isEqualTo(9.0);
        assertThat(hour.denominator()).isEqualTo(8.0);
        assertThat(value(story, outcome, "energy-cusum", "2026-01-14T00:00")).isEqualTo(24.0);
        assertThat(value(story, outcome, "energy-cusum", "2026-01-16T00:00")).isEqualTo(72.0);
        KpiValue month = story.find(outcome, "shop", "energy-performance-improvement", MONTH, "2026-01-01T00:00");
        assertThat(month.value()).isEqualTo(-12.5);
    }

    @Test
    default void aBaselineThatComesLateRestatesWhatWasFinalAndSaysSo() {
        Story story = shop();
        weekOf(story);
        story.freezes(baseline(story, "enb-1", DAY, "2026-01-14T00:00", "2"));
        Outcome outcome = told(story);
        KpiValue day = story.find(outcome, "shop", "energy-cusum", DAY, "2026-01-15T00:00");
        assertThat(day.value()).isEqualTo(48.0);
        assertThat(day.status()).isEqualTo(Status.REVISED);
        if (engine().tellsWhyRestated()) {
            assertThat(day.reason()).startsWith("restated: baseline enb-1 was frozen");
        }
        KpiValue hour = story.find(outcome, "shop", "enpi-normalised", HOUR, "2026-01-14T07:00");
        assertThat(hour.reason()).endsWith("baseline enb-1 says nothing of intervals shorter than a day");
    }

    @Test
    default void aBaselineThatComesLateLeavesAloneWhereTheNextOneHolds() {
        Story story = shop();
        story.freezes(baseline(story, "enb-2", HOUR, "2026-01-15T00:00", "2"));
        weekOf(story);
        story.freezes(baseline(story, "enb-1", HOUR, "2026-01-14T00:00", "2"));
        Outcome outcome = told(story);
        KpiValue under = story.find(outcome, "shop", "enpi-normalised", HOUR, "2026-01-14T07:00");
        assertThat(under.denominator()).isEqualTo(8.0);
        assertThat(under.status()).isEqualTo(Status.REVISED);
        assertThat(story.find(outcome, "shop", "enpi-normalised", HOUR, "2026-01-15T07:00")
                        .status())
                .isEqualTo(Status.FINAL);
    }

    @Test
    default void aLateReadingRestatesEveryLaterDayOfTheMonth() {
        Story story = shop();
        story.freezes(baseline(story, "enb-1", HOUR, "2026-01-14T00:00", "2"));
        weekOf(story);
        story.says("main", "2026-01-14T07:00", "9.5");
        Outcome outcome = told(story);
        assertThat(value(story, outcome, "energy-cusum", "2026-01-14T00:00")).isEqualTo(24.5);
        KpiValue later = story.find(outcome, "shop", "energy-cusum", DAY, "2026-01-15T00:00");
        assertThat(later.value()).isEqualTo(48.5);
        assertThat(later.status()).isEqualTo(Status.REVISED);
        assertThat(value(story, outcome, "energy-cusum", "2026-01-16T00:00")).isEqualTo(72.5);
    }

    @Test
    default void onLaterDaysALateReadingRevisesWhatIsCumulatedAndNothingElse() {
        Story story = shop();
        story.freezes(baseline(story, "enb-1", HOUR, "2026-01-01T00:00", "2"));
        days(story, 1, 22);
        story.says("main", at(2, 7), "9.5");
        hours(story, 22);
        story.says("main", at(3, 7), "9.25");
        hours(story, 23);
        Outcome outcome = told(story);
        KpiValue later = story.find(outcome, "shop", "energy-cusum", DAY, at(20, 0));
        assertThat(later.value()).isEqualTo(480.75);
        assertThat(later.status()).isEqualTo(Status.REVISED);
        assertThat(later.revision()).isEqualTo(2);
        assertThat(ofThe(20, story, outcome))
                .hasSizeGreaterThan(1)
                .filteredOn(value -> !value.kpi().equals("energy-cusum"))
                .allMatch(value -> value.status() == Status.FINAL && value.revision() == 0);
        assertThat(ofThe(2, story, outcome)).allMatch(value -> value.revision() == 1);
        assertThat(ofThe(1, story, outcome)).allMatch(value -> value.revision() == 0);
    }

    @Test
    default void aDayThatIsRevisedItselfCountsOnFromWhatWasCumulated() {
        Story story = shop();
        story.freezes(baseline(story, "enb-1", HOUR, "2026-01-01T00:00", "2"));
        story.freezes(baseline(story, "enb-2", HOUR, "2026-01-04T00:00", "2"));
        days(story, 1, 6);
        story.says("main", at(2, 7), "9.5");
        hours(story, 6);
        story.says("main", at(2, 8), "9.5").says("main", at(3, 8), "9.5");
        hours(story, 7);
        Outcome outcome = told(story);
        assertThat(story.find(outcome, "shop", "energy-cusum", DAY, at(3, 0)).value())
                .isEqualTo(73.5);
        assertThat(ofThe(2, story, outcome)).allMatch(value -> value.revision() == 2);
        assertThat(ofThe(3, story, outcome))
                .allMatch(value -> value.revision() == (value.kpi().equals("energy-cusum") ? 2 : 1));
        assertThat(ofThe(4, story, outcome))
                .as("from the fourth on another baseline holds")
                .allMatch(value -> value.revision() == 0);
    }

    @Test
    default void whatWasNotReadIsNotExpectedEither() {
        Story story = shop();
        story.freezes(baseline(story, "enb-1", HOUR, "2026-01-13T00:00", "2"));
        for (int hour = 0; hour < 12; hour++) {
            story.says("main", at(13, hour), "9");
            if (hour < 6) {
                story.says("made", at(13, hour), "2");
            }
        }
        Outcome outcome = told(story.ends());
        assertThat(story.find(outcome, "shop", "enpi-normalised", DAY, "2026-01-13T00:00")
                        .denominator())
                .isEqualTo(48.0);
        KpiValue blind = story.find(outcome, "shop", "enpi-normalised", HOUR, "2026-01-13T08:00");
        assertThat(blind.reason()).isEqualTo("energy or a driver of baseline enb-1 was not read");
    }

    @Test
    default void whatNoDriverTellsIsAdjustedAndWhatWasNeverSeenIsMarked() {
        Story story = shop();
        Baseline baseline = baseline(story, "enb-1", HOUR, "2026-01-14T00:00", "2");
        story.freezes(baseline);
        weekOf(story);
        story.says("main", at(17, 0), "44").says("made", at(17, 0), "14");
        story.freezes(new Adjustment(
                "trial",
                "shop",
                "enb-1",
                story.at("2026-01-15T06:00"),
                story.at("2026-01-15T08:00"),
                new BigDecimal("4"),
                "Ana",
                "the new line was tried out",
                9));
        Outcome outcome = told(story);
        assertThat(story.find(outcome, "shop", "enpi-normalised", HOUR, "2026-01-15T07:00")
                        .denominator())
                .isEqualTo(10.0);
        assertThat(value(story, outcome, "energy-cusum", "2026-01-16T00:00")).isEqualTo(68.0);
        assertThat(story.find(outcome, "shop", "enpi-normalised", HOUR, "2026-01-17T00:00")
                        .reason())
                .startsWith("extrapolated: 14.00 pcs of good-count per hour");
    }

    @Test
    default void theColderItIsTheMoreIsExpected() {
        Story story = shop();
        story.freezes(heated(story));
        for (int hour = 0; hour < 4; hour++) {
            story.says("main", at(14, hour), "9").says("made", at(14, hour), "2");
        }
        story.says("outdoors", at(14, 0), "12").says("outdoors", at(14, 1), "5").says("outdoors", at(14, 2), "-6.5");
        Outcome outcome = told(story.ends());
        assertThat(expected(story, outcome, 0)).isEqualTo(2.0);
        assertThat(expected(story, outcome, 1)).isEqualTo(4.5);
        assertThat(expected(story, outcome, 2)).isEqualTo(10.25);
        KpiValue blind = story.find(outcome, "shop", "enpi-normalised", HOUR, at(14, 3));
        assertThat(blind.reason()).isEqualTo("energy or a driver of baseline enb-1 was not read");
        assertThat(story.find(outcome, "shop", "enpi-normalised", HOUR, at(14, 2))
                        .reason())
                .isEqualTo("extrapolated: -6.500 °C outside, the baseline has seen -5.000 to 20.00");
    }

    @Test
    default void eachRegimeIsHeldAgainstItsOwnBaseline() {
        Story story = shop(campaignUntilThe16th());
        story.freezes(baseline(story, "campaign-1", "campaign", HOUR, "2026-01-14T00:00", "2"));
        weekOf(story);
        Outcome outcome = told(story.ends());
        assertThat(value(story, outcome, "enpi-normalised", at(15, 0))).isEqualTo(1.125);
        KpiValue off = story.find(outcome, "shop", "enpi-normalised", DAY, at(16, 0));
        assertThat(off.value()).isNull();
        assertThat(off.reason()).isEqualTo("no baseline yet for regime off-season");
        KpiValue month = story.find(outcome, "shop", "enpi-normalised", MONTH, at(1, 0));
        assertThat(month.denominator()).as("two days of the campaign").isEqualTo(384.0);
    }

    @Test
    default void aRegimeThatGetsABaselineLateRestatesItsOwnTimeAlone() {
        Story story = shop(campaignUntilThe16th());
        story.freezes(baseline(story, "campaign-1", "campaign", HOUR, "2026-01-14T00:00", "2"));
        weekOf(story);
        story.freezes(baseline(story, "off-1", "off-season", HOUR, "2026-01-14T00:00", "3"));
        Outcome outcome = told(story);
        KpiValue off = story.find(outcome, "shop", "enpi-normalised", HOUR, at(16, 7));
        assertThat(off.value()).isEqualTo(1.0);
        assertThat(off.status()).isEqualTo(Status.REVISED);
        KpiValue campaign = story.find(outcome, "shop", "enpi-normalised", HOUR, at(15, 7));
        assertThat(campaign.value()).isEqualTo(1.125);
        assertThat(campaign.status()).isEqualTo(Status.FINAL);
        assertThat(value(story, outcome, "energy-cusum", at(15, 0))).isEqualTo(48.0);
        assertThat(value(story, outcome, "energy-cusum", at(16, 0))).isEqualTo(48.0);
    }

    @Test
    default void regimesThatGoByShiftsAddUpOverTheDay() {
        Story story = shop(builder -> builder.shift(new ShiftCalendar.Shift(
                        "early", EnumSet.allOf(DayOfWeek.class), LocalTime.of(6, 0), LocalTime.of(18, 0)))
                .regime(new Regime("manned", Long.MIN_VALUE, Long.MAX_VALUE, Set.of("early")))
                .regime(Regime.otherwise("unmanned")));
        story.freezes(baseline(story, "manned-1", "manned", HOUR, "2026-01-14T00:00", "3"));
        story.freezes(baseline(story, "unmanned-1", "unmanned", HOUR, "2026-01-14T00:00", "2"));
        weekOf(story);
        Outcome outcome = told(story.ends());
        assertThat(story.find(outcome, "shop", "enpi-normalised", HOUR, at(14, 5))
                        .denominator())
                .isEqualTo(8.0);
        assertThat(story.find(outcome, "shop", "enpi-normalised", HOUR, at(14, 6))
                        .denominator())
                .isEqualTo(9.0);
        assertThat(story.find(outcome, "shop", "enpi-normalised", DAY, at(14, 0))
                        .denominator())
                .isEqualTo(204.0);
        assertThat(value(story, outcome, "energy-cusum", at(15, 0))).isEqualTo(24.0);
    }

    @Test
    default void aBaselineOfAllRegimesHoldsWhereOneHasNoneOfItsOwn() {
        Story story = shop(campaignUntilThe16th());
        story.freezes(baseline(story, "campaign-1", "campaign", HOUR, "2026-01-14T00:00", "2"));
        story.freezes(baseline(story, "enb-1", HOUR, "2026-01-14T00:00", "3"));
        weekOf(story);
        Outcome outcome = told(story.ends());
        assertThat(value(story, outcome, "enpi-normalised", at(15, 0))).isEqualTo(1.125);
        assertThat(value(story, outcome, "enpi-normalised", at(16, 0))).isEqualTo(1.0);
    }

    private static UnaryOperator<PlantBuilder> campaignUntilThe16th() {
        long end = Instant.parse("2026-01-15T23:00:00Z").toEpochMilli();
        return builder -> builder.regime(new Regime("campaign", Long.MIN_VALUE, end, Set.of()))
                .regime(Regime.otherwise("off-season"));
    }

    private static Double expected(Story story, Outcome outcome, int hour) {
        return story.find(outcome, "shop", "enpi-normalised", HOUR, at(14, hour))
                .denominator();
    }

    private static Story shop() {
        return shop(builder -> builder);
    }

    private static Story shop(UnaryOperator<PlantBuilder> with) {
        PlantBuilder builder = with.apply(PlantBuilder.plant("shop"));
        builder.meter(
                "main", "shop", ELECTRICITY_IMPORT, Meter.Kind.INTERVAL, ELECTRICITY_IMPORT.unit(), any -> any.period(
                                Duration.ofHours(1))
                        .label(Meter.Label.START));
        builder.meter("made", "shop", GOOD_COUNT, Meter.Kind.INTERVAL, GOOD_COUNT.unit(), any -> any.period(
                        Duration.ofHours(1))
                .label(Meter.Label.START));
        builder.meter("outdoors", "shop", OUTDOOR_TEMPERATURE, Meter.Kind.POWER_MEAN, Unit.CELSIUS, any -> any.period(
                        Duration.ofHours(1))
                .label(Meter.Label.START));
        return Telling.shop(builder);
    }

    /** Four days of 9 kWh and 2 pieces an hour: 1 kWh more than expected. */
    private static void weekOf(Story story) {
        days(story, 13, 17);
    }

    private static void days(Story story, int from, int to) {
        for (int day = from; day < to; day++) {
            hours(story, day);
        }
    }

    private static void hours(Story story, int day) {
        for (int hour = 0; hour < 24; hour++) {
            story.says("main", at(day, hour), "9").says("made", at(day, hour), "2");
        }
    }

    private static List<KpiValue> ofThe(int day, Story story, Outcome outcome) {
        return outcome.last().values().stream()
                .filter(value ->
                        value.interval().kind() == DAY && value.interval().start() == story.at(at(day, 0)))
                .toList();
    }

    private static String at(int day, int hour) {
        return "2026-01-%02dT%02d:00".formatted(day, hour);
    }

    private static Baseline baseline(Story story, String id, IntervalKind kind, String to, String perHour) {
        return baseline(story, id, Regime.ALL, kind, to, perHour);
    }

    private static Baseline baseline(
            Story story, String id, String regime, IntervalKind kind, String to, String perHour) {
        Driver pieces = new Driver(GOOD_COUNT, new BigDecimal("3"), 20, 1, 10);
        return baseline(story, id, regime, Model.LINEAR_PRODUCTION, kind, to, perHour, List.of(pieces), Weather.NONE);
    }

    /** 2 kWh an hour, and half a kilowatt-hour for each degree below ten. */
    private static Baseline heated(Story story) {
        Bend bend = new Bend(Bend.Side.BELOW, BigDecimal.TEN, new BigDecimal("0.5"), 20);
        Weather weather = new Weather(List.of(bend), -5, 20);
        return baseline(
                story, "enb-1", Regime.ALL, Model.DEGREE_DAY, HOUR, "2026-01-14T00:00", "2", List.of(), weather);
    }

    private static Baseline baseline(
            Story story,
            String id,
            String regime,
            Model model,
            IntervalKind kind,
            String to,
            String perHour,
            List<Driver> drivers,
            Weather weather) {
        return new Baseline(
                id,
                "shop",
                "shop",
                ELECTRICITY_IMPORT,
                model,
                kind,
                story.at("2025-12-01T00:00"),
                story.at(to),
                regime,
                new BigDecimal(perHour),
                drivers,
                weather,
                Week.NONE,
                BaselineExamples.FIT,
                new Baseline.Acceptance(true, ""),
                new Baseline.Origin("live", 0, 0, "a story", "Ana", 8));
    }

    private static Double value(Story story, Outcome outcome, String kpi, String start) {
        return Telling.value(story, outcome, kpi, DAY, start);
    }
}
