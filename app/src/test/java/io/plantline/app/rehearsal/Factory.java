package io.plantline.app.rehearsal;

import io.plantline.app.Parts;
import io.plantline.app.embedded.LoopbackPorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;

/** What a factory has before Plantline comes: a real MQTT broker, Kafka in its own process, and InfluxDB. */
final class Factory implements AutoCloseable {
    static final String USER = "plantline";
    static final String PASSWORD = "a rehearsal only";

    private final Parts parts = new Parts();
    private final Path folder;
    final int mqttPort = LoopbackPorts.free();
    final int kafkaPort = LoopbackPorts.free();
    final int influxPort = LoopbackPorts.free();

    private Factory(Path folder) {
        this.folder = folder;
    }

    static Factory open(Path folder) throws Exception {
        Factory factory = new Factory(folder);
        try {
            factory.startMosquitto();
            factory.startKafka();
            factory.startInflux();
            return factory;
        } catch (Exception | AssertionError failed) {
            factory.close();
            throw failed;
        }
    }

    private void startMosquitto() throws IOException, InterruptedException {
        Path passwords = folder.resolve("passwords");
        new ProcessBuilder(RealParts.mosquittoPasswd(), "-c", "-b", passwords.toString(), USER, PASSWORD)
                .start()
                .waitFor();
        Path settings = Files.writeString(
                folder.resolve("mosquitto.conf"),
                """
                listener %d 127.0.0.1
                allow_anonymous false
                password_file %s
                max_queued_messages 0
                user root
                """
                        .formatted(mqttPort, passwords));
        start("mosquitto", RealParts.mosquitto(), "-c", settings.toString()).awaitPort(mqttPort);
    }

    private void startKafka() throws Exception {
        int controller = LoopbackPorts.free();
        Path data = Files.createDirectory(folder.resolve("kafka"));
        new Formatter()
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .setNodeId(1)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName("CONTROLLER")
                .setDirectories(List.of(data.toString()))
                .run();
        Path settings = Files.writeString(
                folder.resolve("server.properties"),
                """
                process.roles=broker,controller
                node.id=1
                listeners=PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d
                controller.listener.names=CONTROLLER
                controller.quorum.voters=1@127.0.0.1:%d
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%s
                auto.create.topics.enable=false
                group.initial.rebalance.delay.ms=0
                offsets.topic.replication.factor=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                """
                        .formatted(kafkaPort, controller, controller, data));
        parts.add("Kafka", OutsideProcess.java("kafka", folder, Map.of(), "kafka.Kafka", List.of(settings.toString())))
                .awaitPort(kafkaPort);
    }

    private void startInflux() throws IOException {
        Path settings = Files.writeString(
                folder.resolve("influxdb.conf"),
                """
                reporting-disabled = true
                bind-address = "127.0.0.1:%d"
                [meta]
                  dir = "%s"
                [data]
                  dir = "%s"
                  wal-dir = "%s"
                [http]
                  bind-address = "127.0.0.1:%d"
                """
                        .formatted(
                                LoopbackPorts.free(),
                                folder.resolve("influx-meta"),
                                folder.resolve("influx-data"),
                                folder.resolve("influx-wal"),
                                influxPort));
        start("influxd", RealParts.influxd(), "-config", settings.toString()).awaitPort(influxPort);
    }

    private OutsideProcess start(String name, String... command) throws IOException {
        return parts.add(name, OutsideProcess.start(name, folder, Map.of(), List.of(command)));
    }

    @Override
    public void close() {
        parts.close();
    }
}
