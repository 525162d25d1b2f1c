package io.plantline.app.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.plantline.app.Api;
import io.plantline.app.ExitCode;
import io.plantline.app.Main;
import io.plantline.app.MeterOverMqtt;
import io.plantline.app.Parts;
import io.plantline.app.role.RoleName;
import io.plantline.parts.LoopbackPorts;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Production as docker-compose.yml starts it: every role its own process, against parts that are not ours. */
class RehearsalTest {
    private static final Path PLANT = Path.of("src/test/resources/bakery.yaml");

    @TempDir
    Path folder;

    @Test
    @Timeout(240)
    void everyRoleInItsOwnProcessTogetherMakesAKpi() throws Exception {
        Instant begin = Instant.now().truncatedTo(ChronoUnit.MINUTES).minusSeconds(600);
        Map<RoleName, Integer> ports = new EnumMap<>(RoleName.class);
        Map<RoleName, OutsideProcess> roles = new EnumMap<>(RoleName.class);
        try (Factory factory = Factory.open(folder);
                Parts processes = new Parts()) {
            ComposeEnvironment compose = new ComposeEnvironment(factory, PLANT);
            for (RoleName role : RoleName.values()) {
                ports.put(role, LoopbackPorts.free());
                roles.put(role, processes.add(role.name(), start(role, ports.get(role), compose)));
            }
            for (RoleName role : RoleName.values()) {
                roles.get(role).awaitPort(ports.get(role));
                awaitReady(ports.get(role), roles.get(role));
            }
            try (MeterOverMqtt meter = MeterOverMqtt.as(factory.mqttUrl(), Factory.USER, Factory.PASSWORD)) {
                meter.countsEvenly(begin, begin.plusSeconds(120), 60);
            }
            assertThat(minutes(api(ports.get(RoleName.dashboards)), begin))
                    .hasSize(2)
                    .allSatisfy(
                            value -> assertThat(value.path("value").asDouble()).isEqualTo(1.0));
            assertThat(storedMinutes(api(factory.influxUrl().getPort()))).isGreaterThanOrEqualTo(2);
            assertThat(api(ports.get(RoleName.gateway)).text("/metrics")).contains("plantline_");
            for (OutsideProcess role : roles.values()) {
                assertThat(role.stop()).as(role.said()).isEqualTo(ExitCode.DONE);
            }
        }
    }

    private OutsideProcess start(RoleName role, int port, ComposeEnvironment compose) throws Exception {
        Map<String, String> environment = compose.of(role);
        environment.put("PLANTLINE_HTTP_PORT", Integer.toString(port));
        environment.put("PLANTLINE_OPS_PORT", Integer.toString(port));
        return OutsideProcess.java(role.name(), folder, environment, Main.class.getName(), List.of("run", role.name()));
    }

    private static void awaitReady(int port, OutsideProcess role) throws Exception {
        Api api = api(port);
        assertThat(api.awaitStatus("/readyz", 200)).as(role.said()).isEqualTo(200);
    }

    private static JsonNode minutes(Api api, Instant begin) throws Exception {
        String path = "/api/v1/plants/bakery/kpis/elec-import-energy?interval=minute&from=%s&to=%s"
                .formatted(begin, begin.plusSeconds(120));
        return api.await(path, answer -> answer.path("values").size() == 2).path("values");
    }

    private static int storedMinutes(Api influx) throws Exception {
        String query = "SELECT count(\"value\") FROM \"kpi\" WHERE plant='bakery' AND kpi='elec-import-energy' "
                + "AND \"interval\"='minute'";
        String path = "/query?db=plantline&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
        return influx.get(path).at("/results/0/series/0/values/0/1").asInt();
    }

    private static Api api(int port) {
        return Api.at(URI.create("http://127.0.0.1:" + port));
    }
}
