package io.plantline.ingest.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.ingest.mapped.PayloadDecoder;
import io.plantline.ingest.parts.Publisher;
import io.plantline.ingest.payload.Arrival;
import io.plantline.plant.Plant;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newcomer listens to the devices of a workshop and pastes what is proposed into the plant file. */
class DiscoveryTest {
    @TempDir
    private Path directory;

    @Test
    void whatIsProposedIsAPlantFileThatReadsTheSameMessages() throws Exception {
        try (Newcomer newcomer = new Newcomer(directory, "plantline/v1/workshop/known"::equals);
                Publisher devices = new Publisher(newcomer.mosquitto(), "workshop")) {
            for (int i = 0; i < 5; i++) {
                minute(devices, i);
                int soFar = 13 * (i + 1);
                newcomer.listensUntil(heard -> heard.messages() == soFar);
                newcomer.aMinutePasses();
            }

            String yaml = newcomer.proposal();
            Plant plant = newcomer.pasted(yaml);
            assertThat(plant.meters())
                    .extracting(meter -> "%s: %s %s in %s, %s, %d"
                            .formatted(
                                    meter.id(),
                                    meter.kind(),
                                    meter.quantity(),
                                    meter.unit(),
                                    meter.period(),
                                    meter.maxRate()))
                    .containsExactlyInAnyOrder(
                            "em3-emeter-0-energy: register electricity-import in Wh, PT1M, 360000000000",
                            "em3-emeter-0-export: register electricity-export in Wh, PT1M, 0",
                            "lathe-energy: register electricity-import in kWh, PT1M, 180000000000",
                            "mill-power: power electricity-import in W, PT1M, 72000000000",
                            "67676767-heat: register heat in kWh, PT1M, 3600000000000",
                            "c0619ab1a2b3-grid-30-energy: register electricity-import in kWh, PT1M, 360000000000",
                            "oven-energy: register electricity-import in kWh, PT1M, 3600000000000",
                            "factory-plc-energy: register electricity-import in kWh, PT1M, 3600000000000");
            assertThat(yaml)
                    .contains("value: ENERGY/Total")
                    .contains("reverse: electricity-export  # it was below zero")
                    .contains("unit: kWh  # guessed from its name")
                    .contains("# max: nothing flowed")
                    .doesNotContain("volume");
            PayloadDecoder decoder = new PayloadDecoder(List.of(plant), Duration.ofMinutes(5));
            assertThat(decoder.decode(arrival("tele/lathe/SENSOR", lathe(7), newcomer.now()))
                            .readings())
                    .hasSize(1);
            assertThat(decoder.decode(arrival("wmbusmeters/67676767", heat(7), newcomer.now()))
                            .readings())
                    .hasSize(1);
            assertThat(decoder.knows("plantline/v1/workshop/oven-energy")).isTrue();
        }
    }

