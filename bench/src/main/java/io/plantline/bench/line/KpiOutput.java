package io.plantline.bench.line;

import io.plantline.kpi.KpiValue;
import io.plantline.wire.Channels;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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
        this(kafka, kafka.ends(KafkaBroker.partitionsOf(Channels.KPIS)));
    }

    private KpiOutput(KafkaBroker kafka, Map<TopicPartition, Long> begin) {
        this.kafka = kafka;
        this.begin = begin;
    }

    /** All that a Kafka has. */
    static KpiOutput from(KafkaBroker kafka) {
        return new KpiOutput(
                kafka,
                KafkaBroker.partitionsOf(Channels.KPIS).stream().collect(Collectors.toMap(each -> each, each -> 0L)));
    }

    /** The last value of each of the KPIs, by record key and start of the interval. */
    Map<String, KpiValue> lastValues(Set<String> kpis) throws InterruptedException {
        LastValues last = new LastValues(kpis);
        forEach(last::take);
        return last.values();
    }

    /** Hands on each, in the order of its plant. */
    void forEach(Consumer<ConsumerRecord<String, byte[]>> to) throws InterruptedException {
        Map<TopicPartition, Long> end = kafka.ends(partitions);
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            consumer.assign(partitions);
            begin.forEach(consumer::seek);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < end.get(partition))) {
                consumer.poll(TURN).forEach(to);
            }
        }
    }

    /** About how many there are: each transaction counts as one more. */
    long count() throws InterruptedException {
        Map<TopicPartition, Long> end = kafka.ends(partitions);
        return partitions.stream()
                .mapToLong(partition -> end.get(partition) - begin.get(partition))
                .sum();
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
