package io.plantline.ingest.discover;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.ingest.mapped.PayloadDecoder;
import io.plantline.ingest.payload.Arrival;
import io.plantline.ingest.payload.Decoded;
import io.plantline.plant.Plant;
import io.plantline.wire.PlantFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bare numbers, lines of columns and words are proposed by what their names tell, as entries that can be pasted. */
class NumbersAndLinesTest {
    private static final long NOW = Instant.parse("2026-02-03T10:00:00Z").toEpochMilli();

    @TempDir
    private Path folder;

    private final Map<String, Finding> findings = new LinkedHashMap<>();
    private int minute;

    @Test
    void bareNumbersAreGuessedByTheirTopics() throws Exception {
        for (minute = 0; minute < 3; minute++) {
            hears("hall/press/energy_kwh", "10" + minute);
            hears("hall/press/power", "4" + minute);
            hears("hall/water", "8" + minute);
            hears("hall/water/temperature", "21.5");
            hears("keller/gas", "81" + minute);
            hears("oven/counter", "7");
        }
        String yaml = proposed();
        assertThat(yaml)
                .contains("unit: m3  # guessed from its name", "kind: register  # guessed: it never fell")
                .doesNotContain("temperature", "counter");
        assertThat(meters(yaml))
                .containsExactly(
                        "hall-press-energy: register electricity-import in kWh",
                        "hall-water-water: register water-withdrawal in m3",
                        "keller-gas-gas: register gas-volume in m3");
        assertThat(reads(yaml, "hall/water", "83")).containsExactly("hall-water-water 83");
    }

    @Test
    void linesThatNameTheirColumnsAreOneMeterForEach() throws Exception {
        String lines = "Zeit;Wirkarbeit [kWh];Wasser;Temperatur\n03.02.2026 11:00:00;1043,%d;12;21,5\n";
        for (minute = 0; minute < 3; minute++) {
            hears("logger/csv", lines.formatted(minute));
        }
        String yaml = proposed();
        assertThat(meters(yaml))
                .containsExactly(
                        "logger-csv-Wirkarbeit-kWh-energy: register electricity-import in kWh",
                        "logger-csv-Wasser-water: register water-withdrawal in m3");
        assertThat(reads(yaml, "logger/csv", lines.formatted(9)))
                .containsExactly("logger-csv-Wirkarbeit-kWh-energy 1043.9", "logger-csv-Wasser-water 12");
    }

    @Test
    void linesThatNameTheirMetersShareASource() throws Exception {
        String lines = "2026-02-03T10:00:00Z,M-1,%d,kWh\n2026-02-03T10:00:00Z,17,%d,m3\n";
        for (minute = 0; minute < 3; minute++) {
            hears("logger/long", lines.formatted(minute, minute));
        }
        String yaml = proposed();
        assertThat(meters(yaml))
                .containsExactly(
                        "logger-long-M-1-energy: register electricity-import in kWh",
                        "logger-long-17-water: register water-withdrawal in m3");
        assertThat(yaml).containsOnlyOnce("- topics:").contains("\"17\": logger-long-17-water");
        assertThat(reads(yaml, "logger/long", lines.formatted(4, 5)))
                .containsExactly("logger-long-M-1-energy 4", "logger-long-17-water 5");
    }

    @Test
    void linesWithoutNamesAreReadWhereTheTopicTells() throws Exception {
        hears("energy/press", "1770112800;1043.5");
        hears("emonhub/rx/10/values", "344,10450,7");
        hears("hall/greeting", "hello, world");
        String yaml = proposed();
        assertThat(meters(yaml)).containsExactly("press-energy: register electricity-import in kWh");
        assertThat(reads(yaml, "energy/press", "1770112799;1043.6")).containsExactly("press-energy 1043.6");
    }

    @Test
    void whatMachinesSayOfTheirStateIsAStateSource() throws Exception {
        for (String word : List.of("RUN", "STOP", "ON", "JAM")) {
            hears("hall/press/state", word);
        }
        hears("plc/lathe", "{\"ts\":1770112800,\"mode\":\"idle\",\"running\":true}");
        hears("hall/door", "open");
        String yaml = proposed();
        assertThat(meters(yaml))
                .containsExactly(
                        "hall-press-state: state null in null",
                        "plc-lathe-state: state null in null",
                        "plc-lathe-state-2: state null in null");
        assertThat(reads(yaml, "hall/press/state", "STOP")).containsExactly("hall-press-state idle");
        assertThat(reads(yaml, "plc/lathe", "{\"ts\":1770112800,\"mode\":\"setup\",\"running\":true}"))
                .containsExactlyInAnyOrder("plc-lathe-state setup", "plc-lathe-state-2 processing");
        assertThat(reads(yaml, "hall/press/state", "JAM")).containsExactly("UNKNOWN_STATE");
    }

