package io.plantline.bench.worker;

import io.plantline.model.Reading;
import io.plantline.wire.Channels;
import io.plantline.wire.MalformedJson;
import io.plantline.wire.ReadingJson;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The floor under the topology: a consumer that reads every reading as JSON and makes nothing of it. */
final class ParseReadings implements Task {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final TopicPartition partition;
    private final long warm;
    private final long end;
    private final KafkaConsumer<String, byte[]> consumer;
    private long read;
    private long latest;

    ParseReadings(String bootstrap, String partition, String warm, String end) {
        this.warm = Long.parseLong(warm);
        this.partition = new TopicPartition(Channels.READINGS, Integer.parseInt(partition));
        this.end = Long.parseLong(end);
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "5000"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    @Override
    public void prepare() throws MalformedJson {
        consumer.assign(List.of(partition));
        readUntil(warm);
        consumer.seekToBeginning(List.of(partition));
        consumer.position(partition);
        read = 0;
    }

    @Override
    public void run(CountDownLatch stop) throws MalformedJson {
        readUntil(end);
    }

    private void readUntil(long offset) throws MalformedJson {
        while (consumer.position(partition) < offset) {
            for (ConsumerRecord<String, byte[]> message : consumer.poll(PATIENCE)) {
                Reading reading = ReadingJson.read(message.value());
                latest = Math.max(latest, reading.time());
                read++;
            }
        }
    }

    @Override
    public String found() {
        return Long.toString(read);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
