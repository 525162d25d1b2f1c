package io.plantline.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.plantline.app.Api;
import io.plantline.app.ExitCode;
import io.plantline.app.MeterOverMqtt;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Values recomputed from nothing but what explain shows, as a person with a pencil would. */
@Timeout(120)
class ExplainedByHandTest {
    private static final Instant TEN = Instant.parse("2025-06-11T09:00:00Z"); // ten o'clock in Lisbon
    private static final Instant HALF_PAST = TEN.plusSeconds(1_800);
    private static final Instant ELEVEN = TEN.plusSeconds(3_600);
    private static final double EXACTLY = 1e-9;

    @TempDir
    static Path folder;

    private static Workspace workspace;
    private static EmbeddedStack stack;
    private static Api api;

    @BeforeAll
    static void aMorningIsMetered() throws Exception {
        workspace = Workspace.open(Optional.of(folder));
        stack = EmbeddedStack.start(
                workspace,
                new StackPorts(0, 0, 0),
                Map.of(),
                Surroundings.of(PlantFiles.read(List.of(Path.of("src/test/resources/workshop.yaml")))),
                new StopSignal(),
                progress -> {});
        api = Api.at(stack.dashboard());
        try (MeterOverMqtt meter = MeterOverMqtt.at(stack.settings().text(Setting.MQTT_URL))) {
            tellTheMorning(meter);
        }
        api.await(
                "/api/v1/plants/workshop/kpis/energy-cost?interval=hour&from=%s&to=%s".formatted(TEN, ELEVEN),
                answer -> answer.path("values").path(0).path("status").asText().equals("final"));
    }

    @AfterAll
    static void stop() throws Exception {
        stack.close();
        workspace.close();
    }

    /** Registers are read at odd minutes, so that nothing falls on the hour by itself. */
    private static void tellTheMorning(MeterOverMqtt meter) throws Exception {
        List<Said> all = new ArrayList<>();
        Instant first = TEN.minusSeconds(480);
        for (int i = 0; i < 24; i++) {
            Instant at = first.plusSeconds(300L * i);
            all.add(new Said(at, "main", "\"value\":%d.%02d".formatted(5_000 + i, (i * i) % 97)));
            all.add(new Said(at, "main-reactive", "\"value\":%d.50".formatted(900 + i / 2)));
            all.add(new Said(at, "good", "\"value\":" + (7 + i % 3)));
            all.add(new Said(at, "scrap", "\"value\":" + (i % 4 == 0 ? 1 : 0)));
        }
        for (int i = 0; i <= 60; i++) {
            all.add(new Said(TEN.plusSeconds(10L * i), "press-energy", "\"value\":%.3f".formatted(i * 0.125)));
        }
        String[] states = {"idle", "processing", "down", "processing", "idle"};
        for (int i = 0; i < states.length; i++) {
            Instant at = TEN.plusSeconds(17L * 60 * i - 300);
            all.add(new Said(at, "press-state", "\"state\":\"%s\"".formatted(states[i])));
        }
        all.sort(Comparator.comparing(Said::at));
        for (Said said : all) {
            meter.publish(
                    "plantline/v1/workshop/" + said.meter(), "{\"time\":\"%s\",%s}".formatted(said.at(), said.what()));
        }
    }

    private record Said(Instant at, String meter, String what) {}

    @Test
    void energyIsWhatTheRegisterSaysAtBothEnds() throws Exception {
        JsonNode told = explain("elec-import-energy", "workshop", "hour");
        JsonNode main = meter(told, "main");
        double byHand = readOff(main, ELEVEN) - readOff(main, TEN);
        assertThat(byHand).isCloseTo(value(told), within(EXACTLY)).isPositive();
        assertThat(told.path("worked").asText()).endsWith("= %s kWh".formatted(shown(value(told))));
        assertThat(main.path("readings").path("more").asInt()).isPositive();
    }

