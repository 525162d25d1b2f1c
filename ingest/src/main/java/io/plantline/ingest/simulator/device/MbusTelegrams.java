package io.plantline.ingest.simulator.device;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plantline.model.Unit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** A meter on the M-Bus, wired or wireless, whose telegrams wmbusmeters decodes: water or electricity. */
final class MbusTelegrams implements Device {
    /** What is metered, and by which driver of wmbusmeters. */
    enum Medium {
        WATER("water", "multical21", "total_m3", Unit.M3),
        ELECTRICITY("electricity", "iem3000", "total_energy_consumption_kwh", Unit.KWH);

        private final String id;
        private final String driver;
        private final String total;
        private final Unit unit;

        Medium(String id, String driver, String total, Unit unit) {
            this.id = id;
            this.driver = driver;
            this.total = total;
            this.unit = unit;
        }
    }

    private final Medium medium;
    private final String serial;
    private final String name;
    private final String meter;
    private final MeanPower power = new MeanPower();

    MbusTelegrams(Medium medium, String serial, String name, String meter) {
        this.medium = medium;
        this.serial = serial;
        this.name = name;
        this.meter = meter;
    }

    @Override
    public List<String> meters() {
        return List.of(meter);
    }

    @Override
    public List<Spoken> say(long time, Map<String, Shown> shown) {
        Shown register = shown.get(meter);
        ObjectNode telegram = Spoken.object()
                .put("_", "telegram")
                .put("media", medium.id)
                .put("meter", medium.driver)
                .put("name", name)
                .put("id", serial)
                .put("status", "OK")
                .put(medium.total, register.in(medium.unit));
        switch (medium) {
            case WATER -> telegram.put("target_m3", 0).put("flow_temperature_c", 9);
            case ELECTRICITY -> telegram.put("active_consumption_kw", power.kilowatts(time, register));
        }
        Instant heard = Instant.ofEpochMilli(time).truncatedTo(ChronoUnit.SECONDS);
        telegram.put("timestamp", heard.toString());
        return List.of(Spoken.json("wmbusmeters/" + serial, telegram));
    }
}
