package io.plantline.app.command;

import io.plantline.app.PlantFiles;
import io.plantline.app.Refusal;
import io.plantline.plant.Plant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds pilot plants by name, or by the path of a plant file. */
final class Pilots {
    private static final String SUFFIX = ".yaml";

    private final Path folder;

    Pilots(Path folder) {
        this.folder = folder;
    }

    /** Those that come with Plantline, in the folder the launcher names. */
    static Pilots ofThisInstallation() {
        return new Pilots(Path.of(System.getProperty("plantline.home", ".")).resolve("pilots"));
    }

    List<Plant> read(List<String> names) throws Refusal {
        return PlantFiles.read(files(names));
    }

    /** Their plant files. */
    List<Path> files(List<String> names) throws Refusal {
        List<Path> files = new ArrayList<>();
        for (String name : names) {
            files.add(file(name));
        }
        return files;
    }

    private Path file(String name) throws Refusal {
        if (name.endsWith(SUFFIX) || name.endsWith(".yml")) {
            return Path.of(name);
        }
        Path file = folder.resolve(name + SUFFIX);
        if (!Files.isRegularFile(file)) {
            throw Refusal.wrongInput("--pilots: there is no plant '%s' in %s; known are %s, or give the path of a file"
                    .formatted(name, folder, known()));
        }
        return file;
    }

    private String known() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .collect(Collectors.joining(", "));
        } catch (IOException absent) {
            return "none";
        }
    }
}
