package io.plantline.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.model.Quantity;
import io.plantline.plant.Plant;
import io.plantline.wire.PlantFile;
import io.plantline.wire.PlantFileException;
import io.plantline.wire.ScenarioFile;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example of each pilot asks for every kind of change that the plant can tell of. */
class PilotScenariosTest {
    private static final Path PILOTS = Path.of("..", "pilots");

    @ParameterizedTest
    @ValueSource(strings = {"sweden", "portugal", "uk"})
    void everyKindOfChangeIsAskedFor(String pilot) throws PlantFileException {
        Plant plant = PlantFile.read(PILOTS.resolve(pilot + ".yaml"));
        Scenario scenario = ScenarioFile.read(PILOTS.resolve("scenarios").resolve(pilot + ".yaml"), plant);
        Set<Cause> asked = EnumSet.noneOf(Cause.class);
        scenario.alternatives().forEach(each -> asked.addAll(each.causes()));
        Set<Cause> due = EnumSet.allOf(Cause.class);
        if (plant.meters().stream().noneMatch(meter -> meter.quantity() == Quantity.RECYCLED_INPUT)) {
            due.remove(Cause.MATERIAL);
        }

        assertThat(asked).isEqualTo(due);
        assertThat(scenario.alternatives()).anyMatch(each -> !each.sold().isEmpty());
        assertThat(scenario.alternatives()).anyMatch(each -> each.investment() != null);
    }
}
