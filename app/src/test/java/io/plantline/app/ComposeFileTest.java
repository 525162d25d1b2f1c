package io.plantline.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.plantline.app.role.RoleName;
import io.plantline.app.settings.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The compose file speaks the language of the settings, and gives nobody a password that others know. */
class ComposeFileTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{(\\w+)(:[?-])?");

    private final String text;
    private final JsonNode services;

    ComposeFileTest() throws IOException {
        text = text("docker-compose.yml");
        services = new YAMLMapper().readTree(text).path("services");
    }

    @Test
    void everySettingPassedToARoleIsKnown() {
        Set<String> known =
                Arrays.stream(Setting.values()).map(Setting::variable).collect(Collectors.toSet());
        for (RoleName role : RoleName.values()) {
            services.path(role.name()).path("environment").fieldNames().forEachRemaining(name -> assertThat(known)
                    .contains(name));
        }
    }

    @Test
    void grafanaGetsWhatItsProvisioningAsksFor() throws IOException {
        String provisioning = text("dashboards/grafana/provisioning/datasources/plantline.yaml")
                + text("dashboards/grafana/provisioning/dashboards/plantline.yaml");
        Set<String> asked = variables(provisioning);
        asked.removeAll(Set.of("PLANTLINE_INFLUX_USER", "PLANTLINE_INFLUX_PASSWORD")); // of InfluxDB 1
        assertThat(asked).isNotEmpty();
        assertThat(services.at("/grafana/environment").properties())
                .extracting(Map.Entry::getKey)
                .containsAll(asked);
    }

    @Test
    void everyRoleHasAServiceWithAllItCannotDoWithout() {
        for (RoleName role : RoleName.values()) {
            JsonNode service = services.path(role.name());
            assertThat(service.path("command")).hasToString("[\"run\",\"%s\"]".formatted(role));
            role.needed()
                    .forEach(setting -> assertThat(service.path("environment").has(setting.variable()))
                            .as("%s of %s", setting.variable(), role)
                            .isTrue());
        }
    }

    @Test
    void everyServiceThatOthersWaitForTellsItsHealth() {
        for (JsonNode service : services) {
            service.path("depends_on").fieldNames().forEachRemaining(other -> assertThat(
                            services.path(other).has("healthcheck"))
                    .as(other)
                    .isTrue());
        }
    }

    @Test
    void noPasswordOrTokenHasADefault() {
        for (Map.Entry<String, JsonNode> service : services.properties()) {
            for (Map.Entry<String, JsonNode> variable :
                    service.getValue().path("environment").properties()) {
                if (variable.getKey().matches(".*(PASSWORD|TOKEN|SECRET).*")) {
                    assertThat(variable.getValue().asText())
                            .as("%s of %s", variable.getKey(), service.getKey())
                            .contains(":?");
                }
            }
        }
    }

    @Test
    void theExampleOfTheEnvironmentNamesEveryVariable() throws IOException {
        Set<String> named = new HashSet<>();
        for (String line : Files.readAllLines(ROOT.resolve(".env.example"))) {
            if (!line.startsWith("#") && line.contains("=")) {
                named.add(line.substring(0, line.indexOf('=')));
            }
        }
        assertThat(named).containsExactlyInAnyOrderElementsOf(variables(text));
    }

    @Test
    void portsAreOpenedOnLoopbackUnlessSomebodyDecidesOtherwise() {
        for (JsonNode service : services) {
            service.path("ports").forEach(port -> assertThat(port.asText()).contains(":-127.0.0.1}:"));
        }
    }

    private static String text(String path) throws IOException {
        return Files.readString(ROOT.resolve(path));
    }

    private static Set<String> variables(String text) {
        Set<String> used = new TreeSet<>();
        Matcher variables = VARIABLE.matcher(text);
        while (variables.find()) {
            used.add(variables.group(1));
        }
        return used;
    }
}
