package io.plantline.ingest.mapped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the makers of devices document beside the usual: each family says something less common, and is understood. */
class DocumentedPayloadsTest {
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
    void dsmrReader() {
        Workshop workshop = Workshop.with(
                """
                - topics: dsmr/json/telegram
                  format: dsmr-reader
                  meters: {press: electricity_delivered_1, gas: extra_device_delivered, press-power: phase_currently_delivered_l1}
                - topics: dsmr/json/gas
                  format: dsmr-reader
                  meter: gas
                  value: delivered
                - topics: dsmr/consumption/gas/#
                  format: dsmr-reader
                  meter: gas
                  value: gas/delivered
                - topics: dsmr/json/quarter
                  format: dsmr-reader
                  meter: press-power
                  value: average_delivered
                """);
        assertThat(
                        workshop.reads(
                                "dsmr/json/telegram",
                                """
                        {"id":1,"timestamp":"2026-02-03T10:59:50+01:00","electricity_delivered_1":"1234.567",
                        "electricity_currently_delivered":"0.482","phase_currently_delivered_l1":"0.482",
                        "phase_currently_delivered_l2":null,"extra_device_timestamp":"2026-02-03T10:55:00+01:00",
                        "extra_device_delivered":"845.206"}"""))
                .containsExactlyInAnyOrder(
                        "press 1234.567 kWh 2026-02-03T09:59:50Z",
                        "press-power 0.482 kW 2026-02-03T09:59:50Z",
                        "gas 845.206 m3 2026-02-03T09:55:00Z");
        assertThat(
                        workshop.reads(
                                "dsmr/json/gas",
                                "{\"read_at\":\"2026-02-03T10:55:00+01:00\",\"delivered\":\"845.206\",\"currently_delivered\":\"0.004\"}"))
                .containsExactly("gas 845.206 m3 2026-02-03T09:55:00Z");
        assertThat(workshop.reads("dsmr/consumption/gas/delivered", "845.206")).containsExactly("gas 845.206 m3");
        assertThat(workshop.reads("dsmr/consumption/gas/currently_delivered", "0.004"))
                .isEmpty();
        assertThat(workshop.reads("dsmr/consumption/gas/read_at", "2026-02-03T10:55:00+01:00"))
                .isEmpty();
        assertThat(
                        workshop.reads(
                                "dsmr/json/quarter",
                                """
                        {"read_at_start":"2026-02-03T10:30:00+01:00","read_at_end":"2026-02-03T10:45:00+01:00",
                        "average_delivered":"1.234"}"""))
                .containsExactly("press-power 1.234 kW 2026-02-03T09:45:00Z");
    }

    @Test
    void emonhub() {
        Workshop workshop = Workshop.with(
                """
                - topics: emon/emonPi2
                  format: emonhub
                  meters: {press: E1, lathe-power: P1, feed-in: {value: sdm_EE, unit: kWh}}
                - topics: emon/emontx3/+
                  format: emonhub
                  meters: {press-power: power1, lathe: E2}
                - topics: emonhub/rx/5/values
                  format: csv
                  columns: [power1, power2, power1pluspower2, vrms, t1, pulse]
                  meters: {press-power: {value: power1, unit: W}}
                """);
        assertThat(
                        workshop.reads(
                                "emon/emonPi2",
                                """
                        {"MSG":1,"Vrms":238.61,"P1":-32,"E1":104502,"pulse":0,"sdm_EE":12.5,"T1":NaN,"time":1770112795.39,
                        "rssi":-42}"""))
                .containsExactlyInAnyOrder(
                        "press 104502 Wh 2026-02-03T09:59:55.390Z",
                        "lathe-power -32 W 2026-02-03T09:59:55.390Z",
                        "feed-in 12.5 kWh 2026-02-03T09:59:55.390Z");
        assertThat(workshop.reads("emon/emonPi2", "{\"P1\":NaN,\"E1\":Infinity,\"time\":1770112795}"))
                .isEmpty();
        assertThat(workshop.reads("emon/emontx3/power1", "257")).containsExactly("press-power 257 W");
        assertThat(workshop.reads("emon/emontx3/E2", "1.5e3")).containsExactly("lathe 1500 Wh");
        assertThat(workshop.reads("emon/emontx3/power1", "nan")).isEmpty();
        assertThat(workshop.reads("emonhub/rx/5/values", "165,6,171,23975,12.5,33"))
                .containsExactly("press-power 165 W");
    }

