package io.plantline.ingest.mapped;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tasmota's telemetry: local time without a zone, one channel or several, and the meters it reads for others. */
class TasmotaTest {
    private static final String ONE = "{\"Time\":\"%s\",\"ENERGY\":{\"TotalStartTime\":\"2022-03-20T15:20:48\","
            + "\"Total\":514.153,\"Yesterday\":1.495,\"Today\":0.537,\"Period\":0,\"Power\":56,\"Factor\":0.61}}";

    private final Workshop workshop = Workshop.with(
            """
            - topics: "tele/{device}/SENSOR"
              format: tasmota
              meters: {"{device}": ENERGY/Total, "{device}-power": ENERGY/Power}
            - topics: tele/dual/SENSOR
              format: tasmota
              meters: {press: ENERGY/Total/0, lathe: ENERGY/Total/1, lathe-power: ENERGY/Power/1}
            - topics: stat/lathe/STATUS10
              format: tasmota
              meters: {lathe: ENERGY/Total}
            - {topics: cellar/tele/#, format: tasmota, meters: {feed-in: SML/E_out}}
            - {topics: tele/abroad/SENSOR, format: tasmota, timeZone: Asia/Seoul, meters: {press: ENERGY/Total}}
            - {topics: tele/cuckoo/SENSOR, format: tasmota, clock: arrival, meters: {press: ENERGY/Total}}
            """);

    @Test
    void totalAndPowerOfOneDeviceGoToTwoMeters() {
        assertThat(workshop.reads("tele/press/SENSOR", ONE.formatted("2026-02-03T10:59:30")))
                .containsExactly("press 514.153 kWh 2026-02-03T09:59:30Z", "press-power 56 W 2026-02-03T09:59:30Z");
    }

    @Test
    void channelsAreToldApart() {
        assertThat(workshop.hears(
                                "tele/dual/SENSOR",
                                "{\"Time\":\"2026-02-03T10:59:30\",\"ENERGY\":{\"Total\":[0.012,2.910],\"Power\":[0,7]}}")
                        .readings())
                .extracting(reading -> reading.meter() + " " + reading.value())
                .containsExactly("press 0.012", "lathe 2.910", "lathe-power 7");
    }

    @Test
    void severalChannelsAreNotOneNumber() {
        assertThat(workshop.refuses(
                        "tele/press/SENSOR",
                        "{\"Time\":\"2026-02-03T10:59:30\",\"ENERGY\":{\"Total\":[1,2],\"Power\":[3,4]}}"))
                .contains("NOT_A_NUMBER 2 channels")
                .contains("write the channel")
                .contains("1 more fault");
        assertThat(workshop.reads("tele/press/SENSOR", "{\"ENERGY\":{\"Total\":[12.5]}}"))
                .containsExactly("press 12.5 kWh");
    }

    @Test
    void theAnswerToStatusHoldsTheSame() {
        assertThat(workshop.reads(
                        "stat/lathe/STATUS10",
                        "{\"StatusSNS\":{\"Time\":\"2026-02-03T10:59:30\",\"ENERGY\":{\"Total\":1.5}}}"))
                .containsExactly("lathe 1.5 kWh 2026-02-03T09:59:30Z");
    }

    @Test
    void aSmartMeterReadByInfraredSpeaksItsMetersUnit() {
        assertThat(workshop.reads(
                        "cellar/tele/SENSOR",
                        "{\"Time\":\"2026-02-03T10:59:30\",\"SML\":{\"E_in\":4221.5,\"E_out\":3.25}}"))
                .containsExactly("feed-in 3.25 2026-02-03T09:59:30Z");
    }

    @ParameterizedTest(name = "{0} heard at {1}")
    @CsvSource({
        "2026-07-03T12:00:00, 2026-07-03T10:00:10Z, 2026-07-03T10:00:00Z",
        "2026-10-25T02:30:00, 2026-10-25T00:30:05Z, 2026-10-25T00:30:00Z",
        "2026-10-25T02:30:00, 2026-10-25T01:30:05Z, 2026-10-25T01:30:00Z",
        "2026-10-25T02:59:59, 2026-10-25T01:00:20Z, 2026-10-25T00:59:59Z",
        "2026-10-25T02:30:00, 2026-10-25T09:00:00Z, 2026-10-25T01:30:00Z uncertain",
        "2026-03-29T02:30:00, 2026-03-29T01:30:05Z, 2026-03-29T01:30:00Z",
        "2026-07-03T12:00:00+02:00, 2026-07-03T10:00:10Z, 2026-07-03T10:00:00Z",
        "2026-07-03T12:00:00+0200, 2026-07-03T10:00:10Z, 2026-07-03T10:00:00Z",
        "2026-07-03T10:00:00Z, 2026-07-03T10:00:10Z, 2026-07-03T10:00:00Z"
    })
    void localTimeIsThatOfThePlant(String local, String arrived, String meant) {
        assertThat(workshop.at(arrived).reads("tele/press/SENSOR", ONE.formatted(local)))
                .first()
                .isEqualTo("press 514.153 kWh " + meant);
    }

    @Test
    void aDeviceMayHaveATimeZoneOfItsOwnOrNoClockToTrust() {
        assertThat(workshop.reads("tele/abroad/SENSOR", ONE.formatted("2026-02-03T18:59:30")))
                .containsExactly("press 514.153 kWh 2026-02-03T09:59:30Z");
        assertThat(workshop.reads("tele/cuckoo/SENSOR", ONE.formatted("2031-02-03T18:59:30")))
                .containsExactly("press 514.153 kWh");
        assertThat(workshop.reads("tele/abroad/SENSOR", ONE.formatted("1970-01-01T00:00:12")))
                .as("a clock never set")
                .containsExactly("press 514.153 kWh");
    }

    @Test
    void whatWasKeptByTheBrokerCountsIfItTellsItsTime() {
        assertThat(workshop.later().reads("tele/press/SENSOR", ONE.formatted("2026-02-03T09:30:00")))
                .hasSize(2);
        assertThat(workshop.later().refuses("tele/press/SENSOR", "{\"ENERGY\":{\"Total\":1}}"))
                .startsWith("BAD_TIME a retained message");
    }

    @Test
    void whatElseItSaysIsNoReading() {
        assertThat(workshop.hears("cellar/tele/LWT", "Online").holdsNone()).isTrue();
        assertThat(workshop.hears(
                                "cellar/tele/STATE",
                                "{\"Time\":\"2026-02-03T10:59:30\",\"Uptime\":\"1T\",\"POWER\":\"ON\"}")
                        .holdsNone())
                .isTrue();
    }

    @Test
    void whatCannotBeReadIsRejected() {
        assertThat(workshop.refuses("tele/press/SENSOR", "Online")).startsWith("NOT_JSON");
        assertThat(workshop.refuses("tele/press/SENSOR", ONE.formatted("yesterday")))
                .startsWith("BAD_TIME");
        assertThat(workshop.refuses("tele/press/SENSOR", "{\"ENERGY\":{\"Total\":true}}"))
                .startsWith("NOT_A_NUMBER");
        assertThat(workshop.refuses("tele/saw/SENSOR", "{\"ENERGY\":{\"Total\":1}}"))
                .startsWith("UNKNOWN_METER");
        assertThat(workshop.refuses("tele/press/SENSOR", ONE.formatted("2026-02-03T19:59:30")))
                .startsWith("FROM_THE_FUTURE");
    }
}
