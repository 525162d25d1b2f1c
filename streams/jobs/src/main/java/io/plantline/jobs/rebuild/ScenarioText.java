package io.plantline.jobs.rebuild;

import io.plantline.plant.Plant;
import io.plantline.whatif.Scenario;
import io.plantline.whatif.Side;
import io.plantline.wire.PlantFileException;
import io.plantline.wire.ScenarioFile;
import java.io.Serializable;
import java.util.List;

/**
 * What is asked beside what was recorded, as it travels to where the job runs.
 *
 * @param name what mistakes are told of
 * @param text the scenario file; null where nothing is asked, and only what was recorded is worked out
 * @param sides each as {@link Side} writes it; their values are filed in folders of their names
 */
public record ScenarioText(String name, String text, List<String> sides) implements Serializable {
    /** Nothing is asked. */
    public static final ScenarioText NONE = new ScenarioText("", null, List.of());

    public ScenarioText {
        sides = List.copyOf(sides);
    }

    boolean isNone() {
        return text == null;
    }

    /** The scenario; whoever started the job has checked it. */
    Scenario of(Plant plant) {
        try {
            return ScenarioFile.read(name, text, plant);
        } catch (PlantFileException changed) {
            throw new IllegalStateException("a scenario that was right is wrong now", changed);
        }
    }
}
