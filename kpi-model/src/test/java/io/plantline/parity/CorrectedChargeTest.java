package io.plantline.parity;

import static io.plantline.model.IntervalKind.DAY;
import static io.plantline.model.IntervalKind.MONTH;
import static io.plantline.model.IntervalKind.SETTLEMENT;
import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.REACTIVE_IMPORT;
import static io.plantline.parity.PlantBuilder.plant;
import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.kpi.KpiValue;
import io.plantline.model.Status;
import io.plantline.plant.DemandCharge;
import io.plantline.plant.Holidays;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import io.plantline.plant.ReactiveCharge;
import io.plantline.plant.Tariff;
import io.plantline.plant.Weekdays;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** A charge of the plant file is corrected after the month is final: what comes out differently is a revision. */
class CorrectedChargeTest {

    @Test
    void aCorrectedChargeRestatesTheMonthAndSaysSo() {
        Story story = new Story(charged(Charging.reactive(DAY, Set.of())));
        story.says("main", "2026-01-14T10:00", "10000")
                .says("reactive", "2026-01-14T10:00", "4000")
                .ends();

        KpiValue perDay =
                story.find(mended(story, story.plant()), "shop", "excess-reactive", MONTH, "2026-01-01T00:00");
        assertThat(perDay.value()).isEqualTo(330.0);
        assertThat(perDay.status()).isEqualTo(Status.FINAL);

        Plant corrected = charged(Charging.aboveAThird());
        KpiValue perMonth = story.find(mended(story, corrected), "shop", "excess-reactive", MONTH, "2026-01-01T00:00");
        assertThat(perMonth.value()).isEqualTo(700.0);
        assertThat(perMonth.status()).isEqualTo(Status.REVISED);
        assertThat(perMonth.reason()).isEqualTo("restated: tariff above-a-third was corrected");
    }

    /** What counts is told by the bands of the tariff of energy: where these change, so does what is charged. */
    @Test
    void otherBandsOfTheTariffRestateWhatIsCharged() {
        long from = Instant.parse("2025-12-31T23:00:00Z").toEpochMilli();
        Tariff peakAndNight =
                Rated.peakAndNight(from, from + Duration.ofDays(365).toMillis());
        Tariff nightOnly = new Tariff(
                peakAndNight.id(),
                ELECTRICITY_IMPORT,
                peakAndNight.validFrom(),
                peakAndNight.validTo(),
                peakAndNight.bands().subList(1, 2),
                Map.of("night", BigDecimal.ONE),
                peakAndNight.source());
        ReactiveCharge outsideTheNight = Charging.reactive(DAY, Set.of("night"));
        Story story = new Story(charged(outsideTheNight, peakAndNight));
        story.says("main", "2026-01-14T10:00", "10000")
                .says("reactive", "2026-01-14T10:00", "4000")
                .ends();

        KpiValue month = story.find(
                mended(story, charged(outsideTheNight, nightOnly)),
                "shop",
                "excess-reactive",
                MONTH,
                "2026-01-01T00:00");
        assertThat(month.value()).isZero();
        assertThat(month.reason()).isEqualTo("restated: tariff two-bands was corrected");
    }

    /** The ratio leaves out what the charge leaves out: where that changes, so does the ratio. */
    @Test
    void otherBandsThatDoNotCountRestateTheRatioToo() {
        long from = Instant.parse("2025-12-31T23:00:00Z").toEpochMilli();
        Tariff bands = Rated.peakAndNight(from, from + Duration.ofDays(365).toMillis());
        Story story = new Story(charged(Charging.reactive(DAY, Set.of()), bands));
        story.says("main", "2026-01-14T10:00", "10000")
                .says("reactive", "2026-01-14T10:00", "4000")
                .says("main", "2026-01-14T22:00", "10000")
                .says("reactive", "2026-01-14T22:00", "0")
                .ends();

        KpiValue ratio = story.find(
                mended(story, charged(Charging.reactive(DAY, Set.of("night")), bands)),
                "shop",
                "tan-phi",
                MONTH,
                "2026-01-01T00:00");
        assertThat(ratio.value()).isEqualTo(0.4);
        assertThat(ratio.reason()).isEqualTo("restated: tariff tan-phi was corrected");
    }

