package io.plantline.bench.line;

import io.plantline.app.Main;
import io.plantline.bench.worker.Usage;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code plantline demo} in a process of its own, from its start until it shows its first KPI. */
final class Demo {
    /** As {@code ./plantline demo} has it. */
    private static final List<String> JVM = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx768m");

    private static final String READY = "Plantline is ready";
    private static final double NANOS = 1e9;
    private static final int MINUTES_TO_END = 10;

    private Demo() {}

    /** Runs it once with further JVM options; what it took until its first KPI. */
    static Usage run(Path log, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(List.of(options));
        command.add("-Dplantline.home=" + System.getProperty("plantline.home", ""));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "demo"));
        command.addAll(List.of("--days", "1", "--no-jobs", "--port", "0", "--kafka-port", "0", "--mqtt-port", "0"));
        long began = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(Redirect.appendTo(log.toFile()))
                .start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            if (lines.lines().noneMatch(line -> line.contains(READY))) {
                throw new IllegalStateException("the demo has ended without a KPI; see " + log);
            }
            double seconds = (System.nanoTime() - began) / NANOS;
            double cpu =
                    process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L) / NANOS;
            return new Usage(seconds, cpu, Usage.peakOf(process.pid()));
        } finally {
            process.destroy();
            if (!process.waitFor(MINUTES_TO_END, TimeUnit.MINUTES)) {
                process.destroyForcibly().waitFor();
            }
        }
    }
}