    @Test
    void costIsEnergyOfEachBandTimesItsPrice() throws Exception {
        JsonNode told = explain("energy-cost", "workshop", "hour");
        JsonNode main = meter(told, "main");
        double low = readOff(main, HALF_PAST) - readOff(main, TEN);
        double full = readOff(main, ELEVEN) - readOff(main, HALF_PAST);
        double byHand = low * price(told, "low") + full * price(told, "full");
        assertThat(byHand).isCloseTo(value(told), within(EXACTLY)).isPositive();
        assertThat(told.path("worked").asText()).contains("× 0.168/kWh [full] + ", "× 0.141/kWh [low] = ");
    }

    @Test
    void emissionsAreEnergyTimesTheFactor() throws Exception {
        JsonNode told = explain("ghg-scope2-location", "workshop", "hour");
        JsonNode main = meter(told, "main");
        double factor = told.path("factors").path(0).path("value").asDouble();
        assertThat((readOff(main, ELEVEN) - readOff(main, TEN)) * factor)
                .isCloseTo(value(told), within(EXACTLY))
                .isPositive();
        assertThat(told.path("worked").asText()).contains("0.117 kgCO2e/kWh [grid-2025]");
    }

    @Test
    void availabilityIsTheTimeProcessingOfTheTimeBusy() throws Exception {
        JsonNode told = explain("availability", "press", "shift");
        double processing = 0;
        double busy = 0;
        JsonNode said = meter(told, "press-state").path("readings").path("shown");
        for (int i = 0; i < said.size(); i++) {
            Instant from = latest(time(said.get(i)), TEN);
            Instant to = i + 1 < said.size() ? earliest(time(said.get(i + 1)), ELEVEN) : ELEVEN;
            double seconds = Math.max(0, to.toEpochMilli() - from.toEpochMilli()) / 1000.0;
            busy += seconds;
            processing += said.get(i).path("state").asText().equals("processing") ? seconds : 0;
        }
        assertThat(100 * processing / busy)
                .isCloseTo(value(told), within(EXACTLY))
                .isPositive();
    }

    @Test
    void qualityIsGoodPiecesOfThoseMade() throws Exception {
        JsonNode told = explain("quality-ratio", "press", "shift");
        double good = meter(told, "good").path("readings").path("sum").asDouble();
        double scrap = meter(told, "scrap").path("readings").path("sum").asDouble();
        assertThat(100 * good / (good + scrap))
                .isCloseTo(value(told), within(EXACTLY))
                .isPositive();
    }

    @Test
    void thePowerFactorIsThatOfBothRegisters() throws Exception {
        JsonNode told = explain("power-factor", "workshop", "hour");
        double active = readOff(meter(told, "main"), ELEVEN) - readOff(meter(told, "main"), TEN);
        double reactive = readOff(meter(told, "main-reactive"), ELEVEN) - readOff(meter(told, "main-reactive"), TEN);
        assertThat(active / Math.hypot(active, reactive))
                .isCloseTo(value(told), within(EXACTLY))
                .isPositive();
    }

    @Test
    void aMinuteIsCountedAnewFromItsReadings() throws Exception {
        JsonNode told = explain("elec-import-energy", "press", "minute");
        JsonNode press = meter(told, "press-energy");
        assertThat(press.path("basis").asText()).isEqualTo("readings");
        assertThat(press.path("observedSeconds").asDouble()).isEqualTo(60);
        assertThat(press.path("amount").asDouble())
                .isCloseTo(value(told), within(EXACTLY))
                .isEqualTo(0.75);
    }

