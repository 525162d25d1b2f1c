package io.plantline.ingest.mapped;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.ingest.payload.Decoded;
import io.plantline.model.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no named family covers: JSON by pointers, plain numbers, and lines of columns. */
class GenericTest {
    private final Workshop workshop = Workshop.with(
            """
            - topics: plc/hall
              format: json
              time: /ts
              quality: /q
              qualities: {"192": good, "64": uncertain, "0": bad}
              seq: /n
              meters:
                press: {value: /press/energy, unit: MWh}
                water: {value: /water/0/v, unitAt: /water/0/u, optional: true}
                press-state: {value: /press/state, optional: true}
              states: {"1": processing, "2": idle, RUN: processing}
            - topics: "logger/{site}"
              format: json
              each: /readings
              meter: "{/id}"
              value: /v
              unitAt: /unit
              time: /at
              names: {M-4711: press, M-4712: water}
            - {topics: list, format: json, meter: "{/id}", value: /v, time: /t}
            - {topics: german, format: json, meter: press, value: /Zaehlerstand, decimal: ",", time: /Zeit, timePattern: "dd.MM.uuuu HH:mm:ss"}
            - {topics: "plain/{meter}", format: number, meter: "{meter}"}
            - {topics: komma, format: number, meter: press, unit: MWh, decimal: ","}
            - {topics: switch, format: number, meter: press-state, states: {"on": processing, "off": off}}
            - {topics: csv/named, format: csv, separator: ";", meter: "{serial}", value: energy, unitAt: unit, time: time}
            - topics: csv/positions
              format: csv
              columns: [time, press, water]
              time: time
              meters: {press: press, water: {value: water, unit: L}}
            """);

    @Test
    @Timeout(20)
    void aTimeWithEndlessDigitsIsRefused() {
        assertThat(workshop.refuses("plc/hall", "{\"ts\":1770112790e-100000000,\"q\":192,\"press\":{\"energy\":1}}"))
                .startsWith("BAD_TIME time ");
    }

    @Test
    void oneMessageHoldsSeveralMeters() {
        assertThat(
                        workshop.reads(
                                "plc/hall",
                                """
                        {"ts":1770112790,"q":192,"n":41,"press":{"energy":1.234567,"state":1},"water":[{"v":"12.5","u":"m\u00b3"}]}"""))
                .containsExactly(
                        "press 1.234567 MWh 2026-02-03T09:59:50Z #41",
                        "water 12.5 m3 2026-02-03T09:59:50Z #41",
                        "press-state processing 2026-02-03T09:59:50Z #41");
        assertThat(workshop.reads(
                        "plc/hall",
                        "{\"ts\":\"2026-02-03T10:59:50\",\"q\":64,\"press\":{\"energy\":null,\"state\":\"RUN\"}}"))
                .containsExactly("press-state processing 2026-02-03T09:59:50Z uncertain");
        assertThat(workshop.hears("plc/hall", "{\"ts\":1770112790,\"press\":{\"energy\":null}}")
                        .holdsNone())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plc/hall|{\"ts\":1770112790,\"temperature\":20}",
                "plc/hall|{\"press\":{\"enrgy\":12}}",
                "plc/hall|[]",
                "plc/hall|5",
                "logger/north|{\"readings\":[{\"id\":\"M-4711\",\"vv\":1}]}"
            })
    void jsonThatHoldsNoneOfThePlacesIsKeptForABetterMapping(String topic, String payload) {
        assertThat(workshop.refuses(topic, payload))
                .startsWith("MISSING_VALUE")
                .contains(topic.equals("plc/hall") ? "/press/energy, /water/0/v, /press/state" : "/v");
        assertThat(workshop.hears("logger/north", "{\"readings\":[]}").holdsNone())
                .isTrue();
    }

    @Test
    void theMappingMendedTheSameMessageIsRead() {
        String payload = "{\"water\":{\"total\":12}}";
        String source = "- {topics: plc/typo, format: json, meters: {water: {value: %s, unit: m3}}}";
        assertThat(Workshop.with(source.formatted("/water/totl")).refuses("plc/typo", payload))
                .startsWith("MISSING_VALUE")
                .contains("/water/totl");
        assertThat(Workshop.with(source.formatted("/water/total")).reads("plc/typo", payload))
                .containsExactly("water 12 m3");
    }

