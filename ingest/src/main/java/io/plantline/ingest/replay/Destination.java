package io.plantline.ingest.replay;

import io.plantline.ingest.NotReachableException;
import io.plantline.ingest.delivery.KafkaAccess;
import io.plantline.ingest.mqtt.MqttAccess;
import java.time.InstantSource;

/** Where a replay goes: the way meters go, or straight to Kafka. */
public sealed interface Destination {

    /** Opens the way for a plant, or says who does not answer. */
    Outlet open(String plant, InstantSource clock, Stop stop) throws NotReachableException, InterruptedException;

    /** To the MQTT broker, as the plant's own meters; a gateway takes it from there. */
    record Mqtt(MqttAccess access) implements Destination {
        @Override
        public Outlet open(String plant, InstantSource clock, Stop stop)
                throws NotReachableException, InterruptedException {
            return new MqttOutlet(access, plant, clock, stop);
        }
    }

    /** To Kafka, past the broker and the gateway, after the same checks. */
    record Kafka(KafkaAccess access) implements Destination {
        @Override
        public Outlet open(String plant, InstantSource clock, Stop stop) throws NotReachableException {
            return KafkaOutlet.open(access, clock);
        }
    }
}
