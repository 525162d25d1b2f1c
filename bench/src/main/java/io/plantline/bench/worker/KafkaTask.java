package io.plantline.bench.worker;

import io.plantline.parts.EmbeddedKafka;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Kafka for the others, until it is told to stop. */
final class KafkaTask implements Task {
    private final Path folder;
    private final int port;
    private EmbeddedKafka kafka;

    KafkaTask(String folder, String port) {
        this.folder = Path.of(folder);
        this.port = Integer.parseInt(port);
    }

    @Override
    public void prepare() {
        kafka = EmbeddedKafka.start(folder, port);
    }

    @Override
    public void run(CountDownLatch stop) throws InterruptedException {
        stop.await();
    }

    @Override
    public void close() {
        if (kafka != null) {
            kafka.close();
        }
    }
}
