package io.plantline.bench.line;

import io.plantline.app.Parts;
import io.plantline.app.embedded.Workspace;
import io.plantline.bench.worker.Child;
import io.plantline.bench.worker.Work;
import io.plantline.parts.Installed;
import io.plantline.parts.LoopbackPorts;
import io.plantline.parts.Mosquitto;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What the lines work with: a folder that is gone afterwards, and processes.
 *
 * @param size how much each line does
 * @param jvmOptions further options for what is measured, a flight recording for example
 * @param calibration tells how fast the machine is just now
 * @param progress is told what is being done
 */
public record Workbench(
        Workspace workspace, Size size, List<String> jvmOptions, Calibration calibration, Consumer<String> progress) {
    public Workbench {
        jvmOptions = List.copyOf(jvmOptions);
    }

    /** Starts what is measured. */
    Child measured(Work work, Object... arguments) throws IOException, InterruptedException {
        List<String> options = new ArrayList<>(Child.JVM);
        options.addAll(jvmOptions);
        return Child.start(log(work), options, work, arguments);
    }

    /** Starts what is measured with less memory than usual. */
    Child measuredWithin(String mostHeap, Work work, Object... arguments) throws IOException, InterruptedException {
        List<String> options = new ArrayList<>(Child.JVM);
        options.addAll(jvmOptions);
        options.add("-Xmx" + mostHeap);
        return Child.start(log(work), options, work, arguments);
    }

    /** Starts what is needed beside it, or what it is compared with. */
    Child beside(Work work, Object... arguments) throws IOException, InterruptedException {
        return Child.start(log(work), Child.JVM, work, arguments);
    }

    /** Starts a Kafka of one node. */
    KafkaBroker kafka() throws IOException, InterruptedException {
        return kafka(newFolder("kafka"));
    }

    /** The same, in a folder that is looked into. */
    KafkaBroker kafka(Path folder) throws IOException, InterruptedException {
        int port = LoopbackPorts.free();
        Child child = beside(Work.KAFKA, folder, port);
        return new KafkaBroker(child.go(), LoopbackPorts.HOST + ':' + port);
    }

    /** Starts the embedded MQTT broker, and tells its address. */
    Broker hiveMq() throws IOException, InterruptedException {
        int port = LoopbackPorts.free();
        Child child = beside(Work.HIVEMQ, newFolder("hivemq"), port).go();
        return new Broker("HiveMQ", "tcp://%s:%d".formatted(LoopbackPorts.HOST, port), child);
    }

    /** The real MQTT broker where there is one, else the embedded one. */
    Broker broker() throws IOException, InterruptedException {
        if (Installed.MOSQUITTO.absence().isPresent()) {
            return hiveMq();
        }
        Mosquitto mosquitto = mosquitto();
        return new Broker("mosquitto", mosquitto.url(), mosquitto);
    }

    /** An MQTT broker of either kind. */
    record Broker(String name, String url, AutoCloseable process) implements AutoCloseable {
        @Override
        public void close() {
            try (Parts parts = new Parts()) {
                parts.add(name, process);
            }
        }
    }

    /** Starts a mosquitto without any session. */
    Mosquitto mosquitto() throws IOException, InterruptedException {
        return Mosquitto.forgetful(newFolder("mosquitto"));
    }

    InfluxDb influxDb() throws IOException, InterruptedException {
        return influxDb(newFolder("influxd"));
    }

    InfluxDb influxDb(Path folder) throws IOException, InterruptedException {
        return new InfluxDb(folder);
    }

    QuestDb questDb() throws IOException, InterruptedException {
        return questDb(newFolder("questdb"));
    }

    QuestDb questDb(Path folder) throws IOException, InterruptedException {
        int port = LoopbackPorts.free();
        Child child = beside(Work.QUESTDB, folder, port);
        return new QuestDb(child.go(), URI.create("http://%s:%d".formatted(LoopbackPorts.HOST, port)));
    }

    /** The progress of one line, measured as steadily as this machine allows. */
    Steadiness steadiness() {
        return new Steadiness(calibration, size.attempts(), progress);
    }

    Path folder(String name) {
        return workspace.folder(name);
    }

    /** A folder that nobody else has. */
    Path newFolder(String name) {
        return workspace.folder("%s-%d".formatted(name, LoopbackPorts.free()));
    }

    void say(String what) {
        progress.accept(what);
    }

    private Path log(Work work) {
        return workspace.folder("logs").resolve(work.name() + ".log");
    }
}
