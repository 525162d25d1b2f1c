package io.plantline.app.rebuild;

import io.plantline.app.rehearsal.OutsideProcess;
import io.plantline.parts.LoopbackPorts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A JobManager and a TaskManager, each a process of its own, from the jars of Flink alone. */
public final class StandaloneFlink implements AutoCloseable {
    private static final long LONGEST_START = TimeUnit.SECONDS.toNanos(90);
    /** What Flink's own scripts open to it. */
    private static final List<String> OPENS = Stream.of(
                    "lang",
                    "net",
                    "io",
                    "nio",
                    "lang.reflect",
                    "text",
                    "time",
                    "util",
                    "util.concurrent",
                    "util.concurrent.atomic",
                    "util.concurrent.locks")
            .map(name -> "--add-opens=java.base/java.%s=ALL-UNNAMED".formatted(name))
            .toList();

    private static final List<String> MEMORY = Stream.of(
                    "task.heap.size=128mb",
                    "task.off-heap.size=0b",
                    "framework.heap.size=64mb",
                    "framework.off-heap.size=64mb",
                    "network.min=32mb",
                    "network.max=32mb",
                    "managed.size=16mb",
                    "jvm-metaspace.size=192mb",
                    "jvm-overhead.min=192mb",
                    "jvm-overhead.max=192mb",
                    "process.size=688mb")
            .flatMap(setting -> Stream.of("-D", "taskmanager.memory." + setting))
            .toList();

    private static final String QUIET =
            """
            <configuration>
              <appender name="out" class="ch.qos.logback.core.ConsoleAppender"><encoder><pattern>%m%n%ex</pattern></encoder></appender>
              <root level="WARN"><appender-ref ref="out"/></root>
            </configuration>
            """;

    private final int rest;
    private final OutsideProcess jobManager;
    private final OutsideProcess taskManager;

    public StandaloneFlink(Path folder, Path flink) throws IOException {
        rest = LoopbackPorts.free();
        int rpc = LoopbackPorts.free();
        while (rpc == rest) {
            rpc = LoopbackPorts.free();
        }
        Path conf = Files.createDirectories(folder.resolve("conf"));
        Files.writeString(
                conf.resolve("config.yaml"),
                """
                jobmanager.rpc.address: 127.0.0.1
                jobmanager.rpc.port: %d
                jobmanager.bind-host: 127.0.0.1
                taskmanager.host: 127.0.0.1
                taskmanager.bind-host: 127.0.0.1
                taskmanager.numberOfTaskSlots: 2
                rest.address: 127.0.0.1
                rest.bind-address: 127.0.0.1
                rest.port: %d
                io.tmp.dirs: %s
                """
                        .formatted(rpc, rest, folder));
        Files.writeString(conf.resolve("logback.xml"), QUIET);
        jobManager = start(
                "jobmanager",
                folder,
                flink,
                "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint",
                List.of("--configDir", conf.toString()));
        List<String> arguments =
                new ArrayList<>(List.of("--configDir", conf.toString(), "-D", "taskmanager.cpu.cores=1.0"));
        arguments.addAll(MEMORY);
        taskManager = start(
                "taskmanager", folder, flink, "org.apache.flink.runtime.taskexecutor.TaskManagerRunner", arguments);
    }

    /** Waits until it has a slot, and gives the address of its REST interface. */
    public String awaitSlot() throws InterruptedException, IOException {
        long deadline = System.nanoTime() + LONGEST_START;
        while (!hasSlot()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Flink has no slot:\n" + jobManager.said() + taskManager.said());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        return "127.0.0.1:" + rest;
    }

    @Override
    public void close() {
        taskManager.close();
        jobManager.close();
    }

    private boolean hasSlot() throws InterruptedException {
        URI overview = URI.create("http://127.0.0.1:%d/overview".formatted(rest));
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(overview).build(), HttpResponse.BodyHandlers.ofString())
                    .body()
                    .contains("\"slots-available\":2");
        } catch (IOException notYet) {
            return false;
        }
    }

    private static OutsideProcess start(String name, Path folder, Path flink, String main, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx192m"));
        command.addAll(OPENS);
        command.add("-Djava.io.tmpdir=" + folder);
        command.add("-Dlogback.configurationFile=" + folder.resolve("conf/logback.xml"));
        command.addAll(List.of("-cp", flink + "/*", main));
        command.addAll(arguments);
        return OutsideProcess.start(name, folder, Map.of(), command);
    }
}
