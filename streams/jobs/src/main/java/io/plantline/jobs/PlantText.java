package io.plantline.jobs;

import io.plantline.plant.Plant;
import io.plantline.wire.PlantFile;
import io.plantline.wire.PlantFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A plant file as it travels to where a job runs; there it is read once more.
 *
 * @param name what mistakes are told of
 */
public record PlantText(String name, String text) implements SentPlant {

    /** Reads a plant file and checks it. */
    public static PlantText read(Path file) throws PlantFileException, IOException {
        PlantFile.read(file);
        return new PlantText(file.toString(), Files.readString(file));
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
}
