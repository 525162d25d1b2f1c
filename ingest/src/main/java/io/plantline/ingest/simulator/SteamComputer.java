package io.plantline.ingest.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.plantline.plant.Mapping;
import io.plantline.plant.Plant;
import io.plantline.plant.Source;
import io.plantline.wire.Channels;
import io.plantline.wire.SteamTables;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;

/**
 * The flow computers of a plant's steam mains: they say what flows and in which condition, and leave it to others what heat
 * that is. The condition swings slowly, and depends on the time only.
 */
final class SteamComputer {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final BigDecimal FEEDWATER = new BigDecimal(105);
    private static final BigDecimal AIR = new BigDecimal("1.01325");
    private static final double KILOJOULES_PER_MEGAWATT_HOUR = 3.6;
    private static final double SWING_MILLIS = 23 * 60_000.0;

    /** The topic it speaks on, by that of the meter in the native form. */
    private final Map<String, String> topics = new HashMap<>();

    SteamComputer(Plant plant) {
        for (Source source : plant.sources()) {
            for (Mapping mapping : source.mappings()) {
                if (mapping.steam() != null) {
                    topics.put(
                            Channels.MQTT_PREFIX + plant.id() + '/' + mapping.meter(),
                            source.topics().toString());
                }
            }
        }
    }

    /** What it says in place of a meter that tells kilowatts of heat; other messages as they are. */
    SimulatedMessage of(SimulatedMessage message) {
        String topic = topics.get(message.topic());
        return topic == null ? message : new SimulatedMessage(message.at(), topic, conditions(message.payload()));
    }

    private static byte[] conditions(byte[] payload) {
        try {
            JsonNode readings = JSON.readTree(payload);
            ArrayNode said = JSON.createArrayNode();
            for (JsonNode reading :
                    readings.isArray() ? readings : JSON.createArrayNode().add(readings)) {
                condition(said, reading);
            }
            return JSON.writeValueAsBytes(said.size() == 1 ? said.get(0) : said);
        } catch (IOException | DateTimeParseException broken) {
            return payload; // a piece of a message stays a piece
        }
    }

    private static void condition(ArrayNode said, JsonNode reading) {
        Instant time = Instant.parse(reading.path("time").asText());
        double swing = Math.sin(time.toEpochMilli() / SWING_MILLIS);
        BigDecimal gauge = rounded(11 + 0.3 * swing, 2);
        BigDecimal celsius = rounded(200 + 4 * swing, 1);
        double heat = SteamTables.kilojoulesPerKilogram(gauge.add(AIR), celsius, FEEDWATER);
        double tonnesPerHour = reading.path("value").doubleValue() * KILOJOULES_PER_MEGAWATT_HOUR / heat;
        said.addObject()
                .put("time", time.toString())
                .put("flow", rounded(tonnesPerHour, 4))
                .put("pressure", gauge)
                .put("temperature", celsius);
    }

    private static BigDecimal rounded(double value, int places) {
        return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_EVEN);
    }
}
