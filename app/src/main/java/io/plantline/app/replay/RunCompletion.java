package io.plantline.app.replay;

import io.plantline.app.StopSignal;
import io.plantline.app.role.RunningRoles;
import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import io.plantline.model.Reading;
import io.plantline.wire.Channels;
import io.plantline.wire.MalformedJson;
import io.plantline.wire.ReadingJson;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Tells when all of a run is measured and stored: its end has come through to Kafka, the topology is past it, and history
 * is past the last value the topology gave out.
 */
public final class RunCompletion {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Settings settings;
    private final String endKey;
    private final String run;
    private final StopSignal stop;

    public RunCompletion(Settings settings, String plant, String run, StopSignal stop) {
        this.settings = settings;
        this.endKey = Channels.readingKey(plant, Reading.RUN_END);
        this.run = run;
        this.stop = stop;
    }

    /** True once everything is stored; false where the process is asked to stop before. */
    public boolean await() throws InterruptedException {
        try (Offsets offsets = new Offsets(settings)) {
            Map<TopicPartition, Long> end = endOfRun(offsets);
            return !end.isEmpty()
                    && passed(offsets, settings.text(Setting.TOPOLOGY_APPLICATION_ID), end)
                    && !stop.await(restated())
                    && passed(
                            offsets, RunningRoles.HISTORY_GROUP, offsets.last(List.of(Channels.KPIS, Channels.CELLS)));
        }
    }

    /** Late readings restate values with the next look at what is open, and that is committed soon after. */
    private Duration restated() {
        return settings.duration(Setting.TOPOLOGY_PROVISIONAL_EVERY).plusSeconds(2);
    }

    private Map<TopicPartition, Long> endOfRun(Offsets offsets) {
        Consumer<String, byte[]> readings = offsets.fromBeginning(Channels.READINGS);
        while (!stop.isRequested()) {
            for (ConsumerRecord<String, byte[]> reading : readings.poll(POLL)) {
                if (endKey.equals(reading.key()) && isOfRun(reading.value())) {
                    return Map.of(new TopicPartition(reading.topic(), reading.partition()), reading.offset());
                }
            }
        }
        return Map.of();
    }

    private boolean isOfRun(byte[] end) {
        try {
            return ReadingJson.read(end).run().equals(run);
        } catch (MalformedJson foreign) {
            return false;
        }
    }

    private boolean passed(Offsets offsets, String group, Map<TopicPartition, Long> last) throws InterruptedException {
        while (!offsets.isPast(group, last)) {
            if (stop.await(POLL)) {
                return false;
            }
        }
        return true;
    }
}
