package io.plantline.app.role;

import io.plantline.app.Refusal;
import io.plantline.app.Version;
import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import io.plantline.app.settings.SettingsException;
import io.plantline.ingest.NotReachableException;
import io.plantline.ingest.gateway.Gateway;
import io.plantline.ingest.gateway.GatewaySettings;
import java.util.Optional;

/** MQTT to Kafka. */
final class GatewayRole implements Role {
    private final Gateway gateway;

    GatewayRole(Settings settings, Surroundings surroundings) throws Refusal {
        this.gateway =
                new Gateway(settings(settings), surroundings.plants(), surroundings.metrics(), surroundings.clock());
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

    private static GatewaySettings settings(Settings settings) throws Refusal {
        try {
            return new GatewaySettings(
                    Brokers.of(settings, settings.text(Setting.MQTT_CLIENT_ID)),
                    Clients.kafka(settings),
                    settings.duration(Setting.GATEWAY_FUTURE_TOLERANCE),
                    GatewaySettings.DEFAULT_MAX_IN_FLIGHT,
                    settings.duration(Setting.START_PATIENCE),
                    settings.optional(Setting.GATEWAY_SHARE),
                    Version.text(),
                    settings.optional(Setting.GATEWAY_SPARKPLUG_HOST));
        } catch (SettingsException unfit) {
            throw Refusal.wrongInput(unfit.getMessage());
        }
    }
}
