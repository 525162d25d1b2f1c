package io.plantline.parity;

import static io.plantline.model.IntervalKind.DAY;
import static io.plantline.model.IntervalKind.HOUR;
import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.parity.PlantBuilder.plant;
import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.kpi.KpiValue;
import io.plantline.model.Status;
import io.plantline.model.Unit;
import io.plantline.plant.Meter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Energy of machines by the state they were in. */
interface StateEnergyStories extends Telling {

    @Test
    default void aStateThatComesLateTakesItsEnergyOutOfTheUnknown() {
        Story story = Telling.shop(plant("shop")
                .scope("lathe", "shop")
                .meter("main", "shop", ELECTRICITY_IMPORT, Meter.Kind.REGISTER, Unit.KWH, m -> m)
                .meter("power", "lathe", ELECTRICITY_IMPORT, Meter.Kind.POWER_HOLD, Unit.KW, m -> m)
                .meter("state", "lathe", null, Meter.Kind.STATE, null, m -> m));
        story.says("main", "2026-01-14T10:00", "0")
                .says("power", "2026-01-14T10:00", "12")
                .enters("state", "2026-01-14T10:00", "processing")
                .enters("state", "2026-01-14T10:20", "idle")
                .says("power", "2026-01-14T11:00", "0")
                .says("main", "2026-01-14T11:00", "100")
                .says("power", "2026-01-14T12:00", "0")
                .says("main", "2026-01-14T12:00", "100");
        Outcome silent = told(story);
        for (String scope : new String[] {"lathe", "shop"}) {
            assertThat(value(story, silent, scope, "energy-by-state-processing"))
                    .isEqualTo(4.0);
            assertThat(value(story, silent, scope, "energy-by-state-idle")).isEqualTo(0.0);
            assertThat(value(story, silent, scope, "energy-by-state-unknown")).isEqualTo(8.0);
        }
        story.enters("state", "2026-01-14T11:00", "off");
        Outcome late = told(story);
        for (String scope : new String[] {"lathe", "shop"}) {
            KpiValue idle = story.find(late, scope, "energy-by-state-idle", HOUR, "2026-01-14T10:00");
            assertThat(idle.value()).isEqualTo(8.0);
            assertThat(idle.status()).isEqualTo(Status.REVISED);
            assertThat(value(story, late, scope, "energy-by-state-unknown")).isEqualTo(0.0);
            assertThat(value(story, late, scope, "idle-energy-share")).isEqualTo(100 * 8.0 / 12);
        }
    }

    @Test
    default void whereNoStateWasToldTheEnergyIsUnknownAndNotZero() {
        Story story = Telling.shop(plant("shop")
                .meter("power", "shop", ELECTRICITY_IMPORT, Meter.Kind.POWER_HOLD, Unit.KW, m -> m)
                .meter("state", "shop", null, Meter.Kind.STATE, null, m -> m.maxGap(Duration.ofMinutes(5))));
        story.says("power", "2026-01-14T10:00", "12")
                .says("power", "2026-01-14T11:00", "0")
                .ends();
        Outcome outcome = told(story);
        KpiValue idle = story.find(outcome, "shop", "energy-by-state-idle", DAY, "2026-01-14T00:00");
        assertThat(idle.value()).isNull();
        assertThat(idle.reason()).contains("no state of a machine was read");
        assertThat(story.find(outcome, "shop", "unknown-state-energy-share", DAY, "2026-01-14T00:00")
                        .value())
                .isEqualTo(100.0);
    }

    private static Double value(Story story, Outcome outcome, String scope, String kpi) {
        return story.find(outcome, scope, kpi, HOUR, "2026-01-14T10:00").value();
    }
}
