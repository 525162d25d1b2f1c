package io.plantline.ingest.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.plantline.ingest.mapped.PayloadDecoder;
import io.plantline.ingest.payload.Arrival;
import io.plantline.ingest.simulator.device.Shown;
import io.plantline.ingest.simulator.device.Spoken;
import io.plantline.ingest.simulator.device.SteamComputer;
import io.plantline.model.Reading;
import io.plantline.model.Unit;
import io.plantline.plant.Plant;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The sugar factory's steam main says flow, pressure and temperature; the gateway makes the heat of it that flowed. */
class SteamComputerTest {
    @Test
    void theGatewayFindsTheHeatThatFlowed() throws Exception {
        Plant plant = SimulatedDay.pilot("uk");
        long at = Instant.parse("2026-01-14T10:00:05Z").toEpochMilli();
        Spoken said = new SteamComputer("norfolk/energy-centre/steam-main", "steam-heat")
                .say(at, Map.of("steam-heat", Shown.of(new BigDecimal("43210.5"), Unit.KW)))
                .get(0);

        assertThat(new ObjectMapper().readTree(said.payload()).fieldNames())
                .toIterable()
                .containsExactly("time", "flow", "pressure", "temperature");
        Reading reading = new PayloadDecoder(List.of(plant), Duration.ofMinutes(1))
                .decode(new Arrival(said.topic(), said.payload(), false, at))
                .readings()
                .get(0);
        assertThat(reading.meter()).isEqualTo("steam-heat");
        assertThat(reading.unit()).isEqualTo("kW");
        assertThat(reading.value().doubleValue()).isCloseTo(43210.5, within(0.1));
    }
}
