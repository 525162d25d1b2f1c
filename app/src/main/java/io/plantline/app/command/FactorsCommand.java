package io.plantline.app.command;

import io.plantline.app.ExitCode;
import io.plantline.app.PlantFiles;
import io.plantline.app.Refusal;
import io.plantline.plant.Plant;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plantline factors}: what plants multiply with, what of it ends soon, and what is missing. */
@Command(
        name = "factors",
        description = {
            "Lists the factors and prices that plants use: figure, validity, provenance, the KPIs they feed.",
            "Says what ends within 90 days and what follows it, and what is missing and where to enter it."
        },
        mixinStandardHelpOptions = true)
final class FactorsCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "PLANT.yaml", description = "plant files, or folders of them")
    private List<Path> files;

    @Option(
            names = "--at",
            paramLabel = "DATE",
            description = "what is valid on this day of the plant, 2026-07-01 (default: today)")
    private String at;

    @Option(
            names = "--known",
            paramLabel = "DATE",
            description = "as it was known on this day, before later corrections (default: as it is known now)")
    private String known;

    @Spec
    private CommandSpec spec;

    private final InstantSource clock;

    FactorsCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws Refusal {
        PrintWriter out = spec.commandLine().getOut();
        for (Path file : files) {
            for (Plant plant : PlantFiles.read(List.of(file))) {
                Plant then = known == null ? plant : plant.asKnownAt(day("--known", known, plant.zone()));
                long time = at == null ? clock.millis() : day("--at", at, plant.zone());
                FactorsText.of(then, file, time).forEach(out::println);
            }
        }
        out.flush();
        return ExitCode.DONE;
    }

    private static long day(String option, String text, ZoneId zone) throws Refusal {
        try {
            return LocalDate.parse(text).atStartOfDay(zone).toInstant().toEpochMilli();
        } catch (DateTimeException wrong) {
            throw Refusal.wrongUsage("%s is '%s'; write a day as 2026-07-01".formatted(option, text));
        }
    }
}
