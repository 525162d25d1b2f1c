package io.plantline.ingest.replay;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plantline.ingest.delivery.KafkaAccess;
import io.plantline.ingest.gateway.Gateway;
import io.plantline.ingest.mqtt.MqttAccess;
import io.plantline.ingest.parts.Consumed;
import io.plantline.ingest.parts.Plants;
import io.plantline.ingest.parts.Site;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;

/** A site whose gateway hears what is replayed. */
record Replays(Site site, Gateway gateway) implements AutoCloseable {
    static Replays open(Path directory) throws Exception {
        Site site = Site.open(directory);
        return new Replays(site, site.gateway("gateway", new SimpleMeterRegistry()));
    }

    Destination mqtt(String clientId) {
        return new Destination.Mqtt(MqttAccess.at(site.mosquitto().url(), clientId));
    }

    Destination toKafka() {
        return new Destination.Kafka(KafkaAccess.at(site.kafka().bootstrap()));
    }

    Consumed consumed() {
        return new Consumed(site.kafka());
    }

    static ReplaySummary replay(ReplaySettings settings) throws Exception {
        return replay(settings, told -> {});
    }

    static ReplaySummary replay(ReplaySettings settings, Consumer<ReplayProgress> progress) throws Exception {
        return new ReplayPublisher(Plants.foundry(), settings, Clock.systemUTC()).run(progress);
    }

    @Override
    public void close() throws Exception {
        gateway.close();
        site.close();
    }
}
