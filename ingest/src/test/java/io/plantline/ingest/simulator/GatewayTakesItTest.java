package io.plantline.ingest.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.ingest.payload.Admission;
import io.plantline.ingest.payload.Arrival;
import io.plantline.ingest.payload.Decoded;
import io.plantline.ingest.payload.NativeDecoder;
import io.plantline.model.Rejection;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a simulated plant says is what the gateway takes, all but the pieces of broken messages. */
class GatewayTakesItTest {
    @ParameterizedTest
    @ValueSource(strings = {"sweden", "uk", "portugal"})
    void theGatewayTakesEveryWholeMessage(String plant) throws Exception {
        PlantSimulator simulator = PlantSimulator.of(SimulatedDay.pilot(plant), 3);
        NativeDecoder decoder = new NativeDecoder(new Admission(List.of(simulator.plant()), Duration.ofMinutes(1)));

        List<SimulatedMessage> messages =
                SimulatedDay.messages(simulator, "2026-01-14T18:00:00Z", "2026-01-15T02:00:00Z");

        for (SimulatedMessage message : messages) {
            Decoded decoded = decoder.decode(new Arrival(message.topic(), message.payload(), false, message.at()));
            if (SimulatedDay.isWhole(message)) {
                assertThat(decoded.rejections()).as(message.topic()).isEmpty();
                assertThat(decoded.readings()).hasSameSizeAs(SimulatedDay.parsed(message));
            } else {
                assertThat(decoded.rejections()).extracting(Rejection::reason).containsOnly(Rejection.Reason.NOT_JSON);
            }
        }
    }
}
