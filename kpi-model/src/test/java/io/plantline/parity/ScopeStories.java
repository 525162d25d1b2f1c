package io.plantline.parity;

import static io.plantline.model.IntervalKind.DAY;
import static io.plantline.model.IntervalKind.HOUR;
import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.parity.PlantBuilder.plant;
import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.kpi.KpiValue;
import io.plantline.model.Unit;
import io.plantline.plant.Dated;
import io.plantline.plant.Meter;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Main meters, sub-meters, and what moves from one part of the plant to another. */
interface ScopeStories extends Telling {

    @Test
    default void aLineThatMovesTakesItsCoverageAndItsPeaksWithIt() {
        Story clock = Telling.shop(plant("shop"));
        Dated<String> moved = Dated.of(Map.of(Long.MIN_VALUE, "a", clock.at("2026-03-02T00:00"), "b"));
        Story story = Telling.shop(plant("shop")
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
    default void aMainMeterFittedLaterLeavesTheSumOfItsSubMetersCovered() {
        Story clock = Telling.shop(plant("shop"));
        Story story = Telling.shop(plant("shop")
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
    default void aMainMeterAndItsSubMetersAreNotCountedTwice() {
        Story story = Telling.shop(
                Telling.mainRegister().scope("lathe", "shop").register("sub", "lathe", ELECTRICITY_IMPORT));
        story.says("main", "2026-01-14T10:00", "0").says("sub", "2026-01-14T10:00", "0");
        story.says("main", "2026-01-14T11:00", "100")
                .says("sub", "2026-01-14T11:00", "40")
                .ends();
        Outcome outcome = told(story);
        assertThat(Telling.value(story, outcome, "elec-import-energy", HOUR, "2026-01-14T10:00"))
                .isEqualTo(100.0);
        assertThat(story.find(outcome, "lathe", "elec-import-energy", HOUR, "2026-01-14T10:00")
                        .value())
                .isEqualTo(40.0);
    }

    @Test
    default void aMovedMeterLeavesThePastWhereItWas() {
        Story clock = Telling.shop(plant("shop"));
        Dated<String> moved = Dated.of(Map.of(Long.MIN_VALUE, "a", clock.at("2026-01-14T11:00"), "b"));
        Story story = Telling.shop(plant("shop")
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
        assertThat(Telling.value(story, outcome, "elec-import-energy", DAY, "2026-01-14T00:00"))
                .isEqualTo(30.0);
    }
}
