package io.plantline.app.command;

import io.plantline.app.ExitCode;
import io.plantline.app.PlantFiles;
import io.plantline.app.Refusal;
import io.plantline.ingest.meters.MeterSheet;
import io.plantline.ingest.meters.SheetException;
import io.plantline.plant.Plant;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code plantline meters}: a table of meters becomes part of a plant file. */
@Command(
        name = "meters",
        description = {
            "Writes the meters of a CSV table as YAML, ready to paste below 'meters:' of a plant file.",
            "The first line names the columns, which are the keys of a meter in a plant file: id, scope, kind, and where",
            "needed name, quantity, reverse, unit, period, maxGap, label, modulus, quantum, max, multiplier.",
            "With mistakes in it nothing is written, and every mistake is told with line and column."
        },
        mixinStandardHelpOptions = true)
final class MetersCommand implements Callable<Integer> {
    @Option(names = "--import", required = true, paramLabel = "METERS.csv", description = "the table")
    private Path table;

    @Option(
            names = "--pilot",
            paramLabel = "PLANT.yaml",
            description = "the plant the meters are for: their scopes must be in it, and their ids must not")
    private Path pilot;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Refusal {
        Optional<Plant> plant = pilot == null
                ? Optional.empty()
                : Optional.of(PlantFiles.read(List.of(pilot)).get(0));
        try {
            List<String> entries = MeterSheet.entries(table, plant);
            PrintWriter out = spec.commandLine().getOut();
            entries.forEach(out::println);
            out.flush();
            return ExitCode.DONE;
        } catch (SheetException mistakes) {
            throw Refusal.wrongInput(mistakes.getMessage());
        }
    }
}
