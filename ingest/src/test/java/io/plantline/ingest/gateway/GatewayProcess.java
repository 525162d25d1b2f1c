package io.plantline.ingest.gateway;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plantline.ingest.delivery.KafkaAccess;
import io.plantline.ingest.mqtt.MqttAccess;
import io.plantline.ingest.parts.Plants;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A gateway in a process of its own: arguments are the MQTT url, the client id and the Kafka bootstrap. */
public final class GatewayProcess {
    private GatewayProcess() {}

    public static void main(String[] args) throws Exception {
        GatewaySettings settings = GatewaySettings.of(MqttAccess.at(args[0], args[1]), KafkaAccess.at(args[2]));
        try (Gateway gateway =
                new Gateway(settings, List.of(Plants.foundry()), new SimpleMeterRegistry(), Clock.systemUTC())) {
            gateway.start();
            new CountDownLatch(1).await();
        }
    }
}
