package io.plantline.ingest.mapped;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the makers of plugs, relays and clamps document beside the usual is understood. */
class DocumentedSwitchesTest {
    @Test
    void shellyOfTheFirstGeneration() {
        Workshop workshop = Workshop.with(
                """
                - topics: shellies/shellyem-B9F4C2/#
                  format: shelly-gen1
                  meters: {press: emeter/0/total, feed-in: emeter/1/total_returned, lathe-power: emeter/1/power}
                - topics: shellies/shellyswitch25-68C63A/roller/0/energy
                  format: shelly-gen1
                  meter: lathe
                """);
        assertThat(workshop.reads("shellies/shellyem-B9F4C2/emeter/0/total", "4573226.5"))
                .containsExactly("press 4573226.5 Wh");
        assertThat(workshop.reads("shellies/shellyem-B9F4C2/emeter/1/total_returned", "0.0"))
                .containsExactly("feed-in 0.0 Wh");
        assertThat(workshop.reads("shellies/shellyem-B9F4C2/emeter/1/power", "-312.45"))
                .containsExactly("lathe-power -312.45 W");
        assertThat(workshop.reads("shellies/shellyswitch25-68C63A/roller/0/energy", "120"))
                .containsExactly("lathe 120 Wmin");
        Map.of("emeter/0/voltage", "231.62", "emeter/0/pf", "-0.92", "relay/0", "on", "online", "true")
                .forEach((topic, said) -> assertThat(workshop.reads("shellies/shellyem-B9F4C2/" + topic, said))
                        .as(topic)
                        .isEmpty());
        assertThat(workshop.reads(
                        "shellies/shellyem-B9F4C2/info",
                        "{\"wifi_sta\":{\"connected\":true},\"emeters\":[{\"power\":12.1,\"total\":4573226.5}]}"))
                .isEmpty();
    }

    @Test
    void shellyOfLaterGenerations() {
        Workshop workshop = Workshop.with(
                """
                - topics: "{device}/events/rpc"
                  format: shelly-gen2
                  meters: {press: em1data:0/total_act_energy, feed-in: em1data:0/total_act_ret_energy, lathe-power: em1:1/act_power}
                - topics: shellypro3em-a0/#
                  format: shelly-gen2
                  meters: {lathe: emdata:0/a_total_act_energy, press-power: em:0/total_act_power}
                - topics: shellypmmini-7/#
                  format: shelly-gen2
                  meters: {lathe: pm1:0/aenergy/total, feed-in: pm1:0/ret_aenergy/total}
                """);
        assertThat(
                        workshop.reads(
                                "shellyproem50-08f9e0e5c2b0/events/rpc",
                                """
                        {"src":"shellyproem50-08f9e0e5c2b0","dst":"shellyproem50-08f9e0e5c2b0/events","method":"NotifyStatus",
                        "params":{"ts":1770112740.13,"em1data:0":{"id":0,"total_act_energy":5152.8,"total_act_ret_energy":0.22}}}"""))
                .containsExactlyInAnyOrder(
                        "press 5152.8 Wh 2026-02-03T09:59:00.130Z", "feed-in 0.22 Wh 2026-02-03T09:59:00.130Z");
        assertThat(
                        workshop.reads(
                                "shellyproem50-08f9e0e5c2b0/events/rpc",
                                """
                        {"src":"a","dst":"b","method":"NotifyStatus","params":{"ts":1770112740,"em1:1":{"id":1,"current":2.6,
                        "voltage":234.9,"act_power":501.8,"aprt_power":612.4,"pf":0.84,"freq":50.0,"calibration":"factory"}}}"""))
                .containsExactly("lathe-power 501.8 W 2026-02-03T09:59:00Z");
        assertThat(
                        workshop.reads(
                                "shellyproem50-08f9e0e5c2b0/events/rpc",
                                """
                        {"src":"a","dst":"b","method":"NotifyEvent","params":{"ts":1770112740.5,"events":[
                        {"component":"em1data:0","id":0,"event":"data","ts":1770112740.5,"data":{"ts":1770112680,"period":60,
                        "values":[[1.2,0,3,0,0,0,0,0]]}}]}}"""))
                .isEmpty();
        assertThat(
                        workshop.reads(
                                "shellypro3em-a0/status/em:0",
                                """
                        {"id":0,"a_current":4.029,"a_voltage":236.1,"a_act_power":951.2,"a_pf":1,"b_act_power":-18.0,
                        "n_current":null,"total_current":11.116,"total_act_power":2484.782,"user_calibrated_phase":[]}"""))
                .containsExactly("press-power 2484.782 W");
        assertThat(
                        workshop.reads(
                                "shellypro3em-a0/status/emdata:0",
                                "{\"id\":0,\"a_total_act_energy\":12.5,\"a_total_act_ret_energy\":0,\"total_act\":38.1,\"total_act_ret\":0}"))
                .containsExactly("lathe 12.5 Wh");
        assertThat(
                        workshop.reads(
                                "shellypmmini-7/rpc",
                                """
                        {"id":3,"src":"shellypmmini-7","dst":"user_1","result":{"ble":{},"pm1:0":{"id":0,"voltage":230.1,
                        "apower":11.2,"aenergy":{"total":11.679,"by_minute":[0,0,0],"minute_ts":1770112740},
                        "ret_aenergy":{"total":5.8,"by_minute":[0,0,0],"minute_ts":1770112740}},"sys":{"uptime":41}}}"""))
                .containsExactlyInAnyOrder("lathe 11.679 Wh", "feed-in 5.8 Wh");
        assertThat(workshop.reads("shellypmmini-7/online", "true")).isEmpty();
        assertThat(workshop.reads(
                        "shellypmmini-7/status/sys", "{\"mac\":\"A8\",\"time\":\"10:00\",\"unixtime\":1770112800}"))
                .isEmpty();
    }

