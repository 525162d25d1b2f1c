package io.plantline.history;

import io.plantline.parts.EmbeddedKafka;
import io.plantline.parts.LoopbackPorts;
import io.plantline.wire.Channels;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A real Kafka broker in this process with the topics history reads and writes, one partition each. */
final class KafkaInProcess implements AutoCloseable {
    private static final List<String> READ = List.of(Channels.KPIS, Channels.CELLS);
    private static final TopicPartition REJECTED = new TopicPartition(Channels.REJECTED, 0);

    private final EmbeddedKafka server;
    private final String bootstrap;
    private final Admin admin;
    private final KafkaProducer<String, byte[]> producer;
    private final List<Future<RecordMetadata>> unconfirmed = new ArrayList<>();

    private KafkaInProcess(EmbeddedKafka server) {
        this.server = server;
        this.bootstrap = server.bootstrap();
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap));
        this.producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    static KafkaInProcess start(Path directory) throws Exception {
        EmbeddedKafka server = EmbeddedKafka.start(directory, LoopbackPorts.free());
        server.create(one(Channels.REJECTED), one(Channels.KPIS), one(Channels.CELLS));
        return new KafkaInProcess(server);
    }

    private static NewTopic one(String topic) {
        return new NewTopic(topic, 1, (short) 1);
    }

    String bootstrap() {
        return bootstrap;
    }

    void publish(String topic, String key, byte[] value) throws Exception {
        producer.send(new ProducerRecord<>(topic, key, value)).get();
    }

    /** Sends without waiting; {@link #flush} waits for all. */
    void send(String topic, String key, byte[] value) {
        unconfirmed.add(producer.send(new ProducerRecord<>(topic, key, value)));
    }

    void flush() throws Exception {
        for (Future<RecordMetadata> sent : unconfirmed) {
            sent.get();
        }
        unconfirmed.clear();
    }

    /** A group that has already read everything there is now. */
    void beginAtEnd(String group) throws Exception {
        Map<TopicPartition, OffsetAndMetadata> ends = new HashMap<>();
        ends().forEach((partition, end) -> ends.put(partition, new OffsetAndMetadata(end)));
        admin.alterConsumerGroupOffsets(group, ends).all().get();
    }

    /** How many records the group has not acknowledged yet. */
    long open(String group) throws Exception {
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        return ends().entrySet().stream()
                .mapToLong(end -> end.getValue() - committed.get(end.getKey()).offset())
                .sum();
    }

    int members(String group) throws Exception {
        return admin.describeConsumerGroups(List.of(group))
                .all()
                .get()
                .get(group)
                .members()
                .size();
    }

    private Map<TopicPartition, Long> ends() throws Exception {
        Map<TopicPartition, OffsetSpec> question = new HashMap<>();
        READ.forEach(topic -> question.put(new TopicPartition(topic, 0), OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(question).all().get().forEach((partition, found) -> ends.put(partition, found.offset()));
        return ends;
    }

    /** Everything on the topic of rejections. */
    List<byte[]> rejections() {
        Map<String, Object> properties =
                Map.of("bootstrap.servers", bootstrap, "enable.auto.commit", "false", "auto.offset.reset", "earliest");
        List<byte[]> found = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(REJECTED));
            long end = consumer.endOffsets(List.of(REJECTED)).get(REJECTED);
            while (consumer.position(REJECTED) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> found.add(record.value()));
            }
        }
        return found;
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
        server.close();
    }
}
