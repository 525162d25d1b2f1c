package io.plantline.bench.worker;

import io.plantline.app.StopSignal;
import io.plantline.app.command.PlantlineCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The whole command {@code plantline whatif}, its process of Flink included, from the first byte to the answer. */
final class WorkOutScenario implements Task {
    private final Path scenario;
    private final Path pilot;
    private final Path file;
    private final Path answer;
    private final String from;
    private final String to;
    private int exitCode = -1;

    WorkOutScenario(Path scenario, Path pilot, Path file, Path answer, String from, String to) {
        this.scenario = scenario;
        this.pilot = pilot;
        this.file = file;
        this.answer = answer;
        this.from = from;
        this.to = to;
    }

    @Override
    public void prepare() {}

    @Override
    public void run(CountDownLatch stop) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(answer))) {
            exitCode = PlantlineCommand.commandLine(new StopSignal())
                    .setOut(out)
                    .execute(
                            "whatif",
                            scenario.toString(),
                            file.toString(),
                            "--pilot",
                            pilot.toString(),
                            "--from",
                            from,
                            "--to",
                            to,
                            "--json");
        }
    }

    @Override
    public String found() {
        return Integer.toString(exitCode);
    }
}
