package io.plantline.jobs.anomalies;

import io.plantline.wire.Channels;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Writes what was told of a plant to the plant's partition, so that it stays in order. */
final class ToPartitionOfPlant implements KafkaRecordSerializationSchema<Tuple2<String, byte[]>> {
    private static final long serialVersionUID = 1;

    @Override
    public ProducerRecord<byte[], byte[]> serialize(
            Tuple2<String, byte[]> told, KafkaSinkContext context, Long timestamp) {
        int partitions = context.getPartitionsForTopic(Channels.ANOMALIES).length;
        int partition = Channels.partitionOf(Channels.plantOfKey(told.f0), partitions);
        return new ProducerRecord<>(Channels.ANOMALIES, partition, told.f0.getBytes(StandardCharsets.UTF_8), told.f1);
    }
}
