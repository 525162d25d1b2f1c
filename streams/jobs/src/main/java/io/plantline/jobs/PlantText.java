package io.plantline.jobs;

import io.plantline.anomaly.Rules;
import io.plantline.plant.Plant;
import io.plantline.wire.PlantFile;
import io.plantline.wire.PlantFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A plant file as it travels to where a job runs; there it is read once more.
 *
 * @param name what mistakes are told of
 */
public record PlantText(String name, String text) implements SentPlant {

    /** Reads a plant file named by {@code --pilot}, and checks it. */
    public static PlantText of(Path file) throws JobRefused {
        try {
            PlantFile.read(file);
            return new PlantText(file.toString(), Files.readString(file));
        } catch (PlantFileException wrong) {
            throw JobRefused.wrongInput(wrong.getMessage());
        } catch (IOException unreadable) {
            throw JobRefused.wrongInput("%s: cannot be read: %s".formatted(file, unreadable.getMessage()));
        }
    }

    /** Reads what was named by {@code --pilot}. */
    public static List<PlantText> ofAll(List<Path> files) throws JobRefused {
        List<PlantText> plants = new ArrayList<>();
        for (Path file : files) {
            plants.add(of(file));
        }
        return plants;
    }

    /** The plant; the text was checked when it was read. */
    @Override
    public Plant plant() {
        try {
            return PlantFile.read(name, text);
        } catch (PlantFileException changed) {
            throw new IllegalStateException("a plant file that was right is wrong now", changed);
        }
    }

    /** Its rules about anomalies. */
    public Rules rules() {
        try {
            return PlantFile.rules(name, text);
        } catch (PlantFileException changed) {
            throw new IllegalStateException("a plant file that was right is wrong now", changed);
        }
    }
}
