package io.plantline.ingest.simulator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.plantline.plant.Source;
import io.plantline.wire.SteamTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The flow computer of a steam main: it says what flows and in which condition, and leaves it to others what heat that is.
 * Its condition moves with the load of the boilers, and depends on the time only.
 */
final class SteamComputer {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final BigDecimal FEEDWATER = new BigDecimal(105);
    private static final BigDecimal AIR = new BigDecimal("1.01325");
    private static final double KILOJOULES_PER_MEGAWATT_HOUR = 3.6;
    private static final double SWING_MINUTES = 23;

    private final Source source;

    private SteamComputer(Source source) {
        this.source = source;
    }

    /** The one that a plant file has a source for, or null where the meter speaks of its heat itself. */
    static SteamComputer of(List<Source> sources, String meter) {
        return sources.stream()
                .filter(source -> source.mappings().stream()
                        .anyMatch(mapping -> mapping.steam() != null
                                && mapping.meter().text().equals(meter)))
                .findFirst()
                .map(SteamComputer::new)
                .orElse(null);
    }

    String topic() {
        return source.topics().toString();
    }

    /** What it says of heat flows in kilowatts. */
    byte[] payload(List<Said> readings) {
        ArrayNode all = JSON.createArrayNode();
        for (Said reading : readings) {
            double swing = Math.sin(reading.time() / (SWING_MINUTES * TimeUnit.MINUTES.toMillis(1)));
            BigDecimal gauge = rounded(11 + 0.3 * swing, 2);
            BigDecimal celsius = rounded(200 + 4 * swing, 1);
            double heat = SteamTables.kilojoulesPerKilogram(gauge.add(AIR), celsius, FEEDWATER);
            all.addObject()
                    .put("time", Instant.ofEpochMilli(reading.time()).toString())
                    .put("flow", rounded(Double.parseDouble(reading.value()) * KILOJOULES_PER_MEGAWATT_HOUR / heat, 4))
                    .put("pressure", gauge)
                    .put("temperature", celsius);
        }
        try {
            return JSON.writeValueAsBytes(all.size() == 1 ? all.get(0) : all);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static BigDecimal rounded(double value, int places) {
        return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_EVEN);
    }
}
