package io.plantline.wire;

import io.plantline.alert.AlertPlan;
import io.plantline.plant.Plant;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads how people are told of alerts (YAML) into a checked {@link AlertPlan}. */
public final class AlertPlanFile {
    private AlertPlanFile() {}

    /**
     * Reads and checks the file.
     *
     * @param environment from which values written as {@code ${NAME}} are taken
     * @param plants whose scopes and shifts it may name
     * @throws PlantFileException with every mistake found, each with file, line, key and remedy
     */
    public static AlertPlan read(Path file, Map<String, String> environment, List<Plant> plants)
            throws PlantFileException {
        Problems problems = new Problems(file.toString());
        return read(FileText.read(file, problems), environment, plants, problems);
    }

    /**
     * Reads and checks the text of such a file.
     *
     * @param name what mistakes are told of
     */
    public static AlertPlan read(String name, String text, Map<String, String> environment, List<Plant> plants)
            throws PlantFileException {
        return read(text, environment, plants, new Problems(name));
    }

    private static AlertPlan read(String text, Map<String, String> environment, List<Plant> plants, Problems problems)
            throws PlantFileException {
        YamlNode root = text == null ? null : YamlTree.parse(text, problems);
        AlertPlan plan = root == null ? null : new AlertPlanReader(problems, environment, plants).read(root);
        problems.throwIfAny();
        return plan;
    }
}
