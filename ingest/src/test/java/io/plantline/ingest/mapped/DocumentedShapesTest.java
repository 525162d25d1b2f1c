package io.plantline.ingest.mapped;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What loggers and controllers write in shapes of their own is understood by pointers and columns. */
class DocumentedShapesTest {
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
