package io.plantline.wire;

import io.plantline.plant.Plant;
import io.plantline.whatif.Scenario;
import java.nio.file.Path;

/** Reads a scenario file (YAML): what could have been done otherwise in a plant. */
public final class ScenarioFile {
    private ScenarioFile() {}

    /**
     * Reads and checks a scenario file.
     *
     * @throws PlantFileException with every mistake found, each with file, line, key and remedy
     */
    public static Scenario read(Path file, Plant plant) throws PlantFileException {
        Problems problems = new Problems(file.toString());
        return read(FileText.read(file, problems), plant, problems);
    }

    /**
     * The same of a text.
     *
     * @param name what mistakes are told of
     */
    public static Scenario read(String name, String text, Plant plant) throws PlantFileException {
        return read(text, plant, new Problems(name));
    }

    private static Scenario read(String text, Plant plant, Problems problems) throws PlantFileException {
        YamlNode root = text == null ? null : YamlTree.parse(text, problems);
        Scenario read = root == null ? null : new ScenarioReader(plant, problems).read(root);
        problems.throwIfAny();
        return read;
    }
}
