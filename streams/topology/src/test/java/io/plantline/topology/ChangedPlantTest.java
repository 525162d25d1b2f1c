package io.plantline.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.model.Quantity;
import io.plantline.parity.PlantBuilder;
import io.plantline.parity.Story;
import io.plantline.plant.Plant;
import io.plantline.plant.ShiftCalendar;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plant file is edited while its plant runs: what was measured before must not stop what is measured now. */
class ChangedPlantTest {
    private final InHand topology;

    ChangedPlantTest(@TempDir Path directory) {
        topology = new InHand(directory);
    }

    @Test
    void shiftsMayMove() throws Exception {
        goesOn(
                plant("shop").shift(shift("06:00", "14:00")).build(),
                plant("shop").shift(shift("07:00", "15:00")).build());
    }

    @Test
    void aScopeMayGo() throws Exception {
        goesOn(
                PlantBuilder.plant("shop")
                        .scope("lathe", "shop")
                        .register("m", "lathe", Quantity.ELECTRICITY_IMPORT)
                        .build(),
                plant("shop").build());
    }

    private void goesOn(Plant before, Plant after) throws Exception {
        Story story = new Story(before);
        for (int minute = 0; minute < 20; minute++) {
            story.says("m", "2026-01-14T10:%02d".formatted(minute), "" + minute);
        }
        topology.runs(before, story.readings().subList(0, 10));
        topology.runs(after, story.readings().subList(10, 20));
        assertThat(topology.sent(Sinks.KPIS)).isNotEmpty();
    }

    private static PlantBuilder plant(String id) {
        return PlantBuilder.plant(id).register("m", id, Quantity.ELECTRICITY_IMPORT);
    }

    private static ShiftCalendar.Shift shift(String from, String to) {
        return new ShiftCalendar.Shift(
                "early", EnumSet.allOf(DayOfWeek.class), LocalTime.parse(from), LocalTime.parse(to));
    }
}
