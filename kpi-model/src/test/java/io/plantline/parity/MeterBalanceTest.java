package io.plantline.parity;

import static io.plantline.model.IntervalKind.DAY;
import static io.plantline.model.IntervalKind.HOUR;
import static io.plantline.model.Quantity.BATTERY_CHARGE;
import static io.plantline.model.Quantity.ELECTRICITY_EXPORT;
import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.RENEWABLE_GENERATION;
import static io.plantline.parity.PlantBuilder.plant;
import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.kpi.KpiValue;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.plant.Meter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What no meter below explains is told where both sides were heard over the same time and what is given back is metered. */
class MeterBalanceTest {
    private PlantBuilder shop = plant("shop").zone("UTC");

    @Test
    void aLineWhoseExportIsSilentIsNoGain() {
        lineAndPress("shop");
        Story story = new Story(shop.build());
        hours(story, "main", 0, "20", "20");
        hours(story, "line-in", 0, "0", "0");
        hours(story, "roof", 0, "6", "6");
        hours(story, "line-out", 0, "2");
        hours(story, "press-in", 0, "15", "15");

        Outcome outcome = new InMemory(3).run(story.plant(), story.ends().readings());

        assertThat(balance(story, outcome, HOUR, 0).numerator()).isEqualTo(7.0);
        assertThat(balance(story, outcome, HOUR, 1).value()).isNull();
        assertThat(balance(story, outcome, HOUR, 1).reason()).contains("at no time heard together");
    }

    @Test
    void anAreaWithoutMetersBetweenChangesNothing() {
        shop.scope("area", "shop");
        lineAndPress("area");
        Story story = new Story(shop.build());
        hours(story, "main", 0, "20");
        hours(story, "line-in", 0, "0");
        hours(story, "line-out", 0, "2");
        hours(story, "roof", 0, "6");
        hours(story, "press-in", 0, "15");

        KpiValue hour =
                balance(story, new InMemory(3).run(story.plant(), story.ends().readings()), HOUR, 0);

        assertThat(hour.numerator()).isEqualTo(7.0);
        assertThat(hour.denominator()).isEqualTo(26.0);
    }

    @Test
    void aLineThatGeneratesAndMayGiveBackUnmeteredIsNotGuessedAt() {
        shop.scope("line", "shop").scope("press", "shop");
        hourly("main", "shop", ELECTRICITY_IMPORT);
        hourly("line-in", "line", ELECTRICITY_IMPORT);
        hourly("roof", "line", RENEWABLE_GENERATION);
        hourly("press-in", "press", ELECTRICITY_IMPORT);
        Story story = new Story(shop.build());
        hours(story, "main", 0, "19");
        hours(story, "line-in", 0, "4");
        hours(story, "roof", 0, "6");
        hours(story, "press-in", 0, "15");

        KpiValue hour =
                balance(story, new InMemory(3).run(story.plant(), story.ends().readings()), HOUR, 0);

        assertThat(hour.value()).isNull();
        assertThat(hour.reason())
                .isEqualTo("'line' may give electricity back, and has no meter of its own for electricity-export");
    }

    @Test
    void aTruckThatIsChargedInALineIsNoLoss() {
        shop.scope("line", "shop");
        hourly("main", "shop", ELECTRICITY_IMPORT);
        hourly("line-in", "line", ELECTRICITY_IMPORT);
        hourly("truck", "line", BATTERY_CHARGE);
        Story story = new Story(shop.build());
        hours(story, "main", 0, "20");
        hours(story, "line-in", 0, "18");
        hours(story, "truck", 0, "5");

        KpiValue hour =
                balance(story, new InMemory(3).run(story.plant(), story.ends().readings()), HOUR, 0);

        assertThat(hour.numerator()).isEqualTo(2.0);
        assertThat(hour.denominator()).isEqualTo(15.0);
    }

    /** The press takes 100 an hour before noon and 10 after, and is all that the shop has. */
    @Test
    void halvesOfADayThatOnlyOneSideWasHeardInCompareNothing() {
        shop.scope("press", "shop");
        hourly("main", "shop", ELECTRICITY_IMPORT);
        hourly("press-in", "press", ELECTRICITY_IMPORT);
        Story story = new Story(shop.build());
        for (int hour = 0; hour < 12; hour++) {
            hours(story, "press-in", hour, "100");
            hours(story, "main", hour + 12, "10");
        }
        Outcome apart = new InMemory(3).run(story.plant(), story.readings());
        hours(story, "press-in", 12, "9");

        KpiValue day =
                balance(story, new InMemory(3).run(story.plant(), story.ends().readings()), DAY, 0);

        assertThat(balance(story, apart, DAY, 0).value()).isNull();
        assertThat(day.numerator()).isEqualTo(1.0);
        assertThat(day.denominator()).isEqualTo(10.0);
        assertThat(day.reason()).startsWith("misaligned: told of the 4.2 % of the time");
    }

    private void lineAndPress(String above) {
        shop.scope("line", above).scope("press", above);
        hourly("main", "shop", ELECTRICITY_IMPORT);
        hourly("line-in", "line", ELECTRICITY_IMPORT);
        hourly("line-out", "line", ELECTRICITY_EXPORT);
        hourly("roof", "line", RENEWABLE_GENERATION);
        hourly("press-in", "press", ELECTRICITY_IMPORT);
    }

    private void hourly(String meter, String scope, Quantity quantity) {
        shop = shop.meter(
                meter, scope, quantity, Meter.Kind.INTERVAL, quantity.unit(), m -> m.period(Duration.ofHours(1))
                        .label(Meter.Label.START));
    }

    private static void hours(Story story, String meter, int from, String... amounts) {
        for (int hour = 0; hour < amounts.length; hour++) {
            story.says(meter, "2026-01-14T%02d:00".formatted(from + hour), amounts[hour]);
        }
    }

    private static KpiValue balance(Story story, Outcome outcome, IntervalKind kind, int hour) {
        return story.find(outcome, "shop", "meter-balance-residual", kind, "2026-01-14T%02d:00".formatted(hour));
    }
}
