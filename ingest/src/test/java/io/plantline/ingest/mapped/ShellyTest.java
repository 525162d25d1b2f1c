package io.plantline.ingest.mapped;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shelly's devices, first generation and later, as their documentation describes what they send. */
class ShellyTest {
    private static final String EVENTS = "shellypro3em-1/events/rpc";

    private final Workshop first = Workshop.with(
            """
            - topics: shellies/shellyem3-1/#
              format: shelly-gen1
              meters:
                press: emeter/0/total
                feed-in: emeter/0/total_returned
                press-power: emeter/0/power
            - {topics: "shellies/{device}/relay/0/energy", format: shelly-gen1, meter: "{device}", names: {shellyplug-s-7: lathe}}
            """);

    private final Workshop second = Workshop.with(
            """
            - topics: shellypro3em-1/events/rpc
              format: shelly-gen2
              meters: {press: emdata:0/total_act, feed-in: emdata:0/total_act_ret, press-power: em:0/total_act_power}
            - topics: "{device}/status/switch:0"
              format: shelly-gen2
              meters: {lathe: switch:0/aenergy/total, lathe-power: switch:0/apower}
            - topics: lathe/events/rpc
              format: shelly-gen2
              meters: {lathe: switch:0/aenergy/total, lathe-power: switch:0/apower}
            - topics: answers/rpc
              format: shelly-gen2
              meters: {lathe: pm1:0/aenergy/total, press: em1data:1/total_act_energy}
            """);

    @ParameterizedTest
    @CsvSource({
        "emeter/0/total, 26289.4, press 26289.4 Wh",
        "emeter/0/total_returned, 0.0, feed-in 0.0 Wh",
        "emeter/0/power, -18.02, press-power -18.02 W"
    })
    void theFirstGenerationTellsTheValueByTheTopic(String topic, String payload, String reading) {
        assertThat(first.reads("shellies/shellyem3-1/" + topic, payload)).containsExactly(reading);
    }

    @Test
    void aPlugCountsWattMinutes() {
        assertThat(first.reads("shellies/shellyplug-s-7/relay/0/energy", "61502"))
                .containsExactly("lathe 61502 Wmin");
    }

    @ParameterizedTest
    @CsvSource({
        "emeter/0/pf, 0.98",
        "emeter/0/voltage, 228.31",
        "emeter/1/total, 12.5",
        "relay/0, on",
        "online, true",
        "info, {\"wifi_sta\":{}}",
        "emeter/0/total, ''"
    })
    void whatElseTheFirstGenerationSaysIsNoReading(String topic, String payload) {
        assertThat(first.hears("shellies/shellyem3-1/" + topic, payload).holdsNone())
                .isTrue();
    }

    @Test
    void rubbishOnATopicThatCountsIsRejected() {
        assertThat(first.refuses("shellies/shellyem3-1/emeter/0/total", "12,5;"))
                .startsWith("NOT_A_NUMBER");
    }

    @Test
    void aPlugNobodyKnowsIsToldByItsName() {
        assertThat(first.refuses("shellies/shellyplug-s-8/relay/0/energy", "1"))
                .startsWith("UNKNOWN_METER")
                .contains("shellyplug-s-8");
    }

    @Test
    void aNotificationHoldsWhatHasChanged() {
        assertThat(
                        second.reads(
                                EVENTS,
                                """
                        {"src":"shellypro3em-1","dst":"shellypro3em-1/events","method":"NotifyStatus","params":{
                         "ts":1770112740.21,"emdata:0":{"id":0,"a_total_act_energy":0.06,"total_act":26289.57,
                         "total_act_ret":131881.86}}}"""))
                .containsExactly(
                        "press 26289.57 Wh 2026-02-03T09:59:00.210Z", "feed-in 131881.86 Wh 2026-02-03T09:59:00.210Z");
        assertThat(
                        second.reads(
                                EVENTS,
                                """
                        {"src":"x","method":"NotifyStatus","params":{"ts":1770112740,"em:0":{"id":0,"n_current":null,
                         "total_act_power":-18.017}}}"""))
                .containsExactly("press-power -18.017 W 2026-02-03T09:59:00Z");
    }

    @Test
    void theStatusOfAComponentComesOnItsOwnTopicToo() {
        assertThat(
                        second.reads(
                                "shelly1pmg4-1/status/switch:0",
                                """
                        {"id":0,"source":"init","output":true,"apower":8.9,"voltage":237.5,
                         "aenergy":{"total":6532.102,"by_minute":[45.2,47.1,88.4],"minute_ts":1626935779}}"""))
                .containsExactly("lathe 6532.102 Wh", "lathe-power 8.9 W");
    }

    @Test
    void anAnswerToARequestHoldsAllComponents() {
        assertThat(
                        second.reads(
                                "answers/rpc",
                                """
                        {"id":1,"src":"a","dst":"answers","result":{"pm1:0":{"apower":1,"aenergy":{"total":5}},
                         "em1data:1":{"id":1,"total_act_energy":7.5},"sys":{"unixtime":null}}}"""))
                .containsExactly("lathe 5 Wh", "press 7.5 Wh");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"src\":\"x\",\"method\":\"NotifyEvent\",\"params\":{\"ts\":1770112740,\"events\":[{\"component\":\"input:0\",\"event\":\"single_push\"}]}}",
                "{\"src\":\"x\",\"method\":\"NotifyStatus\",\"params\":{\"ts\":1770112740,\"wifi\":{\"rssi\":-60}}}",
                "{\"src\":\"x\",\"method\":\"NotifyStatus\",\"params\":{\"ts\":1770112740,\"em:0\":{\"total_act_power\":null}}}",
                "{\"id\":1,\"src\":\"x\",\"error\":{\"code\":404,\"message\":\"No handler\"}}",
                "true"
            })
    void whatHoldsNoEnergyIsNoReading(String payload) {
        assertThat(second.hears(EVENTS, payload).holdsNone()).isTrue();
    }

    @Test
    void beforeTheClockIsSetTheArrivalCounts() {
        assertThat(second.reads(
                        EVENTS,
                        "{\"method\":\"NotifyStatus\",\"params\":{\"ts\":null,\"em:0\":{\"total_act_power\":1}}}"))
                .containsExactly("press-power 1 W");
        assertThat(second.reads(
                        EVENTS,
                        "{\"method\":\"NotifyStatus\",\"params\":{\"ts\":31.5,\"em:0\":{\"total_act_power\":1}}}"))
                .containsExactly("press-power 1 W");
    }

    @Test
    void aMeterThatHasFailedIsNotTrusted() {
        assertThat(second.reads(
                        EVENTS,
                        "{\"method\":\"NotifyStatus\",\"params\":{\"ts\":1770112740,\"em:0\":{\"total_act_power\":1,"
                                + "\"errors\":[\"power_meter_failure\"]}}}"))
                .containsExactly("press-power 1 W 2026-02-03T09:59:00Z uncertain");
    }

    @Test
    void halfAMessageIsRejected() {
        assertThat(second.refuses(EVENTS, "{\"method\":\"NotifyStatus\",\"params\":{\"ts\":1770"))
                .startsWith("NOT_JSON");
        assertThat(second.refuses(EVENTS, "[]")).startsWith("NOT_JSON");
    }
}
