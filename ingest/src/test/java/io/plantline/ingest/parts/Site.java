package io.plantline.ingest.parts;

import io.micrometer.core.instrument.MeterRegistry;
import io.plantline.ingest.delivery.KafkaAccess;
import io.plantline.ingest.gateway.Gateway;
import io.plantline.ingest.gateway.GatewaySettings;
import io.plantline.ingest.mqtt.MqttAccess;
import io.plantline.parts.Installed;
import io.plantline.parts.Mosquitto;
import io.plantline.parts.Required;
import io.plantline.plant.Source;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** A real mosquitto and a real Kafka, and the gateways of a foundry between them. */
public record Site(Mosquitto mosquitto, Kafka kafka) implements AutoCloseable {
    public static Site open(Path directory) throws Exception {
        Required.part(Installed.MOSQUITTO);
        return new Site(Mosquitto.start(directory.resolve("mosquitto")), new Kafka(directory.resolve("kafka")));
    }

    public GatewaySettings settings(String clientId) {
        return GatewaySettings.of(MqttAccess.at(mosquitto.url(), clientId), KafkaAccess.at(kafka.bootstrap()));
    }

    /** A gateway that has started. */
    public Gateway gateway(String clientId, MeterRegistry metrics, Source... sources) throws Exception {
        Gateway gateway = new Gateway(
                settings(clientId), List.of(Plants.foundry().with(List.of(sources))), metrics, Clock.systemUTC());
        gateway.start();
        return gateway;
    }

    @Override
    public void close() {
        kafka.close();
        mosquitto.close();
    }
}
