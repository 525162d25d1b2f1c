package io.plantline.app.rebuild;

import io.plantline.app.Refusal;
import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import io.plantline.app.simulation.Learnable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Freezes an energy baseline for plants that have none, hour by hour after what they made: with the job that people start,
 * one after the other, so that little is taken from what runs beside it.
 */
public final class FirstBaselines implements AutoCloseable {
    static final String ID = "demo";
    private static final String ALTHOUGH = "a demo has few days to learn from";

    private final Settings settings;
    private final Path folder;
    private final Consumer<String> console;
    private JobProcess working;
    private boolean closing;

    /**
     * @param folder where the job is handed what it needs to reach Kafka
     * @param console is told what came of it
     */
    public FirstBaselines(Settings settings, Path folder, Consumer<String> console) {
        this.settings = settings;
        this.folder = folder;
        this.console = console;
    }

    /** Fits one on some days and freezes it, however well it fits: what it is beyond is kept with it. */
    public void freeze(String plant, Path file, Learnable days) throws Refusal, IOException, InterruptedException {
        if (!HeldBaselines.onKafka(settings, List.of(plant)).all().isEmpty()) {
            return;
        }
        Path kafka = JobKafka.properties(settings, folder);
        try (JobProcess job = start(arguments(file, kafka, days))) {
            if (job == null) {
                return;
            }
            int ended = job.await();
            if (!isClosing()) {
                console.accept(ended == 0 ? frozen(plant, days, job.words()) : refused(plant));
            }
        } finally {
            Files.deleteIfExists(kafka);
        }
    }

    private synchronized JobProcess start(List<String> arguments) throws Refusal, IOException {
        working = closing ? null : JobProcess.startBeside(arguments);
        return working;
    }

    private List<String> arguments(Path file, Path kafka, Learnable days) {
        return List.of(
                "baselines",
                "kafka",
                "--pilot",
                file.toString(),
                "--model",
                "linear-production",
                "--interval",
                "hour",
                "--from",
                days.from().toString(),
                "--to",
                days.to().toString(),
                "--freeze",
                ID,
                "--by",
                "the demo",
                "--although",
                ALTHOUGH,
                "--kafka",
                settings.text(Setting.KAFKA_BOOTSTRAP),
                "--kafka-properties",
                kafka.toString());
    }

    private static String frozen(String plant, Learnable days, String words) {
        List<String> beyond = words.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("NOT "))
                .map(line -> line.substring("NOT ".length()))
                .toList();
        return "%s: energy baseline '%s' is frozen, learnt from the hours of %s to %s; the page Performance holds energy against it%s"
                .formatted(
                        plant,
                        ID,
                        days.from(),
                        days.to().minusDays(1),
                        beyond.isEmpty() ? "" : ", though it is beyond its limits: " + String.join("; ", beyond));
    }

    private static String refused(String plant) {
        return plant + ": no energy baseline was frozen; the job has said why";
    }

    private synchronized boolean isClosing() {
        return closing;
    }

    @Override
    public synchronized void close() {
        closing = true;
        if (working != null) {
            working.end();
        }
    }
}
