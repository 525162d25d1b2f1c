package io.plantline.ingest.simulator.device;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plantline.model.Unit;
import io.plantline.wire.SteamTables;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The flow computer of a steam main: it says what flows and in which condition, and leaves it to others what heat that is.
 * The condition swings slowly, and depends on the time only.
 */
public final class SteamComputer implements Device {
    private static final BigDecimal FEEDWATER = new BigDecimal(105);
    private static final BigDecimal AIR = new BigDecimal("1.01325");
    private static final double KILOJOULES_PER_MEGAWATT_HOUR = 3.6;
    private static final double SWING_MILLIS = 23 * 60_000.0;

    private final String topic;
    private final String meter;

    /** @param meter the one of the heat that flows */
    public SteamComputer(String topic, String meter) {
        this.topic = topic;
        this.meter = meter;
    }

    @Override
    public List<String> meters() {
        return List.of(meter);
    }

    @Override
    public List<Spoken> say(long time, Map<String, Shown> shown) {
        Shown heatFlow = shown.get(meter);
        if (heatFlow == null) {
            return List.of();
        }
        double swing = Math.sin(time / SWING_MILLIS);
        BigDecimal gauge = rounded(11 + 0.3 * swing, 2);
        BigDecimal celsius = rounded(200 + 4 * swing, 1);
        double heat = SteamTables.kilojoulesPerKilogram(gauge.add(AIR), celsius, FEEDWATER);
        double tonnesPerHour = heatFlow.in(Unit.KW).doubleValue() * KILOJOULES_PER_MEGAWATT_HOUR / heat;
        ObjectNode said = Spoken.object()
                .put("time", Instant.ofEpochMilli(time).toString())
                .put("flow", rounded(tonnesPerHour, 4))
                .put("pressure", gauge)
                .put("temperature", celsius);
        return List.of(Spoken.json(topic, said));
    }

    private static BigDecimal rounded(double value, int places) {
        return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_EVEN);
    }
}
