package io.plantline.bench.line;

import io.plantline.app.embedded.LoopbackPorts;
import io.plantline.app.embedded.Workspace;
import io.plantline.bench.worker.Child;
import io.plantline.bench.worker.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What the lines work with: a folder that is gone afterwards, and processes.
 *
 * @param size how much each line does
 * @param jvmOptions further options for what is measured, a flight recording for example
 * @param progress is told what is being done
 */
public record Workbench(Workspace workspace, Size size, List<String> jvmOptions, Consumer<String> progress) {
    /** Of every child, and stated in the report. */
    public static final String HEAP = "-Xmx1g";

    public Workbench {
        jvmOptions = List.copyOf(jvmOptions);
    }

    /** Starts what is measured. */
    Child measured(Work work, Object... arguments) throws IOException, InterruptedException {
        List<String> options = new ArrayList<>(List.of(HEAP));
        options.addAll(jvmOptions);
        return Child.start(log(work), options, work, arguments);
    }

    /** Starts what is needed beside it, or what it is compared with. */
    Child beside(Work work, Object... arguments) throws IOException, InterruptedException {
        return Child.start(log(work), List.of(HEAP), work, arguments);
    }

    /** Starts a Kafka of one node. */
    KafkaBroker kafka() throws IOException, InterruptedException {
        int port = LoopbackPorts.free();
        Child child = beside(Work.KAFKA, folder("kafka-" + port), port);
        return new KafkaBroker(child.go(), LoopbackPorts.HOST + ':' + port);
    }

    Path folder(String name) {
        return workspace.folder(name);
    }

    void say(String what) {
        progress.accept(what);
    }

    private Path log(Work work) {
        return workspace.folder("logs").resolve(work.name() + ".log");
    }
}