    /** Of several charges of a month those are named that have changed; in what order they are written is no change. */
    @Test
    void theChargeThatWasCorrectedIsNamedWhereverItStandsInTheFile() {
        PlantBuilder twoCharges = hourly().charge(Charging.max("8")).charge(Charging.highLoad("40"));
        Story story = new Story(twoCharges.build());
        story.says("main", "2026-01-14T10:00", "100")
                .says("reactive", "2026-01-14T10:00", "0")
                .ends();

        Plant turned = hourly().charge(Charging.highLoad("40"))
                .charge(Charging.max("8"))
                .build();
        assertThat(mended(story, turned).all()).noneMatch(value -> value.status() == Status.REVISED);

        Plant corrected = hourly().charge(Charging.max("8"))
                .charge(Charging.highLoad("41"))
                .build();
        KpiValue cost = story.find(mended(story, corrected), "shop", "demand-cost", MONTH, "2026-01-01T00:00");
        assertThat(cost.value()).isEqualTo(100 * 8.0 + 100 * 41);
        assertThat(cost.reason()).isEqualTo("restated: tariff high-load was corrected");
    }

    /** Holidays go by the name of their calendar; what falls on them may be another with the next almanac. */
    @Test
    void anAlmanacThatLosesAHolidayRestatesWhatIsCharged() {
        Story story = new Story(hourly().charge(holidaysOn(LocalDate.parse("2026-01-06")::equals))
                .build());
        story.says("main", "2026-01-06T10:00", "100")
                .says("reactive", "2026-01-06T10:00", "0")
                .says("main", "2026-01-07T10:00", "50")
                .says("reactive", "2026-01-07T10:00", "0")
                .ends();

        Plant withoutEpiphany = hourly().charge(holidaysOn(day -> false)).build();
        KpiValue cost = story.find(mended(story, withoutEpiphany), "shop", "demand-cost", MONTH, "2026-01-01T00:00");
        assertThat(cost.value()).isEqualTo(75 * 40.0);
        assertThat(cost.reason()).isEqualTo("restated: tariff high-load was corrected");
    }

    /** Each interval is held against what is contracted for its time of day; a corrected contract restates what it was. */
    @Test
    void thePowerOfEachBandIsHeldAgainstItsOwnContract() {
        Story story = new Story(contracted("400"));
        story.says("main", "2026-01-14T03:00", "50")
                .says("main", "2026-01-14T10:00", "50")
                .ends();
        Outcome outcome = mended(story, story.plant());
        assertThat(utilisation(story, outcome, "03:00").value()).isEqualTo(100 * 200 / 250.0);
        assertThat(utilisation(story, outcome, "10:00").value()).isEqualTo(100 * 200 / 400.0);

        Outcome corrected = mended(story, contracted("500"));
        assertThat(utilisation(story, corrected, "03:00").value()).isEqualTo(100 * 200 / 250.0);
        KpiValue day = utilisation(story, corrected, "10:00");
        assertThat(day.value()).isEqualTo(100 * 200 / 500.0);
        assertThat(day.status()).isEqualTo(Status.REVISED);
        assertThat(day.reason()).isEqualTo("restated: tariff day was corrected");
    }

    private static KpiValue utilisation(Story story, Outcome outcome, String time) {
        return story.find(outcome, "shop", "demand-limit-utilisation", SETTLEMENT, "2026-01-14T" + time);
    }

    /** 250 kW at night, and so many by day; the night stands first in the file. */
    private static Plant contracted(String byDay) {
        return plant("shop")
                .meter(
                        "main",
                        "shop",
                        ELECTRICITY_IMPORT,
                        Meter.Kind.INTERVAL,
                        ELECTRICITY_IMPORT.unit(),
                        meter -> meter.period(Duration.ofMinutes(15)).label(Meter.Label.START))
                .charge(Charging.exceeded("night", "250", "00:00", "06:00"))
                .charge(Charging.exceeded("day", byDay, "06:00", "00:00"))
                .build();
    }

    private static DemandCharge holidaysOn(Predicate<LocalDate> days) {
        return Charging.highLoad("40", new Weekdays(new Holidays("SE", days), DayOfWeek.SUNDAY));
    }

    private static Outcome mended(Story story, Plant after) {
        return new InMemory(7).mended(story.plant(), story.readings(), after, List.of(), new ArrayList<>());
    }

    private static Plant charged(ReactiveCharge charge, Tariff... tariffs) {
        PlantBuilder builder = hourly().charge(charge);
        List.of(tariffs).forEach(builder::tariff);
        return builder.build();
    }

    private static PlantBuilder hourly() {
        return plant("shop")
                .meter(
                        "main",
                        "shop",
                        ELECTRICITY_IMPORT,
                        Meter.Kind.INTERVAL,
                        ELECTRICITY_IMPORT.unit(),
                        meter -> meter.period(Duration.ofHours(1)).label(Meter.Label.START))
                .meter(
                        "reactive",
                        "shop",
                        REACTIVE_IMPORT,
                        Meter.Kind.INTERVAL,
                        REACTIVE_IMPORT.unit(),
                        meter -> meter.period(Duration.ofHours(1)).label(Meter.Label.START));
    }
}
