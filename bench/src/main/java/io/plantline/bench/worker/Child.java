package io.plantline.bench.worker;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A {@link Worker} as the benchmark sees it. */
public final class Child implements AutoCloseable {
    /** Options of every JVM, the collector as {@code plantline run} has it. */
    public static final List<String> JVM = List.of("-Xmx1g", "-XX:+UseParallelGC");

    private static final Duration TO_GET_READY = Duration.ofMinutes(10);
    private static final Duration TO_FINISH = Duration.ofMinutes(20);
    private static final int SECONDS_TO_END = 30;

    private final String name;
    private final Path log;
    private final Process process;
    private final Writer orders;
    private final BlockingQueue<Optional<String>> said = new LinkedBlockingQueue<>();

    private Child(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
        this.orders = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        Thread listener = new Thread(this::listen, "child-" + name);
        listener.setDaemon(true);
        listener.start();
    }

    /** Starts a JVM with the class path of this one and waits until it is ready to go. */
    public static Child start(Path log, List<String> jvmOptions, Work work, Object... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.add("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Worker.class.getName(), work.name()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        Child child = new Child(work.name(), log, process);
        child.expect(Worker.READY, TO_GET_READY);
        return child;
    }

    /** Lets it begin. */
    public Child go() throws IOException {
        return order(Worker.GO);
    }

    /** Tells it that what it does has come to its end. */
    public Child stop() throws IOException {
        return order(Worker.STOP);
    }

    /** Waits until it has done its task, and tells what that took. */
    public Usage usage() throws IOException, InterruptedException {
        return Usage.parse(hear(TO_FINISH));
    }

    /** What it found; to be asked after {@link #usage}. */
    public String found() throws IOException, InterruptedException {
        return hear(TO_FINISH);
    }

    /** The memory it has resident now, bytes; 0 where the system does not tell. */
    public long residentBytes() throws IOException {
        return Usage.memory(Path.of("/proc", Long.toString(process.pid()), "status"), Usage.RESIDENT);
    }

    /** The processor time it has taken since its start, that of its JVM included; 0 where the system does not tell. */
    public double cpuSeconds() {
        return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L) / 1e9;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it without a word. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Lets it close what it has open. */
    @Override
    public void close() {
        try {
            orders.close();
        } catch (IOException gone) {
            process.destroy();
        }
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private Child order(String order) throws IOException {
        orders.write(order + '\n');
        orders.flush();
        return this;
    }

    private void expect(String wanted, Duration patience) throws IOException, InterruptedException {
        String line = hear(patience);
        if (!line.equals(wanted)) {
            throw new IllegalStateException("%s says '%s', not '%s'".formatted(name, line, wanted));
        }
    }

    private String hear(Duration patience) throws IOException, InterruptedException {
        Optional<String> line = said.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (line == null) {
            throw failed("says nothing for " + patience);
        }
        return line.orElseThrow(() -> failed("has ended"));
    }

    private IllegalStateException failed(String how) {
        try {
            return new IllegalStateException("%s %s:%n%s".formatted(name, how, Files.readString(log)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines()
                    .filter(line -> line.startsWith(Worker.SPEAKS))
                    .forEach(line -> said.add(Optional.of(line.substring(Worker.SPEAKS.length()))));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } finally {
            said.add(Optional.empty());
        }
    }
}
