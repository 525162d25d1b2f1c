package io.plantline.ingest.mapped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What readers of meters document beside the usual is understood: of grids, heat, water and the sun. */
class DocumentedMetersTest {
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
}
