package io.plantline.ingest.format;

import io.plantline.ingest.payload.Unusable;
import io.plantline.plant.PayloadFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What takes each family of messages apart. */
public final class Formats {
    private static final Map<PayloadFormat, Format> ALL = new EnumMap<>(Map.ofEntries(
            Map.entry(PayloadFormat.SHELLY_GEN1, new ShellyGen1()),
            Map.entry(PayloadFormat.SHELLY_GEN2, new ShellyGen2()),
            Map.entry(PayloadFormat.TASMOTA, new Tasmota()),
            Map.entry(PayloadFormat.DSMR_READER, new DsmrReader()),
            Map.entry(PayloadFormat.EMONHUB, new Emonhub()),
            Map.entry(PayloadFormat.VICTRON, new Victron()),
            Map.entry(PayloadFormat.WMBUSMETERS, new Wmbusmeters()),
            Map.entry(PayloadFormat.ZIGBEE2MQTT, new Zigbee2Mqtt()),
            Map.entry(PayloadFormat.JSON, new GenericJson()),
            Map.entry(PayloadFormat.NUMBER, new PlainNumber()),
            Map.entry(PayloadFormat.CSV, new CsvLines())));

    private Formats() {}

    /** The family a message has the marks of; the generic ones last. */
    public static Optional<PayloadFormat> recognise(Message message) {
        for (Map.Entry<PayloadFormat, Format> entry : ALL.entrySet()) {
            if (recognises(entry.getValue(), message)) {
                return Optional.of(entry.getKey());
            }
        }
        return Optional.empty();
    }

    private static boolean recognises(Format format, Message message) {
        try {
            return format.recognises(message);
        } catch (Unusable unreadable) {
            return false;
        }
    }

    public static Format of(PayloadFormat format) {
        return ALL.get(format);
    }
}
