package io.plantline.ingest.simulator.device;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A data logger that sends what its meters show as lines of columns, the first of which names them. */
final class CsvLogger implements Device {
    private final String topic;
    private final Map<String, String> channels;

    /** @param channels the meter of each channel, by the channel's name */
    CsvLogger(String topic, Map<String, String> channels) {
        this.topic = topic;
        this.channels = new TreeMap<>(channels);
    }

    @Override
    public List<String> meters() {
        return List.copyOf(channels.values());
    }

    @Override
    public List<Spoken> say(long time, Map<String, Shown> shown) {
        StringBuilder lines = new StringBuilder("time;meter;total;unit\n");
        channels.forEach((channel, meter) -> {
            Shown seen = shown.get(meter);
            if (seen != null) {
                lines.append("%s;%s;%s;%s\n"
                        .formatted(
                                Instant.ofEpochMilli(time),
                                channel,
                                seen.value().toPlainString(),
                                seen.unit()));
            }
        });
        return List.of(Spoken.text(topic, lines.toString()));
    }
}
