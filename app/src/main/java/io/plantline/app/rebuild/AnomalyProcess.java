package io.plantline.app.rebuild;

import io.plantline.app.Refusal;
import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** The job that watches for anomalies, in a process that ends with this one. */
public final class AnomalyProcess implements AutoCloseable {
    private final JobProcess job;
    private final Path kafka;
    private final List<String> arguments;

    private AnomalyProcess(JobProcess job, Path kafka, List<String> arguments) {
        this.job = job;
        this.kafka = kafka;
        this.arguments = arguments;
    }

    /**
     * Starts it.
     *
     * @param plants files of the plants to watch; their rules hold until others are told
     * @param checkpoints where it keeps its state, and goes on from
     * @param clock tells from when on they hold
     * @param further arguments of the job
     */
    public static AnomalyProcess start(
            Settings settings, List<Path> plants, Path checkpoints, InstantSource clock, List<String> further)
            throws IOException, Refusal {
        long now = clock.millis();
        new RulesWriter(settings).write(RulesWriter.read(plants, now));
        Files.createDirectories(checkpoints);
        Path kafka = JobKafka.properties(settings, checkpoints);
        List<String> arguments = new ArrayList<>(List.of("anomalies", "--while-told", "--pilot"));
        plants.forEach(plant -> arguments.add(plant.toString()));
        arguments.addAll(List.of("--kafka", settings.text(Setting.KAFKA_BOOTSTRAP)));
        arguments.addAll(List.of("--kafka-properties", kafka.toString()));
        arguments.addAll(List.of("--checkpoints", checkpoints.toString(), "--rules-since", Long.toString(now)));
        arguments.addAll(further);
        return new AnomalyProcess(JobProcess.startBeside(arguments), kafka, arguments);
    }

    /** Another in its place, which goes on from its state and by the rules told since. */
    AnomalyProcess again() throws IOException, Refusal {
        return new AnomalyProcess(JobProcess.startBeside(arguments), kafka, arguments);
    }

    public long id() {
        return job.id();
    }

    /** Tells once it has ended, with its exit code. */
    void whenEnded(IntConsumer told) {
        job.whenEnded(told);
    }

    boolean isAlive() {
        return job.isAlive();
    }

    /** Waits for its end. */
    public int await() throws InterruptedException {
        return job.await();
    }

    /** What it said: the id of the job where it was handed over to a cluster. */
    public String jobId() throws IOException {
        return job.counts().path("job").asText();
    }

    /** Ends it as a power cut would. */
    public void kill() throws InterruptedException {
        job.kill();
    }

    /** Asks it to end; what it has not told yet it tells when it goes on. */
    public void end() {
        job.end();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        end();
        job.await();
        Files.deleteIfExists(kafka);
    }
}
