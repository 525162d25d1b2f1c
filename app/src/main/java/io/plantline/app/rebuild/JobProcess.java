package io.plantline.app.rebuild;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plantline.app.Refusal;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/** A Flink job in a JVM of its own: Flink is never on the class path of this one. */
public final class JobProcess implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path JOBS = Path.of("streams", "jobs", "target");
    private static final String JAR = "plantline-jobs.jar";
    private static final int SECONDS_TO_END = 10;
    /** The least processor time per reading; nobody waits for a pause. */
    private static final List<String> RUSHING = List.of("-XX:+UseParallelGC");

    private static final List<String> MODEST =
            List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:MaxMetaspaceSize=160m", "-Xss512k");
    private static final String JVM_OPTIONS = "PLANTLINE_JAVA_OPTS";

    private final Process process;
    private final CompletableFuture<byte[]> said;

    private JobProcess(Process process) {
        this.process = process;
        this.said = CompletableFuture.supplyAsync(() -> {
            try {
                return process.getInputStream().readAllBytes();
            } catch (IOException gone) {
                return new byte[0];
            }
        });
    }

    /** Starts a job that ends. What it has to say to people goes to the standard error of this process. */
    public static JobProcess start(List<String> arguments) throws IOException, Refusal {
        return start(RUSHING, arguments);
    }

    /** Starts a job that runs beside everything else, and ends when this process does, however that ends. */
    public static JobProcess startBeside(List<String> arguments) throws IOException, Refusal {
        return start(MODEST, arguments);
    }

    private static JobProcess start(List<String> flags, List<String> arguments) throws IOException, Refusal {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.add("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"));
        Stream.ofNullable(System.getenv(JVM_OPTIONS))
                .flatMap(options -> Arrays.stream(options.trim().split("\\s+")))
                .filter(option -> !option.isEmpty())
                .forEach(command::add);
        command.addAll(List.of("-cp", classPath(), "io.plantline.jobs.Jobs"));
        command.addAll(arguments);
        return new JobProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Why no job can be started here, with the remedy; empty where one can. */
    public static Optional<String> absence() {
        return folder() == null
                ? Optional.of("the Flink jobs are not built: %s is missing (mvn package -pl streams/jobs -am)"
                        .formatted(JOBS.resolve(JAR)))
                : Optional.empty();
    }

    /** What it reads from its standard input. */
    public OutputStream input() {
        return process.getOutputStream();
    }

    /** True where it has ended, or does within a moment. */
    public boolean isEnding() {
        try {
            return process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Waits for its end. */
    public int await() throws InterruptedException {
        return process.waitFor();
    }

    /** All that it said on its standard output. */
    public String words() {
        return new String(said.join(), StandardCharsets.UTF_8);
    }

    /** What it said last on its standard output, as JSON. */
    public JsonNode counts() throws IOException {
        List<String> lines =
                new String(said.join(), StandardCharsets.UTF_8).lines().toList();
        return JSON.readTree(lines.get(lines.size() - 1));
    }

    /** The number the operating system knows it by. */
    long id() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Tells once it has ended, with its exit code. */
    @SuppressWarnings("FutureReturnValueIgnored") // it is told, and that is all
    void whenEnded(IntConsumer told) {
        process.onExit().thenAccept(ended -> told.accept(ended.exitValue()));
    }

    /** Ends it as a power cut would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to end, and does not wait. */
    public void end() {
        process.destroy();
    }

    /** Ends it: once it is closed it writes nothing more. */
    @Override
    public void close() {
        end();
        if (!isEnding()) {
            process.destroyForcibly();
        }
    }

    private static String classPath() throws Refusal {
        Optional<String> absence = absence();
        if (absence.isPresent()) {
            throw Refusal.wrongInput(absence.get());
        }
        Path folder = folder();
        return folder.resolve(JAR) + File.pathSeparator + folder.resolve("flink") + "/*";
    }

    /** In the folder the launcher names, or in one above where this process works. */
    private static Path folder() {
        for (Path home = Path.of(System.getProperty("plantline.home", "")).toAbsolutePath();
                home != null;
                home = home.getParent()) {
            if (Files.isRegularFile(home.resolve(JOBS).resolve(JAR))) {
                return home.resolve(JOBS);
            }
        }
        return null;
    }
}