    @Test
    void amperesOfSeveralChannelsAreNoEnergy() throws Exception {
        for (minute = 0; minute < 3; minute++) {
            hears(
                    "tele/dual_r3/SENSOR",
                    "{\"Time\":\"2026-02-03T11:0%d:00\",\"ENERGY\":{\"Total\":%d,\"Power\":[40,2],\"ApparentPower\":[44,3],\"Current\":[0.5,1.0],\"Voltage\":231}}"
                            .formatted(minute, 10 + minute));
        }
        hears("hall/line", "{\"energy\":{\"current\":[0.5,1.0]}}");
        String yaml = proposed();
        assertThat(meters(yaml)).containsExactly("dual_r3-energy: register electricity-import in kWh");
        assertThat(yaml).doesNotContain("Current", "current");
    }

    @Test
    void elementsThatSayWhoTheyAreShareASource() throws Exception {
        String list = "{\"at\":1770112790,\"readings\":[{\"id\":\"%s\",\"energy\":%d,\"unit\":\"kWh\"},"
                + "{\"id\":\"%s\",\"energy\":%d,\"unit\":\"kWh\"}]}";
        for (minute = 0; minute < 3; minute++) {
            hears("logger/north", list.formatted("A", minute, "B", 70 + minute));
        }
        String yaml = proposed();
        assertThat(meters(yaml))
                .containsExactly(
                        "logger-north-A-energy: register electricity-import in kWh",
                        "logger-north-B-energy: register electricity-import in kWh");
        assertThat(yaml)
                .containsOnlyOnce("- topics:")
                .contains("each: /readings", "meter: \"{/id}\"", "\"B\": logger-north-B-energy", "value: /energy");
        assertThat(reads(yaml, "logger/north", list.formatted("B", 80, "A", 5)))
                .containsExactly("logger-north-B-energy 80", "logger-north-A-energy 5");
    }

    @Test
    void theDutchMeterTellsItsPowerOnceAndWhatIsSaidTwiceIsMarked() throws Exception {
        for (minute = 0; minute < 3; minute++) {
            hears("dsmr/reading/electricity_delivered_1", "105" + minute);
            hears("dsmr/reading/electricity_delivered_2", "200" + minute);
            hears("dsmr/reading/electricity_currently_delivered", "0.517");
            hears(
                    "dsmr/json",
                    "{\"electricity_delivered_1\":\"105%d.000\",\"electricity_currently_delivered\":\"0.517\"}"
                            .formatted(minute));
        }
        String yaml = proposed();
        assertThat(meters(yaml))
                .containsExactly(
                        "electricity_delivered_1-energy: register electricity-import in kWh",
                        "electricity_delivered_2-energy: register electricity-import in kWh",
                        "dsmr-energy: register electricity-import in kWh");
        assertThat(yaml).containsOnlyOnce("shows the same value as electricity_delivered_1-energy");
        assertThat(Proposals.look(findings.values(), "lund").again())
                .contains("dsmr/reading/electricity_currently_delivered in kW", "dsmr/json electricity_currently");
    }

    private void hears(String topic, String payload) {
        for (Sighting sighting : Sightings.in(topic, payload.getBytes(UTF_8), NOW + minute * 60_000L)) {
            String key = topic + sighting.place() + sighting.speaker();
            findings.merge(key, new Finding(sighting), (known, any) -> known.and(sighting));
        }
    }

    private String proposed() {
        return ProposedYaml.of(Proposals.of(findings.values(), "lund"), "lund");
    }

    private List<String> meters(String yaml) throws Exception {
        return read(yaml).meters().stream()
                .map(meter -> "%s: %s %s in %s".formatted(meter.id(), meter.kind(), meter.quantity(), meter.unit()))
                .toList();
    }

    private List<String> reads(String yaml, String topic, String payload) throws Exception {
        Decoded decoded = new PayloadDecoder(List.of(read(yaml)), Duration.ofHours(2))
                .decode(new Arrival(topic, payload.getBytes(UTF_8), false, NOW));
        return decoded.rejections().isEmpty()
                ? decoded.readings().stream()
                        .map(reading -> reading.meter()
                                + ' '
                                + (reading.state() == null ? reading.value().toPlainString() : reading.state()))
                        .toList()
                : decoded.rejections().stream().map(no -> no.reason().name()).toList();
    }

    private Plant read(String yaml) throws Exception {
        return PlantFile.read(Files.writeString(
                folder.resolve("lund.yaml"),
                "plant: {id: lund, country: SE, timeZone: Europe/Stockholm, currency: SEK, settlement: 15m}\n\n"
                        + yaml));
    }
}
