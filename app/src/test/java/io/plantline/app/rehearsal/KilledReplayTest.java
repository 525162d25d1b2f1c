package io.plantline.app.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.plantline.app.Api;
import io.plantline.app.ExitCode;
import io.plantline.app.Main;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A replay with its own stack loses nothing and counts nothing twice, whenever the power goes. */
class KilledReplayTest {
    private static final Path BAKERY = Path.of("src/test/resources/bakery.yaml").toAbsolutePath();
    private static final Instant BEGIN = Instant.parse("2026-03-02T06:00:00Z");

    @TempDir
    Path folder;

    @Test
    @Timeout(240)
    void aReplayThatIsKilledGoesOnWhereItWas() throws Exception {
        Path recorded = fiveHoursAtSixtyKilowatts();
        try (OutsideProcess killed = replay("killed", recorded, "1800x")) {
            killed.awaitSaying("[1-9]\\d* rows safe");
            killed.kill();
        }
        try (OutsideProcess again = replay("again", recorded, "max")) {
            again.awaitSaying("morning is stored");
            assertThat(again.said()).contains("1,801 readings accepted, 0 rejected", "resumed:");

            Api api = Api.at(URI.create(again.awaitSaying("results: (\\S+) ").group(1)));
            JsonNode hours = api.get("/api/v1/plants/bakery/kpis/elec-import-energy?interval=hour&run=morning"
                            + "&from=2026-03-02T06:00:00Z&to=2026-03-02T11:00:00Z")
                    .path("values");
            assertThat(hours).hasSize(5).allSatisfy(hour -> {
                assertThat(hour.path("value").asDouble()).isEqualTo(60.0);
                assertThat(hour.path("status").asText()).isEqualTo("final");
            });
            assertThat(again.stop()).isEqualTo(ExitCode.DONE);
        }
    }

    private OutsideProcess replay(String name, Path recorded, String speed) throws Exception {
        List<String> arguments = List.of(
                "replay",
                recorded.toString(),
                "--pilot",
                BAKERY.toString(),
                "--speed",
                speed,
                "--port",
                "0",
                "--data",
                folder.resolve("data").toString());
        return OutsideProcess.java(name, folder, Map.of(), Main.class.getName(), arguments);
    }

    private Path fiveHoursAtSixtyKilowatts() throws Exception {
        String rows = IntStream.rangeClosed(0, 1_800)
                .mapToObj(i -> "main,%s,%.3f,kWh".formatted(BEGIN.plusSeconds(10L * i), i / 6.0))
                .collect(Collectors.joining("\n", "meter,time,value,unit\n", "\n"));
        return Files.writeString(folder.resolve("morning.csv"), rows);
    }
}
