package io.plantline.ingest.parts;

import io.plantline.parts.EmbeddedKafka;
import io.plantline.parts.LoopbackPorts;
import io.plantline.wire.Channels;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;

/** A Kafka of one broker in this process, with the topics ingest writes. It keeps its data over a stop and a start. */
public final class Kafka implements AutoCloseable {
    private static final int PARTITIONS = 3;

    private final Path directory;
    private final int port = LoopbackPorts.free();
    private EmbeddedKafka server;

    public Kafka(Path directory) throws InterruptedException {
        this.directory = directory;
        start();
        server.create(
                topic(Channels.READINGS),
                topic(Channels.ENTRIES),
                topic(Channels.RETRIED).configs(Map.of("cleanup.policy", "compact")),
                topic(Channels.REJECTED).configs(Map.of("max.message.bytes", String.valueOf(16 << 20))));
    }

    public String bootstrap() {
        return server.bootstrap();
    }

    public void start() {
        server = EmbeddedKafka.start(directory, port);
    }

    public void stop() {
        server.close();
    }

    @Override
    public void close() {
        stop();
    }

    private static NewTopic topic(String name) {
        return new NewTopic(name, PARTITIONS, (short) 1);
    }
}