    @Test
    void aPlaceThatIsNotThereIsKeptForItsMeterWhileTheOthersComeIn() {
        String payload = "{\"energy\":{\"value\":7},\"water\":{\"value\":12}}";
        String source =
                "- {topics: plc/line1, format: json, meters: {press: %s, water: {value: /water/value, unit: m3}}}";
        Decoded kept = Workshop.with(source.formatted("/energy/val")).hears("plc/line1", payload);
        assertThat(kept.readings()).extracting(Workshop::told).containsExactly("water 12 m3");
        assertThat(kept.rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.reason()).isEqualTo(Rejection.Reason.MISSING_VALUE);
            assertThat(rejection.detail()).contains("/energy/val", "press", "optional: true");
            assertThat(rejection.bytes()).asString(UTF_8).isEqualTo(payload);
        });

        Decoded again = Workshop.with(source.formatted("/energy/value")).hears("plc/line1", payload);
        assertThat(again.rejections()).isEmpty();
        assertThat(again.readings()).extracting(Workshop::told).containsExactly("press 7", "water 12 m3");
        assertThat(again.readings().get(1)) // as it is put through again at the time it arrived
                .isEqualTo(kept.readings().get(0));
    }

    @Test
    void aDeviceThatSaysOnePartAtATimeIsNoFaultWhereItIsSaidSo() {
        Workshop inTurns = Workshop.with(
                "- {topics: plc/turns, format: json, optional: true, meters: {press: /e, water: {value: /w, unit: m3}}}");
        assertThat(inTurns.reads("plc/turns", "{\"e\":7}")).containsExactly("press 7");
        assertThat(inTurns.reads("plc/turns", "{\"w\":12}")).containsExactly("water 12 m3");
        assertThat(inTurns.hears("plc/turns", "{\"temperature\":20}").holdsNone())
                .isTrue();
    }

    @Test
    void theUnitBehindTheNumberCountsMoreThanTheOneOfThePlantFile() {
        assertThat(workshop.reads("komma", "1031,9 KWH")).containsExactly("press 1031.9 kWh");
        assertThat(workshop.reads("komma", "2 MWH")).containsExactly("press 2 MWh");
        assertThat(workshop.refuses("komma", "5 kg")).startsWith("WRONG_UNIT");
        assertThat(workshop.refuses("komma", "12 apples")).startsWith("WRONG_UNIT");
        assertThat(workshop.refuses("komma", "0x10")).startsWith("NOT_A_NUMBER");
    }

    @Test
    void aUnitNobodyKnowsIsToldWithWhatTheSourceCanSay() {
        Workshop sources = Workshop.with(
                """
                - {topics: s/emeter/0/total, format: shelly-gen1, meter: press}
                - {topics: plc/unit, format: json, meter: press, value: /v, unitAt: /u}
                - {topics: bare, format: number, meter: press}
                """);
        assertThat(sources.refuses("s/emeter/0/total", "12 apples"))
                .endsWith("let the device write one of Plantline's, or the number alone");
        assertThat(sources.refuses("plc/unit", "{\"v\":1,\"u\":\"apples\"}"))
                .endsWith("or leave 'unitAt' out and write 'unit'");
        assertThat(sources.refuses("bare", "12 apples")).endsWith("or the number alone, with its 'unit' in the source");
    }

    @Test
    void theUnitInACellCountsToo() {
        assertThat(workshop.reads("csv/positions", "2026-02-03T09:45:00Z,1043.2 MWh,3 m3"))
                .containsExactly("press 1043.2 MWh 2026-02-03T09:45:00Z", "water 3 m3 2026-02-03T09:45:00Z");
        assertThat(workshop.refuses("csv/positions", "2026-02-03T09:45:00Z,1,3 kg"))
                .startsWith("WRONG_UNIT");
        assertThat(workshop.refuses("csv/positions", "2026-02-03T09:45:00Z,0x10,"))
                .startsWith("NOT_A_NUMBER");
    }

    @Test
    void wordsAPlantFileDoesNotNameAreRejected() {
        assertThat(workshop.refuses("plc/hall", "{\"press\":{\"energy\":null,\"state\":3}}"))
                .startsWith("UNKNOWN_STATE");
        assertThat(workshop.refuses("plc/hall", "{\"q\":17,\"press\":{\"state\":1}}"))
                .startsWith("UNKNOWN_QUALITY quality \"17\" is none of 0, 192, 64, good, uncertain, bad");
        assertThat(workshop.refuses("plc/hall", "{\"water\":[{\"v\":1,\"u\":\"mwh\"}]}"))
                .startsWith("WRONG_UNIT");
        assertThat(workshop.refuses("plc/hall", "{\"water\":[{\"v\":1,\"u\":\"kWh\"}]}"))
                .startsWith("WRONG_UNIT");
        assertThat(workshop.refuses("plc/hall", "{\"n\":1.5,\"press\":{\"energy\":1}}"))
                .startsWith("OUT_OF_RANGE");
    }

    @Test
    void theElementsOfAnArrayNameTheirMeters() {
        assertThat(
                        workshop.reads(
                                "logger/north",
                                """
                        {"at":"2026-02-03T09:59:50Z","readings":[{"id":"M-4711","v":104.5,"unit":"kwh"},
                         {"id":"M-4712","v":7,"unit":"l","at":"2026-02-03T09:59:40Z"},{"id":"M-4712","v":null}]}"""))
                .containsExactly("press 104.5 kWh 2026-02-03T09:59:50Z", "water 7 L 2026-02-03T09:59:40Z");
        assertThat(workshop.reads("list", "[{\"id\":\"press\",\"v\":1,\"t\":1770112790},{\"id\":\"air\",\"v\":2}]"))
                .containsExactly("press 1 2026-02-03T09:59:50Z", "air 2");
    }

    @Test
    void aBadElementDoesNotSpoilItsNeighbours() {
        var decoded = workshop.hears(
                "logger/north",
                "{\"readings\":[{\"id\":\"M-4711\",\"v\":1},{\"id\":\"M-9\",\"v\":1},{\"v\":1},{\"id\":\"M-4712\",\"v\":2}]}");
        assertThat(decoded.readings()).hasSize(2);
        assertThat(decoded.rejections()).hasSize(1);
        assertThat(decoded.rejections().get(0).detail()).contains("M-9").contains("nothing at /id");
        assertThat(workshop.refuses("logger/north", "{\"reading\":[]}")).startsWith("MISSING_VALUE there is no array");
    }

    @Test
    void numbersAndTimesMayBeWrittenTheirOwnWay() {
        assertThat(workshop.reads("german", "{\"Zaehlerstand\":\"1043,25\",\"Zeit\":\"03.02.2026 10:59:50\"}"))
                .containsExactly("press 1043.25 2026-02-03T09:59:50Z");
        assertThat(workshop.refuses("german", "{\"Zaehlerstand\":\"1.043,25\"}"))
                .startsWith("NOT_A_NUMBER");
    }

    @ParameterizedTest
    @CsvSource({
        "plain/press, 1043.2, press 1043.2",
        "plain/press, ' 1043.2 kWh\n', press 1043.2 kWh",
        "plain/press, 12MWh, press 12 MWh",
        "plain/press, 1.5e3, press 1500",
        "plain/water, 12.5 m\u00b3, water 12.5 m3",
        "plain/air, 9 Nm3, air 9 Nm3",
        "plain/steel, 1.25 t, steel 1.25 t",
        "plain/heating, 3 GJ, heating 3 GJ",
        "plain/parts, 5, parts 5",
        "plain/press-state, idle, press-state idle",
        "komma, '0,5', press 0.5 MWh",
        "switch, on, press-state processing"
    })
    void aPlainNumberMayHaveItsUnitBehindIt(String topic, String payload, String reading) {
        assertThat(workshop.reads(topic, payload)).containsExactly(reading);
    }

    @ParameterizedTest
    @CsvSource({"''", "nan", "NaN", "unavailable", "null", "unknown"})
    void noNumberIsNoReading(String payload) {
        assertThat(workshop.hears("plain/press", payload).holdsNone()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "plain/press, twelve, NOT_A_NUMBER",
        "plain/press, '12,5', NOT_A_NUMBER",
        "plain/press, 12 bananas, WRONG_UNIT",
        "plain/press, 12 m3, WRONG_UNIT",
        "plain/saw, 12, UNKNOWN_METER",
        "switch, maybe, UNKNOWN_STATE"
    })
    void otherWordsAreRejected(String topic, String payload, String reason) {
        assertThat(workshop.refuses(topic, payload)).startsWith(reason);
    }

    @Test
    void linesOfColumnsAreReadByName() {
        assertThat(
                        workshop.reads(
                                "csv/named",
                                """
                        time;serial;energy;unit
                        2026-02-03T10:45:00;press;1043.2;kWh

                        1770112790;"water";7;m3
                        """))
                .containsExactly("press 1043.2 kWh 2026-02-03T09:45:00Z", "water 7 m3 2026-02-03T09:59:50Z");
        assertThat(workshop.reads("csv/positions", "2026-02-03T09:45:00Z,1043.2,250\n2026-02-03T09:46:00Z,,251"))
                .containsExactly(
                        "press 1043.2 2026-02-03T09:45:00Z",
                        "water 250 L 2026-02-03T09:45:00Z",
                        "water 251 L 2026-02-03T09:46:00Z");
    }

    @Test
    void aLineCutShortIsRejectedAndTheOthersAreRead() {
        var decoded = workshop.hears("csv/positions", "2026-02-03T09:45:00Z,1,2\n2026-02-03T09:46:00Z,3");
        assertThat(decoded.readings()).hasSize(3);
        assertThat(decoded.rejections().get(0).detail()).contains("has 2 of 3 columns");
        assertThat(workshop.refuses("csv/named", "time;meter;energy\n1770112790;press;1"))
                .contains("no column");
    }
}
