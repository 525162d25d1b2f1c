package io.plantline.ingest.simulator.device;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plantline.model.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A meter with Tasmota, of one channel or of several: its telemetry, in local time without a zone. */
final class TasmotaEnergy implements Device {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private final String topic;
    private final ZoneId zone;
    private final List<String> channels;
    private final List<MeanPower> powers;

    /** @param channels the meters, in the order of the channels they are at */
    TasmotaEnergy(String name, ZoneId zone, String... channels) {
        this.topic = "tele/%s/SENSOR".formatted(name);
        this.zone = zone;
        this.channels = List.of(channels);
        this.powers = Stream.generate(MeanPower::new).limit(channels.length).toList();
    }

    @Override
    public List<String> meters() {
        return channels;
    }

    @Override
    public List<Spoken> say(long time, Map<String, Shown> shown) {
        ObjectNode telemetry = Spoken.object()
                .put("Time", LOCAL.format(Instant.ofEpochMilli(time).atZone(zone)));
        ObjectNode energy = telemetry.putObject("ENERGY").put("TotalStartTime", "2026-01-01T00:00:00");
        ArrayNode totals = energy.arrayNode();
        ArrayNode watts = energy.arrayNode();
        for (int i = 0; i < channels.size(); i++) {
            Shown register = shown.get(channels.get(i));
            totals.add(register == null ? null : register.in(Unit.KWH));
            watts.add(register == null ? null : powers.get(i).watts(time, register));
        }
        boolean alone = channels.size() == 1;
        energy.set("Total", alone ? totals.get(0) : totals);
        energy.set("Power", alone ? watts.get(0) : watts);
        energy.put("Factor", new BigDecimal("0.93")).put("Voltage", 231).put("Frequency", 50);
        return List.of(Spoken.json(topic, telemetry));
    }
}
