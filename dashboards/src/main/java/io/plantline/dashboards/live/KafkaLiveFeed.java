package io.plantline.dashboards.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.plantline.kpi.KpiValue;
import io.plantline.model.IntervalKind;
import io.plantline.wire.Channels;
import io.plantline.wire.KpiValueJson;
import io.plantline.wire.MalformedJson;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears committed KPI values on {@link Channels#KPIS}, in every partition, from the moment it starts. It belongs to no
 * consumer group: every server hears everything.
 */
public final class KafkaLiveFeed implements LiveFeed, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaLiveFeed.class);

    private final LiveBoard board;
    private final Counter heard;
    private final Counter malformed;
    private final TopicTail tail;

    /** Starts to listen. Kafka need not be there yet: {@link #missing} tells until it is. */
    public KafkaLiveFeed(LiveSettings settings, InstantSource clock, MeterRegistry metrics) {
        this.board = new LiveBoard(Long.toString(clock.millis(), Character.MAX_RADIX));
        this.heard = metrics.counter("plantline.live.heard");
        this.malformed = metrics.counter("plantline.live.malformed");
        Gauge.builder("plantline.live.series", board, LiveBoard::series).register(metrics);
        this.tail = new TopicTail(settings, Channels.KPIS, Optional.empty(), clock, this::hear).start();
    }

    @Override
    public List<KpiValue> latest(String plant, String scope, IntervalKind interval) {
        return board.latest(plant, scope, interval);
    }

    @Override
    public RecentValues recent() {
        return board.recent();
    }

    @Override
    public Optional<String> missing() {
        return tail.missing();
    }

    @Override
    public void close() {
        board.recent().close();
        tail.close();
    }

    private void hear(ConsumerRecords<byte[], byte[]> records) {
        List<KpiValue> values = new ArrayList<>(records.count());
        for (ConsumerRecord<byte[], byte[]> written : records) {
            try {
                values.add(KpiValueJson.read(written.value()));
            } catch (MalformedJson skipped) {
                malformed.increment();
                LOG.warn(
                        "{}-{} offset {} skipped: {}",
                        written.topic(),
                        written.partition(),
                        written.offset(),
                        skipped.getMessage());
            }
        }
        heard.increment(values.size());
        board.post(values);
    }
}
