package io.plantline.ingest.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.cell.Entry;
import io.plantline.cell.MeterLog;
import io.plantline.cell.Metering;
import io.plantline.cell.SortedLog;
import io.plantline.cell.UnusableReading;
import io.plantline.ingest.mapped.PayloadDecoder;
import io.plantline.ingest.payload.Arrival;
import io.plantline.model.Reading;
import io.plantline.plant.Plant;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong in a simulated plant, no meter changes its scale: no reading is doubted. */
class SimulatedScaleTest {
    private static final Instant WEDNESDAY = Instant.parse("2026-01-14T00:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"sweden", "uk", "portugal"})
    void aDayAndANightHoldNoDoubtedReading(String pilot) throws Exception {
        Plant plant = SimulatedDay.pilot(pilot);
        PayloadDecoder decoder = new PayloadDecoder(List.of(plant), Duration.ofMinutes(5));
        Map<String, Metering> meterings = new HashMap<>();
        Map<String, MeterLog> logs = new HashMap<>();
        plant.meters().forEach(meter -> meterings.put(meter.id(), new Metering(meter, plant.retention())));
        Iterator<SimulatedMessage> messages = PlantSimulator.of(plant, 20260114)
                .messages(WEDNESDAY, WEDNESDAY.plus(Duration.ofHours(30)), PlantSimulator.BACKFILL_BATCH);
        Map<Metering.Taken, Integer> taken = new HashMap<>();
        while (messages.hasNext()) {
            SimulatedMessage message = messages.next();
            Arrival arrival = new Arrival(message.topic(), message.payload(), false, message.at());
            for (Reading reading : decoder.decode(arrival).readings()) {
                if (!meterings.containsKey(reading.meter())) {
                    continue; // it tells of a batch
                }
                MeterLog log = logs.computeIfAbsent(reading.meter(), any -> new SortedLog());
                taken.merge(accepted(meterings.get(reading.meter()), log, reading), 1, Integer::sum);
            }
        }
        assertThat(taken).doesNotContainKey(Metering.Taken.DOUBTED);
        assertThat(taken.get(Metering.Taken.IN)).isGreaterThan(10_000);
    }

    private static Metering.Taken accepted(Metering metering, MeterLog log, Reading reading) {
        try {
            Entry entry = metering.entry(reading);
            return entry == null ? Metering.Taken.KNOWN : metering.accept(log, entry, (amount, sign) -> {});
        } catch (UnusableReading broken) {
            return Metering.Taken.KNOWN;
        }
    }
}
