package io.plantline.ingest.gateway;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.plantline.ingest.payload.Decoded;
import io.plantline.ingest.payload.Silent;
import io.plantline.ingest.sparkplug.EdgeNodes;
import io.plantline.ingest.sparkplug.Event;
import io.plantline.model.Rejection;
import io.plantline.model.Rejection.Reason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;

/** What the gateway counts. Readings and rejections count once Kafka has them. */
final class GatewayMetrics implements AutoCloseable {
    static final String MESSAGES = "plantline.messages";

    private final MeterRegistry registry;
    private final List<Gauge> gauges = new ArrayList<>();
    private final Counter messages;
    private final Counter accepted;
    private final Counter timedByArrival;
    private final Meter.MeterProvider<Counter> withoutReading;
    private final Map<Reason, Counter> rejected = new EnumMap<>(Reason.class);

    GatewayMetrics(MeterRegistry registry) {
        this.registry = registry;
        messages = Counter.builder(MESSAGES)
                .description("MQTT messages of which Kafka has everything")
                .register(registry);
        accepted = Counter.builder("plantline.readings.accepted")
                .description("Readings written to Kafka")
                .register(registry);
        timedByArrival = Counter.builder("plantline.readings.time.from.arrival")
                .description("Readings that told no time and got the time of their arrival")
                .register(registry);
        withoutReading = Counter.builder("plantline.messages.without.reading")
                .description("Messages in which nothing was measured, by the plant and the format of the source")
                .withRegistry(registry);
        for (Reason reason : Reason.values()) {
            rejected.put(
                    reason,
                    Counter.builder("plantline.rejected")
                            .description("Input that could not be used, kept on the topic of rejections")
                            .tag("reason", reason.name())
                            .register(registry));
        }
    }

    /** Shows the state of every broker, and of Kafka, until it is closed. */
    void watch(List<Attachment> brokers, Outflow outflow) {
        for (Attachment broker : brokers) {
            Tags tags = Tags.of("broker", broker.broker().url());
            gauge("plantline.mqtt.connected", "1 while connected", tags, () -> broker.isUp() ? 1 : 0);
            gauge("plantline.mqtt.unacknowledged", "MQTT messages not acknowledged yet", tags, broker::unacknowledged);
        }
        gauge("plantline.kafka.in.flight", "Records Kafka has not acknowledged yet", Tags.empty(), outflow::inFlight);
    }

    /** Shows what happens with edge nodes of Sparkplug. */
    void watch(EdgeNodes nodes) {
        for (Event event : Event.values()) {
            FunctionCounter.builder(
                            "plantline.sparkplug."
                                    + event.name().toLowerCase(Locale.ROOT).replace('_', '.'),
                            nodes,
                            all -> all.count(event))
                    .description(event.meaning())
                    .register(registry);
        }
        gauge("plantline.sparkplug.alive", "Edge nodes that are alive", Tags.empty(), nodes::alive);
        gauge("plantline.sparkplug.waiting", "Messages that wait for a birth", Tags.empty(), nodes::waiting);
    }

    void count(Decoded stored) {
        messages.increment();
        accepted.increment(stored.readings().size());
        timedByArrival.increment(stored.timedByArrival());
        for (Silent silent : stored.silent()) {
            withoutReading
                    .withTags("plant", silent.plant(), "format", silent.format())
                    .increment();
        }
        for (Rejection rejection : stored.rejections()) {
            rejected.get(rejection.reason()).increment();
        }
    }

    /** Shows no state any more; what was counted stays. */
    @Override
    public void close() {
        gauges.forEach(registry::remove);
    }

    private void gauge(String name, String description, Tags tags, LongSupplier value) {
        gauges.add(Gauge.builder(name, value::getAsLong)
                .description(description)
                .tags(tags)
                .register(registry));
    }
}
