package io.plantline.jobs.anomalies;

import io.plantline.wire.Channels;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.tuple.Tuple3;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Records of the plants that are watched, each with its plant and channel; the key tells which are of any use. */
final class OfPlants implements KafkaRecordDeserializationSchema<Tuple3<String, Integer, byte[]>> {
    private static final long serialVersionUID = 1;

    private final HashSet<String> plants;
    private final Useful useful;
    private final Integer channel;

    /** Which keys name something that can be of use. */
    interface Useful extends Serializable {
        boolean test(String key);
    }

    OfPlants(List<String> plants, Channel channel, Useful useful) {
        this.channel = channel.code();
        this.plants = new HashSet<>(plants);
        this.useful = useful;
    }

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> message, Collector<Tuple3<String, Integer, byte[]>> out) {
        if (message.key() == null || message.value() == null) {
            return;
        }
        String key = new String(message.key(), StandardCharsets.UTF_8);
        String plant = Channels.plantOfKey(key);
        if (plants.contains(plant) && useful.test(key)) {
            out.collect(Tuple3.of(plant, channel, message.value()));
        }
    }

    @Override
    public TypeInformation<Tuple3<String, Integer, byte[]>> getProducedType() {
        return AnomalyJob.HEARD;
    }
}
