package io.plantline.app.rehearsal;

import io.plantline.app.Parts;
import io.plantline.parts.EmbeddedKafka;
import io.plantline.parts.Influxd;
import io.plantline.parts.Installed;
import io.plantline.parts.LoopbackPorts;
import io.plantline.parts.Mosquitto;
import io.plantline.parts.Required;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What a factory has before Plantline comes: a real MQTT broker, Kafka in its own process, and InfluxDB. */
final class Factory implements AutoCloseable {
    static final String USER = "plantline";
    static final String PASSWORD = "a rehearsal only";

    private final Parts parts = new Parts();
    private final Path folder;
    private Mosquitto mosquitto;
    private Influxd influxd;
    final int kafkaPort = LoopbackPorts.free();

    private Factory(Path folder) {
        this.folder = folder;
    }

    static Factory open(Path folder) throws Exception {
        Required.part(Installed.MOSQUITTO);
        Required.part(Installed.MOSQUITTO_PASSWD);
        Required.part(Installed.INFLUXD);
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
        new ProcessBuilder(Installed.MOSQUITTO_PASSWD.path(), "-c", "-b", passwords.toString(), USER, PASSWORD)
                .start()
                .waitFor();
        mosquitto = parts.add(
                "mosquitto",
                Mosquitto.start(folder.resolve("mqtt"), "allow_anonymous false", "password_file " + passwords));
    }

    private void startKafka() throws IOException {
        Path settings = EmbeddedKafka.prepare(Files.createDirectory(folder.resolve("kafka")), kafkaPort);
        parts.add("Kafka", OutsideProcess.java("kafka", folder, Map.of(), "kafka.Kafka", List.of(settings.toString())))
                .awaitPort(kafkaPort);
    }

    private void startInflux() throws IOException, InterruptedException {
        influxd = parts.add("influxd", Influxd.start(folder.resolve("influx")));
    }

    String mqttUrl() {
        return mosquitto.url();
    }

    URI influxUrl() {
        return influxd.url();
    }

    @Override
    public void close() {
        parts.close();
    }
}
