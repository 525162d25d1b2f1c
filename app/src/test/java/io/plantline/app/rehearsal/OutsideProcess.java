package io.plantline.app.rehearsal;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A process beside this one, with its output in a file; it ends with the test. */
public final class OutsideProcess implements AutoCloseable {
    private static final long LONGEST_START = TimeUnit.SECONDS.toNanos(90);

    private final String name;
    private final Path log;
    private final Process process;

    private OutsideProcess(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
    }

    public static OutsideProcess start(String name, Path folder, Map<String, String> environment, List<String> command)
            throws IOException {
        Path log = folder.resolve(name + ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(variable -> variable.startsWith("PLANTLINE_"));
        builder.environment().putAll(environment);
        return new OutsideProcess(name, log, builder.start());
    }

    /** A JVM with the class path of this one. */
    public static OutsideProcess java(
            String name, Path folder, Map<String, String> environment, String main, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx384m",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                absolute(System.getProperty("java.class.path")),
                main));
        command.addAll(arguments);
        return start(name, folder, environment, command);
    }

    /** Waits until somebody listens on the port. */
    public OutsideProcess awaitPort(int port) throws IOException {
        long deadline = System.nanoTime() + LONGEST_START;
        while (!answers(port)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("%s does not listen on %d:%n%s".formatted(name, port, said()));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        return this;
    }

    /** Waits until its output has what is looked for, and gives it. */
    public MatchResult awaitSaying(String pattern) throws IOException {
        long deadline = System.nanoTime() + LONGEST_START;
        Matcher found = Pattern.compile(pattern).matcher(said());
        while (!found.find()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("%s does not say '%s':%n%s".formatted(name, pattern, said()));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            found = Pattern.compile(pattern).matcher(said());
        }
        return found.toMatchResult();
    }

    /** Lets it run on for so long; false where it ends by itself before. */
    public boolean runsFor(long millis) throws InterruptedException {
        return !process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    /** Ends it at once, as a power cut would. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public String said() throws IOException {
        return Files.readString(log);
    }

    /** Asks it to end, and gives its exit code. */
    public int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException(name + " does not stop");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String absolute(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
