package io.plantline.ingest.mapped;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** DSMR-reader: the Dutch smart meter on topics of one value each, or in one JSON object. */
class DsmrReaderTest {
    private final Workshop workshop = Workshop.with(
            """
            - topics: dsmr/#
              format: dsmr-reader
              meters:
                press: electricity_delivered_1
                lathe: electricity_delivered_2
                feed-in: electricity_returned_1
                press-power: electricity_currently_delivered
                gas: extra_device_delivered
            """);

    @ParameterizedTest
    @CsvSource({
        "dsmr/reading/electricity_delivered_1, 1050.39, press 1050.39 kWh",
        "dsmr/reading/electricity_delivered_2, 2001.12, lathe 2001.12 kWh",
        "dsmr/reading/electricity_currently_delivered, 0.517, press-power 0.517 kW",
        "dsmr/reading/extra_device_delivered, 845.206, gas 845.206 m3"
    })
    void aTopicHasOneValue(String topic, String payload, String reading) {
        assertThat(workshop.reads(topic, payload)).containsExactly(reading);
    }

    @Test
    void aTelegramHasAllAndTheGasMeterItsOwnTime() {
        assertThat(
                        workshop.reads(
                                "dsmr/json",
                                """
                        {"id": 12, "timestamp": "2026-02-03T10:59:50+01:00", "electricity_delivered_1": "1050.390",
                         "electricity_returned_1": "0.000", "electricity_delivered_2": 2001.12,
                         "electricity_returned_2": null, "electricity_currently_delivered": "0.517",
                         "phase_currently_delivered_l1": null, "extra_device_timestamp": "2026-02-03T09:00:00Z",
                         "extra_device_delivered": "845.206"}"""))
                .containsExactly(
                        "press 1050.390 kWh 2026-02-03T09:59:50Z",
                        "lathe 2001.12 kWh 2026-02-03T09:59:50Z",
                        "feed-in 0.000 kWh 2026-02-03T09:59:50Z",
                        "press-power 0.517 kW 2026-02-03T09:59:50Z",
                        "gas 845.206 m3 2026-02-03T09:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "dsmr/reading/extra_device_delivered, ''",
        "dsmr/reading/electricity_delivered_1, '  '",
        "dsmr/reading/electricity_delivered_1, None",
        "dsmr/reading/phase_voltage_l1, 231",
        "dsmr/meter-stats/electricity_tariff, 2",
        "dsmr/reading/timestamp, 2026-02-03T10:59:50+01:00"
    })
    void emptyAndOtherTopicsAreNoReading(String topic, String payload) {
        assertThat(workshop.hears(topic, payload).holdsNone()).isTrue();
    }
}
