package io.plantline.ingest.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.plantline.ingest.mapped.PayloadDecoder;
import io.plantline.ingest.payload.Arrival;
import io.plantline.model.Reading;
import io.plantline.plant.Plant;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sugar factory's steam main says flow, pressure and temperature; the gateway makes the heat of it that flowed. */
class SteamComputerTest {
    private static final String NATIVE = "plantline/v1/uk/steam-heat";

    @Test
    void theGatewayFindsTheHeatThatFlowed() throws Exception {
        Plant plant = SimulatedDay.pilot("uk");
        SteamComputer computer = new SteamComputer(plant);
        long at = Instant.parse("2026-01-14T10:00:07Z").toEpochMilli();
        byte[] heat = "{\"time\":\"2026-01-14T10:00:05Z\",\"value\":43210.5,\"unit\":\"kW\"}"
                .getBytes(StandardCharsets.UTF_8);

        SimulatedMessage said = computer.of(new SimulatedMessage(at, NATIVE, heat));

        assertThat(said.topic()).isEqualTo("norfolk/energy-centre/steam-main");
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

    @Test
    void aPieceOfAMessageStaysAPiece() throws Exception {
        byte[] piece = "{\"time\":\"2026-01-1".getBytes(StandardCharsets.UTF_8);
        SteamComputer computer = new SteamComputer(SimulatedDay.pilot("uk"));
        assertThat(computer.of(new SimulatedMessage(0, NATIVE, piece)).payload())
                .isEqualTo(piece);
    }
}