    @Test
    void victron() {
        Workshop workshop = Workshop.with(
                """
                - topics: N/c0619ab1a2b3/#
                  format: victron
                  meters:
                    press: grid/30/Ac/L1/Energy/Forward
                    lathe: vebus/276/Energy/InverterToAcOut
                    press-power: vebus/276/Ac/Out/P
                    lathe-power: system/0/Dc/Pv/Power
                    feed-in: solarcharger/279/Yield/System
                    water: pulsemeter/1/Aggregate
                """);
        assertThat(workshop.reads("N/c0619ab1a2b3/grid/30/Ac/L1/Energy/Forward", "{\"value\": 3452.5}"))
                .containsExactly("press 3452.5 kWh");
        assertThat(workshop.reads("N/c0619ab1a2b3/vebus/276/Energy/InverterToAcOut", "{\"value\": 12.75}"))
                .containsExactly("lathe 12.75 kWh");
        assertThat(workshop.reads("N/c0619ab1a2b3/vebus/276/Ac/Out/P", "{\"value\": -431}"))
                .containsExactly("press-power -431 W");
        assertThat(workshop.reads("N/c0619ab1a2b3/system/0/Dc/Pv/Power", "{\"value\": 1204.71}"))
                .containsExactly("lathe-power 1204.71 W");
        assertThat(workshop.reads(
                        "N/c0619ab1a2b3/solarcharger/279/Yield/System", "{\"max\":null,\"min\":null,\"value\":88.25}"))
                .containsExactly("feed-in 88.25 kWh");
        assertThat(workshop.reads("N/c0619ab1a2b3/pulsemeter/1/Aggregate", "{\"value\": 14.125}"))
                .containsExactly("water 14.125 m3");
        assertThat(workshop.reads("N/c0619ab1a2b3/grid/30/Ac/L1/Energy/Forward", "{\"value\": []}"))
                .isEmpty();
        assertThat(workshop.reads("N/c0619ab1a2b3/grid/30/ProductName", "{\"value\": \"EM24\"}"))
                .isEmpty();
        assertThat(workshop.reads("N/c0619ab1a2b3/full_publish_completed", "{\"value\": 1770112795}"))
                .isEmpty();
        assertThat(workshop.reads("N/c0619ab1a2b3/grid/30/Ac/Power", "")).isEmpty();
    }

    @Test
    void wmbusmeters() {
        Workshop workshop = Workshop.with(
                """
                - topics: wmbusmeters/+
                  format: wmbusmeters
                  meters: {heating: total_heat_energy_kwh, press-power: power_kw}
                - topics: wmbusmeters/water
                  format: wmbusmeters
                  meters: {water: total_m3}
                - topics: wmbusmeters/power
                  format: wmbusmeters
                  meters: {press: total_energy_consumption_kwh, feed-in: total_energy_production_kwh, press-power: current_power_consumption_kw, reactive: total_reactive_energy_consumption_kvarh}
                - topics: wmbusmeters/gj
                  format: wmbusmeters
                  meters: {heating: total_energy_consumption_gj}
                """);
        assertThat(
                        workshop.reads(
                                "wmbusmeters/cellar",
                                """
                        {"media":"heat","meter":"vario451mid","name":"cellar","id":"01234567","total_heat_energy_kwh":3541,
                        "power_kw":null,"timestamp":"2026-02-03T09:58:00Z"}"""))
                .containsExactly("heating 3541 kWh 2026-02-03T09:58:00Z");
        assertThat(
                        workshop.reads(
                                "wmbusmeters/water",
                                """
                        {"media":"cold water","meter":"multical21","name":"water","id":"76348799","status":"DRY","total_m3":6.408,
                        "target_m3":6.408,"flow_temperature_c":127,"external_temperature_c":19,"max_flow_m3h":0,
                        "current_status":"DRY","time_dry":"22-31 days","timestamp":"2026-02-03T09:58:00Z",
                        "device":"rtlwmbus[00000001]","rssi_dbm":-73}"""))
                .containsExactly("water 6.408 m3 2026-02-03T09:58:00Z");
        assertThat(
                        workshop.reads(
                                "wmbusmeters/power",
                                """
                        {"media":"electricity","meter":"amiplus","name":"power","id":"10101010","status":"OK",
                        "total_energy_consumption_kwh":15843.1,"total_energy_production_kwh":0.3,
                        "current_power_consumption_kw":0.33,"total_reactive_energy_consumption_kvarh":2.5,
                        "voltage_at_phase_1_v":236,"device_date_time":"2026-02-03 10:57:12","timestamp":"2026-02-03T09:58:00Z"}"""))
                .containsExactlyInAnyOrder(
                        "press 15843.1 kWh 2026-02-03T09:58:00Z",
                        "feed-in 0.3 kWh 2026-02-03T09:58:00Z",
                        "press-power 0.33 kW 2026-02-03T09:58:00Z",
                        "reactive 2.5 kvarh 2026-02-03T09:58:00Z");
        assertThat(
                        workshop.reads(
                                "wmbusmeters/gj",
                                """
                        {"media":"heat","meter":"kamheat","name":"gj","id":"67676767","current_status":"SENSOR_T1_ERROR",
                        "total_energy_consumption_gj":12.5,"total_volume_m3":1.5,"timestamp":"2026-02-03T09:58:00Z"}"""))
                .containsExactly("heating 12.5 GJ 2026-02-03T09:58:00Z uncertain");
    }

