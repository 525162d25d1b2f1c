package io.plantline.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.plantline.app.Api;
import io.plantline.app.ExitCode;
import io.plantline.app.PlantFiles;
import io.plantline.app.StopSignal;
import io.plantline.app.embedded.EmbeddedStack;
import io.plantline.app.embedded.StackPorts;
import io.plantline.app.embedded.Workspace;
import io.plantline.app.role.Surroundings;
import io.plantline.app.settings.Setting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A meter that somebody reads with their eyes. */
class EnterCommandTest {
    private static final Path BAKERY = Path.of("src/test/resources/bakery.yaml");

    @TempDir
    Path folder;

    @Test
    @Timeout(180)
    void whatIsEnteredCountsAndWhatIsCorrectedRestatesTheDay() throws Exception {
        ZonedDateTime today = Instant.now().atZone(ZoneId.of("Europe/Lisbon")).truncatedTo(ChronoUnit.DAYS);
        Instant yesterday = today.minusDays(1).toInstant();
        try (Workspace workspace = Workspace.open(Optional.empty());
                EmbeddedStack stack = EmbeddedStack.start(
                        workspace,
                        new StackPorts(0, 0, 0),
                        Map.of(),
                        Surroundings.of(PlantFiles.read(List.of(BAKERY))),
                        new StopSignal(),
                        progress -> {})) {
            Path table = Files.writeString(
                    folder.resolve("main.csv"),
                    "time,value,unit,note\n%s,100,kWh,\n%s,124,kWh,\"in a hurry\"\n"
                            .formatted(yesterday, today.toInstant()));
            Commands entered = enter(stack, "--meter", "main", "--by", "Ana", "--file", table.toString());
            assertThat(entered.err()).isEmpty();
            assertThat(entered.out()).contains("entered main at", ": 100 kWh", ": 124 kWh");
            assertThat(awaitDay(stack, yesterday, 24)).isEqualTo(24.0);

            Commands corrected = enter(
                    stack,
                    "--meter",
                    "main",
                    "--by",
                    "Bo",
                    "--time",
                    today.toInstant().toString(),
                    "--value",
                    "0.130",
                    "--unit",
                    "MWh",
                    "--note",
                    "a 3 read as a 2");
            assertThat(corrected.out()).contains("0.130 MWh, instead of 124 kWh by Ana");
            assertThat(awaitDay(stack, yesterday, 30)).isEqualTo(30.0);

            Commands told = enter(
                    stack,
                    "--meter",
                    "doughs",
                    "--by",
                    "Ana",
                    "--time",
                    today.toInstant().toString(),
                    "--value",
                    "batch=D-1 start=%s product=\"rye bread\"".formatted(yesterday));
            assertThat(told.err()).isEmpty();
            assertThat(told.out()).contains("entered doughs at", "batch=D-1", "rye bread");

            JsonNode meter = Api.at(stack.dashboard())
                    .await(
                            "/api/v1/plants/bakery/meters",
                            answer -> answer.at("/meters/0/repeated").asInt() == 1)
                    .at("/meters/0");
            assertThat(meter.path("by").asText()).as(meter.toString()).isEqualTo("Bo");
            assertThat(meter.path("readings").asInt()).isEqualTo(3);

            List<String> trail =
                    enter(stack, "--list", "--meter", "main").out().lines().toList();
            assertThat(trail).hasSize(4);
            assertThat(trail.get(1)).contains("100", "Ana", "counts");
            assertThat(trail.get(2)).contains("124", "Ana", "corrected", "in a hurry");
            assertThat(trail.get(3)).contains("0.130", "MWh", "Bo", "counts", "a 3 read as a 2");

            Api page = Api.at(stack.dashboard());
            String entry = "{\"meter\":\"%s\",\"time\":\"%s\",\"value\":\"%s\",\"unit\":\"kWh\",\"who\":\"Eva\"}";
            String path = "/api/v1/plants/bakery/entries";
            JsonNode onPage = page.post(path, entry.formatted("main", today.toLocalDateTime(), "132"));
            assertThat(onPage.path("by").asText()).as(onPage.toString()).isEqualTo("Eva");
            assertThat(awaitDay(stack, yesterday, 32)).isEqualTo(32.0);
            JsonNode all = page.get(path + "?meter=main").path("entries");
            assertThat(all).hasSize(4);
            assertThat(all.at("/0/stands").asBoolean()).isTrue();
            assertThat(all.at("/1/stands").asBoolean()).as("Bo's").isFalse();
            assertThat(page.post(path, entry.formatted("main", today.toLocalDateTime(), "1 3"))
                            .path("parameter")
                            .asText())
                    .isEqualTo("value");
            assertThat(page.post(path, entry.formatted("oven", today.toLocalDateTime(), "1"))
                            .path("detail")
                            .asText())
                    .contains("oven");
            assertThat(page.post(path, entry.formatted("main", "2999-01-01T00:00", "1"))
                            .path("parameter")
                            .asText())
                    .isEqualTo("time");
        }
    }

    @Test
    void whatIsWrongIsToldBeforeKafkaIsLookedFor() {
        Commands wrong = Commands.run(
                "enter",
                "--kafka",
                "127.0.0.1:1",
                "--pilot",
                BAKERY.toString(),
                "--plant",
                "bakery",
                "--meter",
                "main",
                "--time",
                "noon",
                "--value",
                "1",
                "--by",
                "Ana");
        assertThat(wrong.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(wrong.err()).contains("--time: 'noon' is not a time");
    }

    @Test
    void oneReadingNeedsToSayWhoAndWhen() {
        Commands wrong = Commands.run("enter", "--pilot", BAKERY.toString(), "--plant", "bakery", "--meter", "main");
        assertThat(wrong.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(wrong.err()).contains("--meter, --time, --value and --by");
    }

    private static Commands enter(EmbeddedStack stack, String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                "enter",
                "--kafka",
                stack.settings().text(Setting.KAFKA_BOOTSTRAP),
                "--pilot",
                BAKERY.toString(),
                "--plant",
                "bakery"));
        all.addAll(List.of(arguments));
        return Commands.run(all.toArray(String[]::new));
    }

    private static double awaitDay(EmbeddedStack stack, Instant from, double wanted) throws Exception {
        String day = "/api/v1/plants/bakery/kpis/elec-import-energy?interval=day&from=%s&to=%s"
                .formatted(from, from.plus(23, ChronoUnit.HOURS));
        return Api.at(stack.dashboard())
                .await(day, answer -> answer.at("/values/0/value").asDouble() == wanted)
                .at("/values/0/value")
                .asDouble();
    }
}
