package io.plantline.app.command;

import io.plantline.app.Refusal;
import io.plantline.app.StopSignal;
import io.plantline.app.rebuild.JobKafka;
import io.plantline.app.rebuild.JobProcess;
import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A job that works for one plant on the Kafka of a stack, from its start to its last word. */
final class JobOfOnePlant {
    private final KafkaOfStack stack;
    private final StopSignal stop;

    JobOfOnePlant(KafkaOfStack stack, StopSignal stop) throws Refusal {
        this.stack = stack;
        this.stop = stop;
        if (stack.pilots().size() != 1 || Files.isDirectory(stack.pilots().get(0))) {
            throw Refusal.wrongUsage("--pilot names the plant file of the one plant that the baseline is of");
        }
    }

    /** What the job is told while it runs. */
    @FunctionalInterface
    interface Input {
        void tell(JobProcess job) throws Refusal, IOException;
    }

    /**
     * Runs the job, and prints what it says.
     *
     * @param arguments the job's, without those of the plant and of Kafka
     * @return how it has ended
     */
    int run(List<String> arguments, Input input, PrintWriter out) throws Exception {
        Settings settings = stack.settings();
        Path folder = Files.createTempDirectory("plantline-job-");
        Path kafka = JobKafka.properties(settings, folder);
        try (JobProcess job = JobProcess.start(with(settings, kafka, arguments))) {
            stop.onRequest(job::end);
            input.tell(job);
            int ended = job.await();
            out.print(job.words());
            out.flush();
            return ended;
        } finally {
            Files.deleteIfExists(kafka);
            Files.deleteIfExists(folder);
        }
    }

    private List<String> with(Settings settings, Path kafka, List<String> arguments) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of("--pilot", stack.pilots().get(0).toString()));
        all.addAll(List.of("--kafka", settings.text(Setting.KAFKA_BOOTSTRAP), "--kafka-properties", kafka.toString()));
        return all;
    }
}
