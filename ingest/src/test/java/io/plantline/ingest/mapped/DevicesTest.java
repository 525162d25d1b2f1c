package io.plantline.ingest.mapped;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.model.Rejection;
import io.plantline.model.Rejection.Reason;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The other named families, as their documentation describes what they send. */
class DevicesTest {
    private final Workshop workshop = Workshop.with(
            """
            - topics: emon/emontx/#
              format: emonhub
              meters: {lathe-power: power1, press: E1}
            - {topics: emon/emontx, format: emonhub, meters: {lathe-power: power1, parts: pulse}}
            - topics: N/c0619ab1/grid/30/#
              format: victron
              meters: {lathe-power: Ac/Power, press: Ac/Energy/Forward, feed-in: Ac/Energy/Reverse}
            - topics: "wmbusmeters/{id}"
              format: wmbusmeters
              meters: {"{id}": total_energy_consumption_kwh}
              names: {"67676767": heating, "03313062": press}
            - topics: cellar/+
              format: wmbusmeters
              meters: {water: total_m3, heating: total_heating_gj}
            - topics: zigbee2mqtt/hall/press
              format: zigbee2mqtt
              meters: {press: energy, press-power: power}
            """);

    @Test
    void emonhubTellsInputsByTopicOrAllOfANode() {
        assertThat(workshop.reads("emon/emontx/power1", "10")).containsExactly("lathe-power 10 W");
        assertThat(workshop.reads("emon/emontx/E1", "104503")).containsExactly("press 104503 Wh");
        assertThat(workshop.reads(
                        "emon/emontx",
                        "{\"power1\":-52,\"vrms\":239.41,\"pulse\":7,\"time\":1770112790.5,\"rssi\":-61}"))
                .containsExactly("lathe-power -52 W 2026-02-03T09:59:50.500Z", "parts 7 2026-02-03T09:59:50.500Z");
        assertThat(workshop.hears("emon/emontx/vrms", "239.41").holdsNone()).isTrue();
        assertThat(workshop.refuses("emon/emontx/power1", "ten")).startsWith("NOT_A_NUMBER");
    }

    @Test
    void victronSaysNullWhereItDoesNotKnow() {
        assertThat(workshop.reads("N/c0619ab1/grid/30/Ac/Power", "{\"value\": -1204.5}"))
                .containsExactly("lathe-power -1204.5 W");
        assertThat(workshop.reads("N/c0619ab1/grid/30/Ac/Energy/Forward", "{\"value\": 18432.12}"))
                .containsExactly("press 18432.12 kWh");
        assertThat(workshop.hears("N/c0619ab1/grid/30/Ac/Power", "{\"value\": null}")
                        .holdsNone())
                .isTrue();
        assertThat(workshop.hears("N/c0619ab1/grid/30/Ac/Power", "{\"value\": []}")
                        .holdsNone())
                .isTrue();
        assertThat(workshop.hears("N/c0619ab1/grid/30/Ac/Power", "").holdsNone())
                .isTrue();
        assertThat(workshop.hears("N/c0619ab1/grid/30/Ac/L1/Voltage", "{\"value\": 230.1}")
                        .holdsNone())
                .isTrue();
        assertThat(workshop.hears("N/c0619ab1/grid/30/ProductName", "{\"value\": \"EM24\"}")
                        .holdsNone())
                .isTrue();
        assertThat(workshop.refuses("N/c0619ab1/grid/30/Ac/Power", "{\"valeu\": 1}"))
                .startsWith("MISSING_VALUE");
        assertThat(workshop.refuses("N/c0619ab1/grid/30/Ac/Power", "-1204.5")).startsWith("NOT_JSON");
    }