    @Test
    void tasmota() {
        Workshop workshop = Workshop.with(
                """
                - topics: tele/em3/SENSOR
                  format: tasmota
                  meters: {press: ENERGY/Total/2, feed-in: ENERGY/ExportActive/0, lathe-power: ENERGY/Power/1, reactive: ENERGY/ImportReactive/0}
                - topics: tele/sml/SENSOR
                  format: tasmota
                  meters: {lathe: SML/E_in, feed-in: {value: SML/E_out, unit: MWh}, press-power: {value: SML/Power, unit: W}}
                - topics: tele/counter/SENSOR
                  format: tasmota
                  meters: {gas: {value: COUNTER/C1, unit: dm3}}
                - topics: stat/plug/STATUS8
                  format: tasmota
                  meter: lathe
                  value: ENERGY/Total
                - topics: stat/plug/#
                  format: tasmota
                  meter: press-power
                  value: ENERGY/Power
                """);
        assertThat(
                        workshop.reads(
                                "tele/em3/SENSOR",
                                """
                        {"Time":"2026-02-03T10:59:30","ENERGY":{"TotalStartTime":"2025-01-01T00:00:00","Total":[1.1,2.2,3.3],
                        "ExportActive":[0.5,0.0,0.0],"ImportReactive":[7.25,0,0],"Power":[10,-20,30],"Voltage":230}}"""))
                .containsExactlyInAnyOrder(
                        "press 3.3 kWh 2026-02-03T09:59:30Z",
                        "feed-in 0.5 kWh 2026-02-03T09:59:30Z",
                        "reactive 7.25 kvarh 2026-02-03T09:59:30Z",
                        "lathe-power -20 W 2026-02-03T09:59:30Z");
        assertThat(
                        workshop.reads(
                                "tele/sml/SENSOR",
                                "{\"Time\":\"2026-02-03T09:59:30Z\",\"SML\":{\"E_in\":20345.1234,\"E_out\":0.0062,\"Power\":-57.00,\"Meter_id\":\"0901\"}}"))
                .containsExactlyInAnyOrder(
                        "lathe 20345.1234 2026-02-03T09:59:30Z",
                        "feed-in 0.0062 MWh 2026-02-03T09:59:30Z",
                        "press-power -57.00 W 2026-02-03T09:59:30Z");
        assertThat(workshop.reads("tele/counter/SENSOR", "{\"Time\":1770112740,\"COUNTER\":{\"C1\":51234}}"))
                .containsExactly("gas 51234 dm3 2026-02-03T09:59:00Z");
        assertThat(
                        workshop.reads(
                                "stat/plug/STATUS8",
                                "{\"StatusSNS\":{\"Time\":\"2026-02-03T10:59:30\",\"ENERGY\":{\"Total\":3.705,\"Power\":null}}}"))
                .containsExactly("lathe 3.705 kWh 2026-02-03T09:59:30Z");
        assertThat(workshop.reads("stat/plug/RESULT", "{\"POWER\":\"ON\"}")).isEmpty();
        assertThat(workshop.reads("stat/plug/POWER1", "ON")).isEmpty();
        assertThat(workshop.reads(
                        "stat/plug/STATUS10",
                        "{\"StatusSNS\":{\"Time\":\"2026-02-03T10:59:30\",\"ENERGY\":{\"Power\":5}}}"))
                .containsExactly("press-power 5 W 2026-02-03T09:59:30Z");
    }

    @Test
    void zigbee2mqtt() {
        Workshop workshop = Workshop.with(
                """
                - topics: zigbee2mqtt/press/#
                  format: zigbee2mqtt
                  meters: {press: energy, press-power: {value: power, unit: W}, press-state: state}
                  states: {"ON": processing, "OFF": "off"}
                - topics: zigbee2mqtt/main
                  format: zigbee2mqtt
                  meters: {lathe: energy_l1, feed-in: produced_energy, lathe-power: power_phase_b}
                """);
        assertThat(workshop.reads("zigbee2mqtt/press/energy", "1,5".replace(',', '.')))
                .containsExactly("press 1.5 kWh");
        assertThat(workshop.reads("zigbee2mqtt/press/power", "-12")).containsExactly("press-power -12 W");
        assertThat(workshop.reads("zigbee2mqtt/press/state", "ON")).containsExactly("press-state processing");
        assertThat(workshop.reads("zigbee2mqtt/press/power_on_behavior", "previous"))
                .isEmpty();
        assertThat(workshop.refuses("zigbee2mqtt/press", "{\"energy\":")).startsWith("NOT_JSON");
        assertThat(workshop.reads("zigbee2mqtt/press/child_lock", "UNLOCK")).isEmpty();
        assertThat(workshop.reads("zigbee2mqtt/press/availability", "{\"state\":\"online\"}"))
                .isEmpty();
        assertThat(
                        workshop.reads(
                                "zigbee2mqtt/main",
                                """
                        {"ac_frequency":50,"energy_l1":321.09,"produced_energy":0.5,"power_phase_b":-24,"linkquality":255,
                        "last_seen":"2026-02-03T10:59:00+01:00","state_l1":null}"""))
                .containsExactlyInAnyOrder(
                        "lathe 321.09 kWh 2026-02-03T09:59:00Z",
                        "feed-in 0.5 kWh 2026-02-03T09:59:00Z",
                        "lathe-power -24 W 2026-02-03T09:59:00Z");
    }
}
