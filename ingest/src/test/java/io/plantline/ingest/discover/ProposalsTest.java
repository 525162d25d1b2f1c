package io.plantline.ingest.discover;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.model.Quantity;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import io.plantline.wire.PlantFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is proposed for what was heard, plant by plant. */
class ProposalsTest {
    @TempDir
    private Path folder;

    private final Map<String, Finding> findings = new LinkedHashMap<>();

    @Test
    void plantsThatSpeakForThemselvesAreKeptApart() throws Exception {
        for (int minute = 0; minute < 3; minute++) {
            String reading = "[{\"time\":%d,\"value\":%d,\"unit\":\"kWh\"}]";
            hears("plantline/v1/lund/main", reading.formatted(1_772_452_800_000L + 60_000L * minute, 100 + minute));
            hears("plantline/v1/bath/main", reading.formatted(1_772_452_800_000L + 900_000L * minute, 7 + minute));
        }
        hears("plantline/v1/lund/press", "{\"state\":\"idle\"}");
        hears("plantline/v1/lund/parts", "{\"count\":3}");
        hears("plantline/v1/bath/main", "{\"value\":1,\"unit\":\"kWh\",\"run\":\"study\"}");
        hears("shellies/em3/emeter/0/total", "1000");

        Map<String, List<Proposal>> proposed = Proposals.of(findings.values(), "lund");

        assertThat(proposed.get("lund"))
                .extracting(Proposal::id)
                .containsExactly("main", "press", "parts", "em3-emeter-0-energy");
        assertThat(proposed.get("bath")).extracting(Proposal::id).containsExactly("main");
        String[] documents = ProposedYaml.of(proposed, "lund").split("---\n", -1);
        assertThat(read("lund", documents[0]).meters())
                .extracting(Meter::kind)
                .containsExactly(Meter.Kind.REGISTER, Meter.Kind.STATE, Meter.Kind.COUNT, Meter.Kind.REGISTER);
        assertThat(documents[1]).startsWith("# for the plant file of bath");
        assertThat(read("bath", documents[1]).meters()).singleElement().satisfies(meter -> assertThat(meter.period())
                .hasMinutes(15));
    }

    @Test
    void waterThatLeavesIsNotTakenForWaterThatComes() {
        for (String meter : List.of("water-in", "water-out", "effluent", "outdoor-tap")) {
            hears("plantline/v1/lund/" + meter, "{\"value\":7,\"unit\":\"m3\"}");
        }

        assertThat(Proposals.of(findings.values(), "lund").get("lund"))
                .extracting(Proposal::quantity)
                .containsExactly(
                        Quantity.WATER_WITHDRAWAL,
                        Quantity.WATER_DISCHARGE,
                        Quantity.WATER_DISCHARGE,
                        Quantity.WATER_WITHDRAWAL);
    }

    @Test
    void sunAndWindAreRenewableAndAnEngineIsNot() {
        Map<String, Quantity> made = Map.of(
                "roof-pv", Quantity.RENEWABLE_GENERATION,
                "pv_inverter-2", Quantity.RENEWABLE_GENERATION,
                "solar", Quantity.RENEWABLE_GENERATION,
                "gas-chp", Quantity.FUEL_ENERGY,
                "chp-1", Quantity.ELECTRICITY_GENERATION,
                "window-line", Quantity.ELECTRICITY_IMPORT,
                "pvc-extruder", Quantity.ELECTRICITY_IMPORT);
        made.keySet().forEach(meter -> hears("plantline/v1/lund/" + meter, "{\"value\":1,\"unit\":\"kWh\"}"));
        hears("N/c0619ab1a2b3/solarcharger/279/Yield/User", "{\"value\":12.5}");

        assertThat(Proposals.of(findings.values(), "lund").get("lund"))
                .hasSize(8)
                .allSatisfy(proposal -> assertThat(proposal.quantity())
                        .as(proposal.id())
                        .isEqualTo(made.getOrDefault(proposal.id(), Quantity.RENEWABLE_GENERATION)));
    }

    @Test
    @Timeout(20)
    void thousandsOfDevicesAreProposedInAMoment() {
        for (int i = 0; i < 10_000; i++) {
            hears("shellies/plug-%d/relay/0/power".formatted(i), "12");
            hears("shellies/em-%d/emeter/0/power".formatted(i % 5_000), "12");
        }
        List<Proposal> proposed =
                new ArrayList<>(Proposals.of(findings.values(), "lund").get("lund"));
        assertThat(proposed).hasSize(15_000).extracting(Proposal::id).doesNotHaveDuplicates();
    }

    private void hears(String topic, String payload) {
        for (Sighting sighting : Sightings.in(topic, payload.getBytes(UTF_8), 1_772_452_800_000L)) {
            findings.merge(topic, new Finding(sighting), (known, any) -> known.and(sighting));
        }
    }

    private Plant read(String plant, String yaml) throws Exception {
        return PlantFile.read(Files.writeString(
                folder.resolve(plant + ".yaml"),
                """
                plant: {id: %s, country: SE, timeZone: Europe/Stockholm, currency: SEK, settlement: 15m}

                """
                                .formatted(plant)
                        + yaml));
    }
}
