package io.plantline.wire;

import io.plantline.plant.Plant;
import java.nio.file.Path;

/** Reads a plant file (YAML) into a checked {@link Plant}. */
public final class PlantFile {
    private PlantFile() {}

    /**
     * Reads and checks a plant file.
     *
     * @throws PlantFileException with every mistake found, each with file, line, key and remedy
     */
    public static Plant read(Path file) throws PlantFileException {
        Problems problems = new Problems(file.toString());
        return read(FileText.read(file, problems), problems);
    }

    /**
     * Reads and checks the text of a plant file.
     *
     * @param name what mistakes are told of
     * @throws PlantFileException with every mistake found
     */
    public static Plant read(String name, String text) throws PlantFileException {
        return read(text, new Problems(name));
    }

    private static Plant read(String text, Problems problems) throws PlantFileException {
        YamlNode root = text == null ? null : YamlTree.parse(text, problems);
        Plant plant = root == null ? null : new PlantReader(problems).read(root);
        problems.throwIfAny();
        return plant;
    }
}
