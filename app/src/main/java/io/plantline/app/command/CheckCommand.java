package io.plantline.app.command;

import io.plantline.app.ExitCode;
import io.plantline.plant.Plant;
import io.plantline.wire.PlantFile;
import io.plantline.wire.PlantFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plantline check}: every mistake in plant files, or a summary of each plant and what of its prices ends. */
@Command(
        name = "check",
        description = {
            "Validates plant files: prints every error with file, line, key and what would be right.",
            "Warns where a tariff, a charge or a price of flows ends and nothing follows it,",
            "where a flow has no price because its tariff is a signal, and where a broker may send a message twice."
        },
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "PLANT.yaml", description = "plant files")
    private List<Path> files;

    private final Map<String, Path> seen = new HashMap<>();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        int wrong = 0;
        for (Path file : files) {
            wrong += isRight(file) ? 0 : 1;
        }
        return wrong == 0 ? ExitCode.DONE : ExitCode.WRONG_INPUT;
    }

    private boolean isRight(Path file) {
        try {
            Plant plant = PlantFile.read(file);
            Path other = seen.putIfAbsent(plant.id(), file);
            if (other != null) {
                spec.commandLine()
                        .getErr()
                        .println("%s:1: plant.id: plant '%s' is in %s already; give each plant its own id"
                                .formatted(file, plant.id(), other));
                return false;
            }
            spec.commandLine().getOut().println(summary(file, plant));
            PlantFile.warnings(file)
                    .forEach(warning -> spec.commandLine().getOut().println("warning: " + warning));
            Stream.concat(Endings.of(plant).stream(), SignalledFlows.of(plant).stream())
                    .forEach(lack -> spec.commandLine().getOut().println("%s: warning: %s".formatted(file, lack)));
            return true;
        } catch (PlantFileException mistakes) {
            mistakes.problems().forEach(spec.commandLine().getErr()::println);
            return false;
        }
    }

    private static String summary(Path file, Plant plant) {
        return "%s: ok, plant %s (%s, %s, %s): %d scopes, %d meters, %d sources, %d tariffs, %d charges, %d factors"
                .formatted(
                        file,
                        plant.id(),
                        plant.country(),
                        plant.zone(),
                        plant.currency(),
                        plant.scopes().size(),
                        plant.meters().size(),
                        plant.sources().size(),
                        plant.tariffs().size(),
                        plant.charges().demand().size()
                                + plant.charges().reactive().size(),
                        plant.factors().size());
    }
}