    @Test
    void theCommandPrintsAllOfIt() {
        Commands explained = Commands.run(
                "explain",
                "--url",
                stack.dashboard().toString(),
                "--plant",
                "workshop",
                "--kpi",
                "energy-cost",
                "--interval",
                "hour",
                "--start",
                TEN.toString());
        assertThat(explained.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(explained.out())
                .contains("Energy cost (energy-cost) of workshop, hour from 2025-06-11T09:00:00Z")
                .contains("× 0.168/kWh [full] + ")
                .contains("main (register of workshop): ", "multiplier 10, ", "band full: ")
                .contains("2025-06-11T08:57:00Z", "price supply-2025, band low: 0.141 EUR/kWh");
    }

    @Test
    void theCommandSaysWhatWouldBeRightAndWhatIsNotThere() {
        String[] asked = {"explain", "--plant", "workshop", "--kpi", "energy-cost", "--interval", "hour", "--start"};
        Commands wrong = Commands.run(
                with(asked, "2025-06-11T09:10:00Z", "--url", stack.dashboard().toString()));
        assertThat(wrong.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(wrong.err()).contains("No hour starts at that time", "2025-06-11T09:00:00Z");
        Commands nobody = Commands.run(with(asked, TEN.toString(), "--url", "http://127.0.0.1:1"));
        assertThat(nobody.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(nobody.err()).contains("http://127.0.0.1:1", "--url");
    }

    @Test
    void aTableOfTheMorningNamesTheFactorsAndIsWholeOrAbsent() throws Exception {
        String[] asked = {"export", "--plant", "workshop", "--interval", "hour", "--from", TEN.toString(), "--url"};
        Path table = folder.resolve("morning.csv");

        Commands taken =
                Commands.run(with(asked, stack.dashboard().toString(), "--to", ELEVEN.toString(), "--out", table + ""));
        Commands nobody = Commands.run(with(
                asked, "http://127.0.0.1:1", "--to", ELEVEN.toString(), "--out", folder.resolve("absent.csv") + ""));

        assertThat(taken.exitCode()).as(taken.err()).isEqualTo(ExitCode.DONE);
        double cost = value(explain("energy-cost", "workshop", "hour"));
        assertThat(Files.readAllLines(table))
                .anyMatch(row -> row.startsWith("workshop,live,workshop,energy-cost,hour,2025-06-11T09:00:00Z")
                        && row.contains("," + cost + ",")
                        && row.endsWith(",supply-2025"))
                .anyMatch(row -> row.contains(",ghg-scope2-location,") && row.contains("grid-2025@"));
        assertThat(nobody.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(folder.resolve("absent.csv")).doesNotExist();
    }

    private static String[] with(String[] some, String... more) {
        List<String> all = new ArrayList<>(List.of(some));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static JsonNode explain(String kpi, String scope, String interval) throws Exception {
        return api.get("/api/v1/plants/workshop/kpis/%s/explain?scope=%s&interval=%s&start=%s"
                .formatted(kpi, scope, interval, TEN));
    }

    private static double value(JsonNode told) {
        return told.path("value").path("value").asDouble();
    }

    private static JsonNode meter(JsonNode told, String id) {
        return StreamSupport.stream(told.path("inputs").spliterator(), false)
                .flatMap(input -> StreamSupport.stream(input.path("meters").spliterator(), false))
                .filter(meter -> meter.path("meter").asText().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no meter %s in %s".formatted(id, told)));
    }

    /** The register at a time, on the straight line between the readings shown on either side, times the multiplier. */
    private static double readOff(JsonNode meter, Instant at) {
        JsonNode said = meter.path("readings");
        JsonNode before = null;
        for (JsonNode one : said.path("shown")) {
            if (before != null && !time(one).isBefore(at)) {
                double part = (double) (at.toEpochMilli() - time(before).toEpochMilli())
                        / (time(one).toEpochMilli() - time(before).toEpochMilli());
                double register = number(before) + part * (number(one) - number(before));
                return register * said.path("multiplier").path(0).path("factor").asDouble();
            }
            before = one;
        }
        throw new AssertionError("no readings on either side of %s: %s".formatted(at, said));
    }

    private static double price(JsonNode told, String band) {
        return StreamSupport.stream(told.path("prices").spliterator(), false)
                .filter(price -> price.path("band").asText().equals(band))
                .findFirst()
                .orElseThrow()
                .path("price")
                .asDouble();
    }

    private static double number(JsonNode reading) {
        return reading.path("value").asDouble();
    }

    private static Instant time(JsonNode reading) {
        return Instant.parse(reading.path("time").asText());
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static String shown(double number) {
        return new java.math.BigDecimal(number)
                .round(new java.math.MathContext(12))
                .stripTrailingZeros()
                .toPlainString();
    }
}
