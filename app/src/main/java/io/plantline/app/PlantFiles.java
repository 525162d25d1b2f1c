package io.plantline.app;

import io.plantline.anomaly.Rules;
import io.plantline.plant.Plant;
import io.plantline.wire.PlantFile;
import io.plantline.wire.PlantFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the plants that a process works for from files and folders of files. */
public final class PlantFiles {
    private final List<String> problems = new ArrayList<>();
    private final Map<String, Path> seen = new HashMap<>();

    private PlantFiles() {}

    /** All plants, or a refusal with the mistakes of all files. */
    public static List<Plant> read(List<Path> filesAndFolders) throws Refusal {
        PlantFiles files = new PlantFiles();
        List<Plant> plants = new ArrayList<>();
        for (Path path : filesAndFolders) {
            for (Path file : files.filesOf(path)) {
                files.read(file, plants);
            }
        }
        files.refuseProblems();
        return plants;
    }

    /** The files themselves, those in folders included. */
    public static List<Path> named(List<Path> filesAndFolders) throws Refusal {
        PlantFiles files = new PlantFiles();
        List<Path> named = filesAndFolders.stream()
                .flatMap(path -> files.filesOf(path).stream())
                .toList();
        files.refuseProblems();
        return named;
    }

    /** What the plants of files look for, by their ids. */
    public static Map<String, Rules> rules(List<Path> files) throws Refusal {
        Map<String, Rules> rules = new HashMap<>();
        try {
            for (Path file : files) {
                rules.put(PlantFile.read(file).id(), PlantFile.rules(file));
            }
        } catch (PlantFileException mistakes) {
            throw Refusal.wrongInput(mistakes.getMessage());
        }
        return rules;
    }

    private void refuseProblems() throws Refusal {
        if (!problems.isEmpty()) {
            throw Refusal.wrongInput(String.join("\n", problems));
        }
    }

    private List<Path> filesOf(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            List<Path> found = files.filter(PlantFiles::looksLikeOne).sorted().toList();
            if (found.isEmpty()) {
                problems.add(path + ": holds no plant file (*.yaml)");
            }
            return found;
        } catch (IOException unreadable) {
            problems.add(path + ": cannot be listed: " + unreadable.getMessage());
            return List.of();
        }
    }

    private void read(Path file, List<Plant> plants) {
        try {
            Plant plant = PlantFile.read(file);
            Path other = seen.putIfAbsent(plant.id(), file);
            if (other != null) {
                problems.add("%s:1: id: plant '%s' is in %s already; give each plant its own id"
                        .formatted(file, plant.id(), other));
            }
            plants.add(plant);
        } catch (PlantFileException mistakes) {
            problems.add(mistakes.getMessage());
        }
    }

    private static boolean looksLikeOne(Path file) {
        String name = file.getFileName().toString();
        boolean mapsColumns = name.contains(".mapping.");
        return Files.isRegularFile(file) && !mapsColumns && (name.endsWith(".yaml") || name.endsWith(".yml"));
    }
}
