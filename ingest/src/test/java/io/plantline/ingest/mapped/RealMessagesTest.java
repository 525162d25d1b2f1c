package io.plantline.ingest.mapped;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plantline.ingest.parts.RealData;
import io.plantline.ingest.payload.Decoded;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Messages recorded from real devices. */
class RealMessagesTest {
    private static final String SHELLY = "aiida/12345678-1234-1234-1234-123456789abc/events/rpc";

    private final Workshop workshop = Workshop.with(
            """
            - topics: %s
              format: shelly-gen2
              meters: {press-power: em:0/total_act_power, press: emdata:0/total_act, feed-in: emdata:0/total_act_ret, lathe: switch:0/aenergy/total, lathe-power: switch:0/apower}
            - {topics: tele/sonoff_desk/SENSOR, format: tasmota, meters: {lathe: ENERGY/Total}}
            - {topics: dsmr/reading/+, format: dsmr-reader, meters: {press: electricity_delivered_1, lathe: electricity_delivered_2}}
            - {topics: emon/emontx/power1, format: emonhub, meter: lathe-power}
            - {topics: wmbusmeters/03313062, format: wmbusmeters, meters: {press: total_energy_consumption_kwh, press-power: active_consumption_kw}}
            - {topics: wmbusmeters/67676767, format: wmbusmeters, meters: {heating: total_energy_consumption_kwh, water: total_volume_m3}}
            """
                    .formatted(SHELLY));

    @Test
    void everyOneInAFamilyOfTextIsRead() throws Exception {
        Map<String, Integer> read = new LinkedHashMap<>();
        for (String line : Files.readAllLines(RealData.file("mqtt-payloads/samples.jsonl"))) {
            JsonNode sample = new ObjectMapper().readTree(line);
            if (sample.path("encoding").asText().equals("utf8")) {
                Decoded decoded = workshop.hears(
                        sample.path("topic").asText(), sample.path("payload").asText());
                assertThat(decoded.rejections()).as(line).isEmpty();
                read.put(sample.path("id").asText(), decoded.readings().size());
            }
        }
        assertThat(read)
                .containsExactly(
                        Map.entry("shelly-gen2-em", 1),
                        Map.entry("shelly-gen2-emdata", 2),
                        Map.entry("shelly-gen2-switch", 2),
                        Map.entry("tasmota-pow", 1),
                        Map.entry("dsmr-reader-scalar-1", 1),
                        Map.entry("dsmr-reader-scalar-2", 1),
                        Map.entry("emonhub-nodevar", 1),
                        Map.entry("wmbus-iem3000-0", 2),
                        Map.entry("wmbus-iem3000-1", 2),
                        Map.entry("wmbus-kamheat-0", 2));
    }
}
