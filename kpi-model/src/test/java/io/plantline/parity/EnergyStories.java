package io.plantline.parity;

import static io.plantline.model.IntervalKind.DAY;
import static io.plantline.model.IntervalKind.HOUR;
import static io.plantline.model.Quantity.GOOD_COUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plantline.kpi.KpiValue;
import io.plantline.model.Unit;
import io.plantline.plant.Meter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Energy per output, and energy without any. */
interface EnergyStories extends Telling {

    @Test
    default void intensityIsASumOverASumAndEnergyWithoutOutputIsItsOwnKpi() {
        Story story = Telling.shop(
                Telling.mainRegister().meter("good", "shop", GOOD_COUNT, Meter.Kind.INTERVAL, Unit.PIECE, m -> m.period(
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
        assertThat(Telling.value(story, outcome, "energy-without-output", HOUR, "2026-01-14T11:00"))
                .isEqualTo(30.0);
        assertThat(Telling.value(story, outcome, "energy-without-output", DAY, "2026-01-14T00:00"))
                .isEqualTo(30.0);
    }

    @Test
    default void aMachineThatProcessesIsNotWithoutOutput() {
        Story story = Telling.shop(Telling.mainRegister()
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
        assertThat(Telling.value(story, told(story), "energy-without-output", HOUR, "2026-01-14T10:00"))
                .isEqualTo(10.0);
    }
}