    @Test
    void wmbusmetersNamesTheUnitInTheField() {
        assertThat(
                        workshop.reads(
                                "wmbusmeters/67676767",
                                """
                        {"media":"heat","meter":"kamheat","name":"MyHeater","id":"67676767","status":"OK","power_kw":1.9,
                         "total_energy_consumption_kwh":44,"total_volume_m3":0.99,"timestamp":"2026-02-03T09:58:00Z"}"""))
                .containsExactly("heating 44 kWh 2026-02-03T09:58:00Z");
        assertThat(
                        workshop.reads(
                                "cellar/1",
                                "{\"media\":\"cold water\",\"total_m3\":6408.3,\"status\":\"LEAKING\",\"timestamp\":\"2026-02-03T09:58:00Z\"}"))
                .containsExactly("water 6408.3 m3 2026-02-03T09:58:00Z");
        assertThat(workshop.reads("cellar/2", "{\"media\":\"heat\",\"total_heating_gj\":12.125,\"total_m3\":null}"))
                .containsExactly("heating 12.125 GJ");
    }

    @Test
    void aMeterThatNamesAnErrorIsNotTrustedAndAClockNeverSetTellsNothing() {
        assertThat(
                        workshop.reads(
                                "wmbusmeters/03313062",
                                """
                        {"media":"electricity","id":"03313062","total_energy_consumption_kwh":33370.162,
                         "status":"CODE_101_EEPROM_ERROR","timestamp":"1111-11-11T11:11:11Z"}"""))
                .containsExactly("press 33370.162 kWh uncertain");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1770112790123              | 2026-02-03T09:59:50.123Z",
                "\"2026-02-03T09:59:50.123Z\" | 2026-02-03T09:59:50.123Z",
                "\"2026-02-03T10:59:50+01:00\" | 2026-02-03T09:59:50Z",
            })
    void zigbeeTellsWhenItWasLastSeenAsItIsSet(String lastSeen, String meant) {
        assertThat(workshop.reads(
                        "zigbee2mqtt/hall/press",
                        "{\"state\":\"ON\",\"power\":231.4,\"energy\":12.34,\"power_factor\":0.9,\"last_seen\":%s}"
                                .formatted(lastSeen)))
                .containsExactly("press 12.34 kWh " + meant, "press-power 231.4 W " + meant);
    }

    @Test
    void zigbeePlugsThatSayLessAreNoReading() {
        assertThat(workshop.reads("zigbee2mqtt/hall/press", "{\"energy\":12.34}"))
                .containsExactly("press 12.34 kWh");
        assertThat(workshop.hears("zigbee2mqtt/hall/press", "{\"state\":\"OFF\",\"energy\":null}")
                        .holdsNone())
                .isTrue();
        assertThat(workshop.refuses("zigbee2mqtt/hall/press", "offline")).startsWith("NOT_JSON");
        assertThat(workshop.refuses("zigbee2mqtt/hall/press/availability", "offline"))
                .as("not subscribed to any more")
                .startsWith("NO_SOURCE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"value\":1e999999999}",
                "{\"value\":1e5000}",
                "{\"value\":{}}",
                "{\"value\":false}",
                "{\"value\":[1,2]}",
                "{\"value\":1} {\"value\":2}",
                "[[[[[[[[[[["
            })
    void monstersAreRejected(String payload) {
        assertThat(workshop.hears("N/c0619ab1/grid/30/Ac/Power", payload).rejections())
                .hasSize(1);
    }

    @Test
    void bytesThatAreNoTextAndTextBeyondMeasureAreRejected() {
        byte[] latin1 = "{\"value\":1,\"unit\":\"m\u00b3\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(workshop.hears("N/c0619ab1/grid/30/Ac/Power", latin1).rejections())
                .extracting(Rejection::reason)
                .containsExactly(Reason.NOT_UTF8);
        assertThat(workshop.hears("N/c0619ab1/grid/30/Ac/Power", "[".repeat(2_000_000))
                        .rejections())
                .extracting(Rejection::reason)
                .containsExactly(Reason.TOO_LARGE);
        assertThat(workshop.hears("N/c0619ab1/grid/30/Ac/Power", "[".repeat(100_000))
                        .rejections())
                .extracting(Rejection::reason)
                .containsExactly(Reason.NOT_JSON);
    }
}
