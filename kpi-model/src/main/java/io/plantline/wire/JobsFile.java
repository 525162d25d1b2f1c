package io.plantline.wire;

import io.plantline.decision.Job;
import io.plantline.plant.Plant;
import java.nio.file.Path;
import java.util.List;

/**
 * A jobs file (YAML): batches of a plant that may be moved.
 *
 * @param price the signal to take the price from, or null for the plant's tariffs
 * @param carbon the signal to take the carbon intensity from, or null for the plant's factors
 * @param warnings what is no mistake for sure
 */
public record JobsFile(String price, String carbon, List<Job> jobs, List<PlantFileException.Problem> warnings) {
    public JobsFile {
        jobs = List.copyOf(jobs);
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads and checks a jobs file.
     *
     * @throws PlantFileException with every mistake found, each with file, line, key and remedy
     */
    public static JobsFile read(Path file, Plant plant) throws PlantFileException {
        Problems problems = new Problems(file.toString());
        return read(FileText.read(file, problems), plant, problems);
    }

    /**
     * The same of a text.
     *
     * @param name what mistakes are told of
     */
    public static JobsFile read(String name, String text, Plant plant) throws PlantFileException {
        return read(text, plant, new Problems(name));
    }

    private static JobsFile read(String text, Plant plant, Problems problems) throws PlantFileException {
        YamlNode root = text == null ? null : YamlTree.parse(text, problems);
        JobsFile read = root == null ? null : new JobsReader(plant, problems).read(root);
        problems.throwIfAny();
        return read;
    }
}
