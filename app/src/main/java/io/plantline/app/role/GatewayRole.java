package io.plantline.app.role;

import io.plantline.app.Refusal;
import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import io.plantline.ingest.NotReachableException;
import io.plantline.ingest.delivery.KafkaAccess;
import io.plantline.ingest.gateway.Gateway;
import io.plantline.ingest.gateway.GatewaySettings;
import io.plantline.ingest.mqtt.MqttAccess;
import java.util.Optional;

/** MQTT to Kafka. */
final class GatewayRole implements Role {
    private final Gateway gateway;

    GatewayRole(Settings settings, Surroundings surroundings) {
        MqttAccess mqtt = Clients.mqtt(settings, settings.text(Setting.MQTT_CLIENT_ID));
        KafkaAccess kafka = Clients.kafka(settings);
        GatewaySettings gatewaySettings = new GatewaySettings(
                mqtt,
                kafka,
                settings.duration(Setting.GATEWAY_FUTURE_TOLERANCE),
                GatewaySettings.DEFAULT_MAX_IN_FLIGHT,
                settings.duration(Setting.START_PATIENCE));
        this.gateway =
                new Gateway(gatewaySettings, surroundings.plants(), surroundings.metrics(), surroundings.clock());
    }

    @Override
    public RoleName name() {
        return RoleName.gateway;
    }

    @Override
    public void start() throws Refusal {
        try {
            gateway.start();
        } catch (NotReachableException silent) {
            throw Refusal.unreachable(silent.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.unreachable("gateway: interrupted while starting");
        }
    }

    @Override
    public Optional<String> problem() {
        return gateway.problem();
    }

    @Override
    public boolean hasStopped() {
        return false; // connects again for as long as it runs
    }

    @Override
    public void close() {
        gateway.close();
    }
}