    @Test
    void whatIsNamedInAUnitThatNoMeterHasIsRefusedInThePlantFile() {
        assertThatThrownBy(
                        () -> Workshop.with(
                                """
                        - topics: wmbusmeters/+
                          format: wmbusmeters
                          meters: {water: max_flow_m3h}
                        """))
                .hasMessageContaining("wmbusmeters measures nothing at 'max_flow_m3h'");
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

    @Test
    void anyJson() {
        Workshop workshop = Workshop.with(
                """
                - topics: plc/escaped
                  format: json
                  time: /meta/t~1utc
                  meters: {press: {value: "/a~0b/0/kWh total", unit: kWh}, water: /vol}
                - topics: chirpstack/#
                  format: json
                  time: /time
                  meter: water
                  value: /object/volume
                  unitAt: /object/unit
                - topics: senml/hall
                  format: json
                  meter: "{/n}"
                  value: /v
                  time: /t
                  unitAt: /u
                  names: {e1: press, w1: water}
                - topics: keyed
                  format: json
                  each: /meters
                  meter: "{/name}"
                  value: /val
                  quality: /ok
                """);
        assertThat(
                        workshop.reads(
                                "plc/escaped",
                                "{\"meta\":{\"t/utc\":\"2026-02-03T09:59:00.5Z\"},\"a~b\":[{\"kWh total\":\"12.50\"}],\"vol\":NaN}"))
                .containsExactly("press 12.50 kWh 2026-02-03T09:59:00.500Z");
        assertThat(
                        workshop.reads(
                                "chirpstack/up",
                                "{\"time\":\"2026-02-03T09:59:00.123456789+00:00\",\"object\":{\"volume\":1042,\"unit\":\"Liter\"}}"))
                .containsExactly("water 1042 L 2026-02-03T09:59:00.123Z");
        assertThat(
                        workshop.reads(
                                "senml/hall",
                                "[{\"n\":\"e1\",\"u\":\"kWh\",\"v\":10.5,\"t\":1770112740},{\"n\":\"w1\",\"u\":\"m3\",\"v\":3,\"t\":1.77011274e9}]"))
                .containsExactly("press 10.5 kWh 2026-02-03T09:59:00Z", "water 3 m3 2026-02-03T09:59:00Z");
        assertThat(
                        workshop.reads(
                                "keyed",
                                "{\"meters\":{\"a\":{\"name\":\"press\",\"val\":1,\"ok\":true},\"b\":{\"name\":\"water\",\"val\":2,\"ok\":false}}}"))
                .containsExactly("press 1", "water 2 bad");
    }

    @Test
    void csvLines() {
        Workshop workshop = Workshop.with(
                """
                - topics: logger/de
                  format: csv
                  separator: ";"
                  decimal: ","
                  timePattern: "dd.MM.uuuu HH:mm:ss"
                  time: Zeit
                  meters: {press: {value: Wirkarbeit, unit: kWh}, water: {value: Wasser, unit: L}}
                - topics: logger/tab
                  format: csv
                  separator: tab
                  columns: [t, id, v, u, q]
                  time: t
                  meter: "{id}"
                  value: v
                  unitAt: u
                  quality: q
                """);
        assertThat(
                        workshop.reads(
                                "logger/de",
                                "\uFEFFZeit;Wirkarbeit;Wasser\r\n03.02.2026 10:45:00;1043,25;12\r\n03.02.2026 10:46:00;1043,5;\r\n"))
                .containsExactly(
                        "press 1043.25 kWh 2026-02-03T09:45:00Z",
                        "water 12 L 2026-02-03T09:45:00Z",
                        "press 1043.5 kWh 2026-02-03T09:46:00Z");
        assertThat(workshop.reads(
                        "logger/tab", "1770112740000\tpress\t5\tMJ\tuncertain\n1770112740\twater\t0.5\tm3\tgood"))
                .containsExactly("press 5 MJ 2026-02-03T09:59:00Z uncertain", "water 0.5 m3 2026-02-03T09:59:00Z");
    }
}
