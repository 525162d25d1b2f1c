package io.plantline.wire;

import io.plantline.anomaly.Rules;
import io.plantline.plant.Plant;
import java.nio.file.Path;
import java.util.List;

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

    /**
     * What of a plant file may be meant, and more often is not.
     *
     * @throws PlantFileException with every mistake found
     */
    public static List<PlantFileException.Problem> warnings(Path file) throws PlantFileException {
        Problems problems = new Problems(file.toString());
        read(FileText.read(file, problems), problems);
        return problems.warnings();
    }

    /**
     * Reads and checks a plant file for its anomaly rules, the section {@code rules}.
     *
     * @throws PlantFileException with every mistake found in the whole file
     */
    public static Rules rules(Path file) throws PlantFileException {
        Problems problems = new Problems(file.toString());
        return rules(FileText.read(file, problems), problems);
    }

    /**
     * The same of the text of a plant file.
     *
     * @param name what mistakes are told of
     */
    public static Rules rules(String name, String text) throws PlantFileException {
        return rules(text, new Problems(name));
    }

    private static Rules rules(String text, Problems problems) throws PlantFileException {
        PlantReader reader = new PlantReader(problems);
        read(text, problems, reader);
        return reader.rules();
    }

    private static Plant read(String text, Problems problems) throws PlantFileException {
        return read(text, problems, new PlantReader(problems));
    }

    private static Plant read(String text, Problems problems, PlantReader reader) throws PlantFileException {
        YamlNode root = text == null ? null : YamlTree.parse(text, problems);
        Plant plant = root == null ? null : reader.read(root);
        problems.throwIfAny();
        return plant;
    }
}
