package io.plantline.ingest.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.ingest.mapped.PayloadDecoder;
import io.plantline.ingest.payload.Arrival;
import io.plantline.ingest.payload.Decoded;
import io.plantline.ingest.simulator.device.Device;
import io.plantline.ingest.simulator.device.Devices;
import io.plantline.ingest.simulator.device.Shown;
import io.plantline.ingest.simulator.device.Spoken;
import io.plantline.ingest.simulator.device.SteamComputer;
import io.plantline.model.Reading;
import io.plantline.model.Unit;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import io.plantline.plant.TopicFilters;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the devices of the pilot plants say is what the gateway reads, to the last digit. */
class DevicesSpeakTest {
    private static final long TIME = Instant.parse("2026-07-14T09:41:00Z").toEpochMilli();

    @ParameterizedTest
    @ValueSource(strings = {"sweden", "uk", "portugal"})
    void theGatewayReadsWhatEachDeviceShows(String id) throws Exception {
        Plant plant = SimulatedDay.pilot(id);
        PayloadDecoder decoder = new PayloadDecoder(List.of(plant), Duration.ofMinutes(1));
        Devices devices = Devices.of(plant);

        assertThat(devices.devices()).as("devices with sources").hasSizeGreaterThan(3);
        for (Device device : devices.devices()) {
            if (device instanceof SteamComputer) { // its heat is worked out, and not to the last digit
                continue;
            }
            Map<String, Shown> shown = shown(plant, device.meters());
            Map<String, Reading> read =
                    read(plant, decoder, device.say(TIME, shown), device.tellsTime() ? TIME + 700 : TIME);

            assertThat(read.keySet()).as("meters").containsExactlyInAnyOrderElementsOf(device.meters());
            device.meters().forEach(meter -> {
                Meter known = plant.meter(meter).orElseThrow();
                assertThat(read.get(meter).time()).as(meter).isEqualTo(TIME);
                assertThat(base(read.get(meter)))
                        .as(meter)
                        .isEqualTo(known.unit().toBase(shown.get(meter).value()));
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"uk", "portugal"})
    void oneThatSaysNothingTakesNothingFromTheOthers(String id) throws Exception {
        Plant plant = SimulatedDay.pilot(id);
        PayloadDecoder decoder = new PayloadDecoder(List.of(plant), Duration.ofMinutes(1));
        for (Device device : Devices.of(plant).devices()) {
            if (device.meters().size() > 1) {
                List<String> speaking =
                        device.meters().subList(1, device.meters().size());

                assertThat(read(plant, decoder, device.say(TIME, shown(plant, speaking)), TIME)
                                .keySet())
                        .containsExactlyInAnyOrderElementsOf(speaking);
            }
        }
    }

    private static long base(Reading reading) {
        return Unit.of(reading.unit()).orElseThrow().toBase(reading.value());
    }

    /** Numbers as the meters show them: as far as their steps, and not round. */
    private static Map<String, Shown> shown(Plant plant, List<String> meters) {
        Map<String, Shown> shown = new HashMap<>();
        for (String id : meters) {
            Meter meter = plant.meter(id).orElseThrow();
            BigDecimal value = meter.kind() == Meter.Kind.REGISTER
                    ? BigDecimal.valueOf(meter.unit().fromBase(meter.quantum())).multiply(BigDecimal.valueOf(73_819))
                    : new BigDecimal("17.613")
                            .movePointRight(meter.unit().symbol().equals("W") ? 3 : 0);
            shown.put(id, Shown.of(value, meter.unit()));
        }
        return shown;
    }

    private static Map<String, Reading> read(Plant plant, PayloadDecoder decoder, List<Spoken> messages, long arrival) {
        Map<String, Reading> read = new HashMap<>();
        for (Spoken message : messages) {
            if (plant.sources().stream()
                    .noneMatch(source -> TopicFilters.holds(source.topics().filter(), message.topic()))) {
                continue; // a broker delivers nothing that nobody subscribes to
            }
            Decoded decoded = decoder.hear(new Arrival(message.topic(), message.payload(), false, arrival));
            assertThat(decoded.rejections()).as(message.topic()).isEmpty();
            decoded.readings().forEach(reading -> read.put(reading.meter(), reading));
        }
        return read;
    }
}
