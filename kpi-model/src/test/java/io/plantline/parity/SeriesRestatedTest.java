package io.plantline.parity;

import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.HOURS_WORKED;
import static io.plantline.model.Quantity.LOST_TIME_INJURIES;
import static io.plantline.parity.PlantBuilder.plant;
import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.kpi.KpiValue;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quality;
import io.plantline.model.Quantity;
import io.plantline.model.Reading;
import io.plantline.model.Unit;
import io.plantline.plant.Dated;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How often what looks at other intervals is restated: once for each thing that happened, and of it the reason is told. */
class SeriesRestatedTest {
    private static final long QUARTER = Duration.ofMinutes(15).toMillis();
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final long START = Instant.parse("2026-01-14T00:00:00Z").toEpochMilli();

    @Test
    void oneReadingAfterTheEndOfARunIsOneRevision() {
        Plant shop = plant("shop")
                .zone("UTC")
                .meter(
                        "power",
                        "shop",
                        ELECTRICITY_IMPORT,
                        Meter.Kind.REGISTER,
                        Unit.KWH,
                        m -> m.maxGap(Duration.ofDays(2)))
                .build();
        List<Reading> told = new ArrayList<>();
        for (int i = 0; i <= 200; i++) {
            if (i < 40 || i > 44) {
                told.add(said("power", START + i * QUARTER, 10L * i));
            }
        }
        told.add(Reading.endOf("shop", Reading.LIVE, START));
        told.add(said("power", START + 42 * QUARTER, 415));
        Outcome outcome = new InMemory(7).run(shop, told);
        assertThat(day(outcome, "elec-import-energy", START).revision()).isEqualTo(1);
        assertThat(day(outcome, "base-load", START).revision()).isEqualTo(1);
        assertThat(day(outcome, "base-load-share", START).revision()).isEqualTo(1);
    }

    @Test
    void aMendedPlantFileIsOneRevisionThatNamesIt() {
        List<Reading> told = new ArrayList<>();
        for (int i = 1; i <= 3 * 96; i++) {
            told.add(said("power", START + i * QUARTER, 10 + i % 5));
        }
        Outcome outcome = new InMemory(7).mended(quarters("1"), told, quarters("1.5"), List.of(), new ArrayList<>());
        for (String kpi : List.of("elec-import-energy", "base-load", "peak-demand")) {
            assertThat(day(outcome, kpi, START + DAY).revision()).as(kpi).isEqualTo(1);
            assertThat(day(outcome, kpi, START + DAY).reason())
                    .as(kpi)
                    .startsWith("restated: plant file changed: meter power has another multiplier");
        }
        assertThat(outcome.numbers())
                .isEqualTo(new InMemory(7).run(quarters("1.5"), told).numbers());
    }

    @Test
    void thatNothingHappenedThoughToldLateSaysNothingOfLaterDays() {
        Plant shop = people(Duration.ofDays(62), "1");
        List<Reading> told = new ArrayList<>();
        told.add(said("lti", START + DAY / 2, 1));
        for (int day = 1; day <= 20; day++) {
            told.add(said("hours", START + day * DAY + DAY / 2, 100));
        }
        List<Reading> withZero = new ArrayList<>(told);
        withZero.add(said("lti", START + 5 * DAY + DAY / 2, 0));
        Outcome zero = new InMemory(7).run(shop, withZero);
        assertThat(day(zero, "days-since-lti", START + 8 * DAY).value()).isEqualTo(8);
        assertThat(day(zero, "days-since-lti", START + 8 * DAY).revision()).isZero();
        List<Reading> withOne = new ArrayList<>(told);
        withOne.add(said("lti", START + 5 * DAY + DAY / 2, 1));
        Outcome one = new InMemory(7).run(shop, withOne);
        assertThat(day(one, "days-since-lti", START + 8 * DAY).value()).isEqualTo(3);
        assertThat(day(one, "days-since-lti", START + 8 * DAY).revision()).isEqualTo(1);
    }

    @Test
    void monthsThatAreOnlyRememberedAreNamedWhereTheyCannotBeMended() {
        List<Reading> told = new ArrayList<>();
        for (int day = 0; day <= 150; day++) {
            told.add(said("hours", START + day * DAY + DAY / 2, 100));
        }
        Plant before = people(Duration.ofDays(20), "1");
        assertThat(new InMemory(7).notRestated(before, told, people(Duration.ofDays(20), "1.5")))
                .singleElement()
                .asString()
                .contains("months before 2026-05-01T00:00:00Z", "in shop", "meter hours has another multiplier");
        assertThat(new InMemory(7).notRestated(before, told, before)).isEmpty();
    }

    /** A quarter of hours worked at once, told at its end, when its first month is let go of already. */
    @Test
    void aMonthThatIsComeBackToIsAddedToWhatIsRememberedOfIt() {
        Plant shop = plant("shop")
                .zone("UTC")
                .retention(Duration.ofDays(20))
                .meter("hours", "shop", HOURS_WORKED, Meter.Kind.INTERVAL, Unit.H, m -> m.period(Duration.ofHours(1)))
                .meter("agency", "shop", HOURS_WORKED, Meter.Kind.INTERVAL, Unit.H, m -> m.period(Duration.ofDays(100)))
                .meter(
                        "lti",
                        "shop",
                        LOST_TIME_INJURIES,
                        Meter.Kind.INTERVAL,
                        Unit.PIECE,
                        m -> m.period(Duration.ofHours(1)))
                .build();
        List<Reading> told = new ArrayList<>();
        for (int day = 0; day < 140; day++) {
            told.add(said("hours", START + day * DAY + DAY / 2, 100));
            if (day % 7 == 0) {
                told.add(said("lti", START + day * DAY + DAY / 2, day == 7 ? 1 : 0));
            }
            if (day == 110) {
                told.add(said("agency", START + day * DAY, 2_400));
            }
        }
        Outcome outcome = new InMemory(7).run(shop, told);
        long may = Instant.parse("2026-05-01T00:00:00Z").toEpochMilli();
        KpiValue twelve = outcome.value("shop", "ltifr", IntervalKind.MONTH, may);
        assertThat(twelve.numerator()).isEqualTo(1);
        assertThat(twelve.denominator()).isEqualTo(13_800.0 + 2_400);
    }

    private static KpiValue day(Outcome outcome, String kpi, long start) {
        return outcome.value("shop", kpi, IntervalKind.DAY, start);
    }

    private static Plant quarters(String multiplier) {
        return plant("shop")
                .zone("UTC")
                .meter("power", "shop", ELECTRICITY_IMPORT, Meter.Kind.INTERVAL, Unit.KWH, m -> m.period(
                                Duration.ofMinutes(15))
                        .multiplier(Dated.always(new BigDecimal(multiplier))))
                .build();
    }

    private static Plant people(Duration retention, String multiplier) {
        PlantBuilder shop = plant("shop").zone("UTC").retention(retention);
        for (Quantity quantity : List.of(HOURS_WORKED, LOST_TIME_INJURIES)) {
            shop.meter(
                    quantity == HOURS_WORKED ? "hours" : "lti",
                    "shop",
                    quantity,
                    Meter.Kind.INTERVAL,
                    quantity.unit(),
                    m -> m.period(Duration.ofHours(1))
                            .multiplier(Dated.always(
                                    quantity == HOURS_WORKED ? new BigDecimal(multiplier) : BigDecimal.ONE)));
        }
        return shop.build();
    }

    private static Reading said(String meter, long time, long value) {
        return new Reading(
                "shop", meter, Reading.LIVE, time, BigDecimal.valueOf(value), null, null, Quality.GOOD, -1, time);
    }
}