    @Test
    void whatStandsBesideAValueIsProposedAndTheRestIsMentioned() throws Exception {
        try (Newcomer newcomer = new Newcomer(directory, topic -> false);
                Publisher devices = new Publisher(newcomer.mosquitto(), "workshop")) {
            assertThat(newcomer.proposal())
                    .isEqualTo("# nothing that measures was recognised: listen longer, or describe the topics by hand"
                            + " (docs/meters.md)\n");
            devices.tell(
                            "plc/new",
                            "{\"ts\":1770112790,\"energy\":{\"value\":1234.5,\"unit\":\"MWh\"},\"Wasser\":{\"value\":8812,"
                                    + "\"unit\":\"L\"},\"power_kw\":12.1,\"speed\":7}")
                    .tell("plc/water", "{\"water\":[{\"v\":1003101.4,\"unit\":\"L\"}]}")
                    .tell("hall/num", "1031.9")
                    .tell("logger/csv", "time;meter;energy\n2026-02-03T10:00:00Z;press;4")
                    .tell("plc/turns", "{\"energy\":7}")
                    .tell("plc/turns", "{\"water_m3\":3}")
                    .tell("hall/greeting", "hello")
                    .tell("tele/cellar/SENSOR", "{\"Time\":\"2026-02-03T11:00:00\",\"SML\":{\"E_in\":4.5,\"E_out\":1}}")
                    .tell("tasmota/discovery/x/sensors", "{\"sn\":{\"ENERGY\":{\"Total\":4}}}")
                    .tell("shellies/em/emeter/0/total", "1000")
                    .tell("shellies/em/emeter/0/energy", "10")
                    .tell("emon/tx/E1", "1000")
                    .tell("emon/tx/P1", "10")
                    .tell("dsmr/json", "{\"electricity_delivered_1\":4}")
                    .tell("N/c0619ab1a2b3/system/0/Ac/Consumption/L1/Power", "{\"value\":400}")
                    .tell("N/c0619ab1a2b3/battery/512/Dc/0/Power", "{\"value\":-20}")
                    .flush();
            newcomer.listensUntil(heard -> heard.messages() == 15);

            String yaml = newcomer.proposal();
            Plant plant = newcomer.pasted(yaml);
            assertThat(plant.meters())
                    .extracting(meter -> "%s: %s in %s".formatted(meter.id(), meter.kind(), meter.unit()))
                    .containsExactlyInAnyOrder(
                            "plc-new-energy: register in MWh",
                            "plc-new-water: register in L",
                            "plc-water-water: register in L",
                            "logger-csv-press-energy: register in kWh",
                            "cellar-energy: register in kWh",
                            "cellar-export: register in kWh",
                            "em-emeter-0-energy: register in Wh",
                            "tx-1-energy: register in Wh",
                            "dsmr-energy: register in kWh",
                            "plc-turns-energy: register in kWh",
                            "plc-turns-water: register in m3",
                            "c0619ab1a2b3-system-0-Consumption-L1-power: power in W",
                            "c0619ab1a2b3-battery-512-Dc-0-power: power in W");
            assertThat(yaml.split("optional: true", -1)).hasSize(3);
            assertThat(newcomer.proposalForNobody())
                    .startsWith("# replace 'your-plant' by")
                    .contains("scope: your-plant");
            assertThat(yaml)
                    .contains("unitAt: /Wasser/unit", "time: /ts", "unitAt: /water/0/unit", "format: tasmota")
                    .contains("# max: nothing flowed; write what it can carry, for example 100 L/h")
                    .contains(
                            "#   plc/new /power_kw in kW", "#   emon/tx/P1 in W", "#   shellies/em/emeter/0/energy in")
                    .contains("#   plc/new /speed: 7", "#   hall/num: 1031.9  (format: number; write its unit)")
                    .contains("#   hall/greeting: hello")
                    .doesNotContain("discovery");
        }
    }

    private static void minute(Publisher devices, int i) throws Exception {
        devices.tell("shellies/em3/emeter/0/total", "" + (1000 + 100 * i))
                .tell("shellies/em3/emeter/0/total_returned", "0")
                .tell("shellies/em3/emeter/0/power", "6000")
                .tell("shellies/em3/emeter/0/voltage", "231")
                .tell("tele/lathe/SENSOR", lathe(i))
                .tell("tele/lathe/LWT", "Online")
                .tell(
                        "mill/events/rpc",
                        "{\"method\":\"NotifyStatus\",\"params\":{\"switch:0\":{\"apower\":%d}}}"
                                .formatted(1500 - 1502 * (i % 2)))
                .tell("wmbusmeters/67676767", heat(i))
                .tell("N/c0619ab1a2b3/grid/30/Ac/Energy/Forward", "{\"value\":" + (10 + 0.1 * i) + "}")
                .tell("N/c0619ab1a2b3/grid/30/Ac/L1/Power", "{\"value\":900}")
                .tell("factory/plc", "{\"energy\":%d,\"temperature\":20.5,\"program\":\"A\"}".formatted(100 + i))
                .say("oven-energy", "{\"value\":%d,\"unit\":\"kWh\"}".formatted(i))
                .say("known", "{\"value\":%d,\"unit\":\"kWh\"}".formatted(i))
                .flush();
    }

    private static String lathe(int i) {
        return "{\"Time\":\"2026-02-03T11:%02d:00\",\"ENERGY\":{\"Total\":%.2f,\"Today\":0.1,\"Power\":[3000]}}"
                .formatted(i, 500 + 0.05 * i);
    }

    private static String heat(int i) {
        return "{\"media\":\"heat\",\"meter\":\"kamheat\",\"id\":\"67676767\",\"total_energy_consumption_kwh\":%d,"
                        .formatted(44 + i)
                + "\"total_volume_m3\":0.99,\"timestamp\":\"2026-02-03T10:00:00Z\"}";
    }

    private static Arrival arrival(String topic, String payload, long now) {
        return new Arrival(topic, payload.getBytes(StandardCharsets.UTF_8), false, now + 3_600_000);
    }
}
