package io.plantline.jobs.anomalies;

import io.plantline.wire.Channels;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Records of the plants that are watched, each with its plant; the key tells which are of any use. */
final class OfPlants implements KafkaRecordDeserializationSchema<Tuple2<String, byte[]>> {
    private static final long serialVersionUID = 1;

    private final HashSet<String> plants;
    private final Useful useful;

    /** Which keys name something that can be of use. */
    interface Useful extends Serializable {
        boolean test(String key);
    }

    OfPlants(List<String> plants, Useful useful) {
        this.plants = new HashSet<>(plants);
        this.useful = useful;
    }

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> message, Collector<Tuple2<String, byte[]>> out) {
        if (message.key() == null || message.value() == null) {
            return;
        }
        String key = new String(message.key(), StandardCharsets.UTF_8);
        String plant = Channels.plantOfKey(key);
        if (plants.contains(plant) && useful.test(key)) {
            out.collect(Tuple2.of(plant, message.value()));
        }
    }

    @Override
    public TypeInformation<Tuple2<String, byte[]>> getProducedType() {
        return AnomalyJob.OF_A_PLANT;
    }
}
