package io.plantline.app.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.plantline.app.role.RoleName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The variables docker-compose.yml gives to a role, with the addresses of a rehearsal in them. */
final class ComposeEnvironment {
    private final JsonNode services;
    private final Map<String, String> places;

    ComposeEnvironment(Factory factory, Path plants) throws IOException {
        services = new YAMLMapper()
                .readTree(Path.of("..", "docker-compose.yml").toFile())
                .path("services");
        places = new HashMap<>(Map.of(
                "/plants",
                plants.toAbsolutePath().toString(),
                "kafka:9092",
                "127.0.0.1:" + factory.kafkaPort,
                "tcp://mosquitto:1883",
                factory.mqttUrl(),
                "http://influxdb:8086",
                factory.influxUrl().toString(),
                "MQTT_USERNAME",
                Factory.USER,
                "MQTT_PASSWORD",
                Factory.PASSWORD,
                "INFLUX_TOKEN",
                "of-no-use-to-influxdb-1",
                "LINK_SECRET",
                "a secret of the rehearsal",
                "WEB_URL",
                "http://127.0.0.1:8080",
                "0.0.0.0",
                "127.0.0.1"));
        places.put("/var/lib/plantline/users.json", ""); // on this machine only, nobody signs in
    }

    Map<String, String> of(RoleName role) {
        Map<String, String> environment = new HashMap<>();
        for (Map.Entry<String, JsonNode> variable :
                services.path(role.name()).path("environment").properties()) {
            String value = variable.getValue().asText().replaceAll("^\\$\\{(\\w+):.*", "$1");
            environment.put(variable.getKey(), places.getOrDefault(value, value));
        }
        return environment;
    }
}
