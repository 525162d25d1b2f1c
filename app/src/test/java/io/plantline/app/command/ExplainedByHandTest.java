package io.plantline.app.command;

import static io.plantline.app.command.MeteredMorning.ELEVEN;
import static io.plantline.app.command.MeteredMorning.HALF_PAST;
import static io.plantline.app.command.MeteredMorning.TEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.plantline.app.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Values recomputed from nothing but what explain shows, as a person with a pencil would. */
@Timeout(120)
class ExplainedByHandTest implements RecomputedStories {
    @TempDir
    static Path folder;

    @AutoClose
    static MeteredMorning morning;

    @BeforeAll
    static void aMorningIsMetered() throws Exception {
        morning = MeteredMorning.in(folder);
    }

    @Override
    public MeteredMorning creamery() {
        return morning;
    }

    @Test
    void energyIsWhatTheRegisterSaysAtBothEnds() throws Exception {
        Explained told = morning.explain("elec-import-energy", "workshop", "hour");
        double byHand = told.taken("main", TEN, ELEVEN);
        assertThat(byHand).isCloseTo(told.value(), within(EXACTLY)).isPositive();
        assertThat(told.worked()).endsWith("= %s kWh".formatted(shown(told.value())));
        assertThat(told.meter("main").path("readings").path("more").asInt()).isPositive();
    }

    @Test
    void costIsEnergyOfEachBandTimesItsPrice() throws Exception {
        Explained told = morning.explain("energy-cost", "workshop", "hour");
        double low = told.taken("main", TEN, HALF_PAST);
        double full = told.taken("main", HALF_PAST, ELEVEN);
        double byHand = low * told.price("low") + full * told.price("full");
        assertThat(byHand).isCloseTo(told.value(), within(EXACTLY)).isPositive();
        assertThat(told.worked()).contains("× 0.168/kWh [full] + ", "× 0.141/kWh [low] = ");
    }

    @Test
    void emissionsAreEnergyTimesTheFactor() throws Exception {
        Explained told = morning.explain("ghg-scope2-location", "workshop", "hour");
        double factor = told.told().path("factors").path(0).path("value").asDouble();
        assertThat(told.taken("main", TEN, ELEVEN) * factor)
                .isCloseTo(told.value(), within(EXACTLY))
                .isPositive();
        assertThat(told.worked()).contains("0.117 kgCO2e/kWh [grid-2025]");
    }

    @Test
    void availabilityIsTheTimeProcessingOfTheTimeBusy() throws Exception {
        Explained told = morning.explain("availability", "press", "shift");
        double processing = 0;
        double busy = 0;
        JsonNode said = told.meter("press-state").path("readings").path("shown");
        for (int i = 0; i < said.size(); i++) {
            Instant from = latest(Explained.time(said.get(i)), TEN);
            Instant to = i + 1 < said.size() ? earliest(Explained.time(said.get(i + 1)), ELEVEN) : ELEVEN;
            double seconds = Math.max(0, to.toEpochMilli() - from.toEpochMilli()) / 1000.0;
            busy += seconds;
            processing += said.get(i).path("state").asText().equals("processing") ? seconds : 0;
        }
        assertThat(100 * processing / busy)
                .isCloseTo(told.value(), within(EXACTLY))
                .isPositive();
    }

    @Test
    void qualityIsGoodPiecesOfThoseMade() throws Exception {
        Explained told = morning.explain("quality-ratio", "press", "shift");
        double good = told.meter("good").path("readings").path("sum").asDouble();
        double scrap = told.meter("scrap").path("readings").path("sum").asDouble();
        assertThat(100 * good / (good + scrap))
                .isCloseTo(told.value(), within(EXACTLY))
                .isPositive();
    }

    @Test
    void thePowerFactorIsThatOfBothRegisters() throws Exception {
        Explained told = morning.explain("power-factor", "workshop", "hour");
        double active = told.taken("main", TEN, ELEVEN);
        double reactive = told.taken("main-reactive", TEN, ELEVEN);
        assertThat(active / Math.hypot(active, reactive))
                .isCloseTo(told.value(), within(EXACTLY))
                .isPositive();
    }

    @Test
    void aMinuteIsCountedAnewFromItsReadings() throws Exception {
        Explained told = morning.explain("elec-import-energy", "press", "minute");
        JsonNode press = told.meter("press-energy");
        assertThat(press.path("basis").asText()).isEqualTo("readings");
        assertThat(press.path("observedSeconds").asDouble()).isEqualTo(60);
        assertThat(press.path("amount").asDouble())
                .isCloseTo(told.value(), within(EXACTLY))
                .isEqualTo(0.75);
    }

    @Test
    void theCommandPrintsAllOfIt() {
        Commands explained = Commands.run(
                "explain",
                "--url",
                morning.stack().dashboard().toString(),
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
        Commands wrong = Commands.run(with(
                asked,
                "2025-06-11T09:10:00Z",
                "--url",
                morning.stack().dashboard().toString()));
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

        Commands taken = Commands.run(
                with(asked, morning.stack().dashboard().toString(), "--to", ELEVEN.toString(), "--out", table + ""));
        Commands nobody = Commands.run(with(
                asked, "http://127.0.0.1:1", "--to", ELEVEN.toString(), "--out", folder.resolve("absent.csv") + ""));

        assertThat(taken.exitCode()).as(taken.err()).isEqualTo(ExitCode.DONE);
        double cost = morning.explain("energy-cost", "workshop", "hour").value();
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
