package io.plantline.ingest.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plantline.model.Unit;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import io.plantline.wire.PlantFile;
import io.plantline.wire.PlantFileException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What the meters of a simulated plant said in a time, as a reader of its messages understands it. */
final class SimulatedDay {
    /** A Wednesday in winter, as the plant in Norfolk counts days. */
    static final String DAY = "2026-01-14T00:00:00Z";

    static final String NEXT_DAY = "2026-01-15T00:00:00Z";
    static final long SEED = 20260114;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Plant plant;
    private final long from;
    private final Map<String, NavigableMap<Long, JsonNode>> readings = new HashMap<>();

    /** Reads what was said from the first time up to the second, the registers at both ends included. */
    SimulatedDay(PlantSimulator simulator, String from, String to) throws IOException {
        this.plant = simulator.plant();
        this.from = millis(from);
        String justAfter = Instant.parse(to).plusMillis(1).toString();
        for (SimulatedMessage message : messages(simulator, from, justAfter)) {
            String meter = message.topic().substring(message.topic().lastIndexOf('/') + 1);
            if (isWhole(message)) {
                for (JsonNode reading : parsed(message)) {
                    readings.computeIfAbsent(meter, any -> new TreeMap<>())
                            .put(millis(reading.required("time").textValue()), reading);
                }
            }
        }
    }

    /** False where the message was cut off on its way. */
    static boolean isWhole(SimulatedMessage message) {
        byte last = message.payload()[message.payload().length - 1];
        return last == (message.payload()[0] == '[' ? ']' : '}');
    }

    static List<JsonNode> parsed(SimulatedMessage message) throws IOException {
        JsonNode json = JSON.readTree(message.payload());
        List<JsonNode> all = new ArrayList<>();
        (json.isArray() ? json : List.of(json)).forEach(all::add);
        return all;
    }

    static Plant pilot(String id) throws PlantFileException {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("pilots"))) {
            folder = folder.getParent();
        }
        return PlantFile.read(folder.resolve("pilots").resolve(id + ".yaml"));
    }

    static PlantSimulator simulator(String plant, long seed) throws PlantFileException {
        return PlantSimulator.of(pilot(plant), seed);
    }

    static SimulatedDay faultless(String plant, String from, String to) throws PlantFileException, IOException {
        return new SimulatedDay(PlantSimulator.faultless(pilot(plant), SEED), from, to);
    }

    static List<String> said(List<SimulatedMessage> messages) throws IOException {
        List<String> all = new ArrayList<>();
        for (SimulatedMessage message : messages) {
            if (isWhole(message)) {
                for (JsonNode reading : parsed(message)) {
                    all.add(message.topic() + " " + reading);
                }
            }
        }
        return all;
    }

    static List<SimulatedMessage> messages(PlantSimulator simulator, String from, String to) {
        return messages(simulator, from, to, PlantSimulator.BACKFILL_BATCH);
    }

    static List<SimulatedMessage> messages(PlantSimulator simulator, String from, String to, Duration batch) {
        List<SimulatedMessage> all = new ArrayList<>();
        simulator.messages(Instant.parse(from), Instant.parse(to), batch).forEachRemaining(all::add);
        return all;
    }

    NavigableMap<Long, JsonNode> of(String meter) {
        return readings.get(meter);
    }

    /** Base units between the first and the last reading of a register, rollovers included. */
    long counted(String meter) {
        Meter register = plant.meter(meter).orElseThrow();
        long sum = 0;
        Long last = null;
        for (JsonNode reading : of(meter).values()) {
            long value = base(reading, register.unit());
            sum += last == null ? 0 : value - last + (value < last ? register.modulus() : 0);
            last = value;
        }
        return register.multiplier()
                .at(of(meter).firstKey())
                .orElseThrow()
                .multiply(BigDecimal.valueOf(sum))
                .longValueExact();
    }

    /** Millijoules of a power meter's means from the first time up to the second. */
    long energy(String meter, String from, String to) {
        Unit unit = plant.meter(meter).orElseThrow().unit();
        return of(meter).subMap(millis(from), false, millis(to), true).values().stream()
                .mapToLong(reading -> base(reading, unit) * 10)
                .sum();
    }

    /** Base units of an interval or count meter, over everything read. */
    long total(String meter) {
        Unit unit = plant.meter(meter).orElseThrow().unit();
        return of(meter).tailMap(from, false).values().stream()
                .mapToLong(reading -> base(reading, unit))
                .sum();
    }

    private static long base(JsonNode reading, Unit unit) {
        JsonNode value = reading.has("count") ? reading.get("count") : reading.get("value");
        return unit.toBase(value.decimalValue());
    }

    static long millis(String time) {
        return Instant.parse(time).toEpochMilli();
    }
}
