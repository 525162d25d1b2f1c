package io.plantline.bench.worker;

import io.plantline.app.embedded.EmbeddedMqtt;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The embedded MQTT broker for the others, until it is told to stop. */
final class HiveMqTask implements Task {
    private final Path folder;
    private final int port;
    private EmbeddedMqtt broker;

    HiveMqTask(String folder, String port) {
        this.folder = Path.of(folder);
        this.port = Integer.parseInt(port);
    }

    @Override
    public void prepare() {
        broker = EmbeddedMqtt.start(folder, port, EmbeddedMqtt.Persistence.IN_MEMORY);
    }

    @Override
    public void run(CountDownLatch stop) throws InterruptedException {
        stop.await();
    }

    @Override
    public void close() {
        if (broker != null) {
            broker.close();
        }
    }
}
