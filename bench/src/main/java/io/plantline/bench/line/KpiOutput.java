package io.plantline.bench.line;

import io.plantline.kpi.KpiValue;
import io.plantline.wire.Channels;
import io.plantline.wire.KpiValueJson;
import io.plantline.wire.MalformedJson;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The KPI values that are committed after now. */
final class KpiOutput {
    private static final Duration TURN = Duration.ofMillis(200);

    private final KafkaBroker kafka;
    private final List<TopicPartition> partitions = KafkaBroker.partitionsOf(Channels.KPIS);
    private final Map<TopicPartition, Long> begin;

    KpiOutput(KafkaBroker kafka) throws InterruptedException {
        this.kafka = kafka;
        this.begin = kafka.ends(partitions);
    }

    /** The last value of each of the KPIs, by record key and start of the interval. */
    Map<String, KpiValue> lastValues(Set<String> kpis) throws InterruptedException {
        Map<String, KpiValue> last = new HashMap<>();
        Map<TopicPartition, Long> end = kafka.ends(partitions);
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            consumer.assign(partitions);
            begin.forEach(consumer::seek);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < end.get(partition))) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(TURN)) {
                    take(message, kpis, last);
                }
            }
        }
        return last;
    }

    private static void take(ConsumerRecord<String, byte[]> message, Set<String> kpis, Map<String, KpiValue> last) {
        if (kpis.contains(message.key().split("/", -1)[2])) {
            try {
                KpiValue value = KpiValueJson.read(message.value());
                last.put(message.key() + '/' + value.interval().start(), value);
            } catch (MalformedJson malformed) {
                throw new IllegalStateException("the topology wrote at offset " + message.offset(), malformed);
            }
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrap(),
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false",
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
