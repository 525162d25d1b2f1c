package io.plantline.jobs.rebuild;

import io.plantline.jobs.JobRefused;
import io.plantline.wire.Channels;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Readings as Kafka holds them: of each plant one partition, up to where it ended when the job began. */
public final class ReadingsOnKafka {
    private static final int PATIENCE_MILLIS = 10_000;

    private final Properties properties;
    private final Since since;
    private final Long until;

    /** @param until the offset to read up to, or null for where a partition ends now */
    public ReadingsOnKafka(Properties properties, Since since, Long until) {
        this.properties = properties;
        this.since = since;
        this.until = until;
    }

    /** What there is to read of some plants. */
    public List<Stretch> stretches(List<String> plants) throws JobRefused {
        return stretches(plants, List.of());
    }

    /** The same where it is asked for some offsets of each partition; refuses those that are not held any more. */
    List<Stretch> stretches(List<String> plants, List<Stretch> asked) throws JobRefused {
        try (Admin admin = Admin.create(patient())) {
            int partitions = admin.describeTopics(List.of(Channels.READINGS))
                    .allTopicNames()
                    .get()
                    .get(Channels.READINGS)
                    .partitions()
                    .size();
            Set<TopicPartition> needed = new TreeSet<>(Comparator.comparingInt(TopicPartition::partition));
            plants.forEach(plant ->
                    needed.add(new TopicPartition(Channels.READINGS, Channels.partitionOf(plant, partitions))));
            return asked.isEmpty() ? stretches(admin, needed) : held(admin, needed, asked);
        } catch (ExecutionException refused) {
            throw refusal(refused.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw JobRefused.unreachable("interrupted while asking Kafka at " + bootstrap());
        }
    }

    private List<Stretch> stretches(Admin admin, Set<TopicPartition> partitions)
            throws JobRefused, ExecutionException, InterruptedException {
        // What the topology has put where it belongs, it has put there in transactions.
        ListOffsetsOptions committed = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);
        List<Stretch> stretches = new ArrayList<>();
        for (TopicPartition partition : partitions) {
            long end = offset(admin, partition, OffsetSpec.latest(), committed);
            long first = offset(admin, partition, OffsetSpec.earliest(), committed);
            long to = until == null ? end : known("--until", until, partition, first, end);
            long from = since.offset() == null
                    ? offset(admin, partition, since.asked(), committed)
                    : known("--since", since.offset(), partition, first, to);
            stretches.add(new Stretch(partition, from < 0 ? to : Math.min(from, to), to));
        }
        return stretches;
    }

    private static List<Stretch> held(Admin admin, Set<TopicPartition> needed, List<Stretch> asked)
            throws JobRefused, ExecutionException, InterruptedException {
        ListOffsetsOptions committed = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);
        List<TopicPartition> named = asked.stream().map(Stretch::partition).toList();
        if (!needed.equals(new HashSet<>(named)) || named.size() != needed.size()) {
            throw JobRefused.wrongUsage("--stretch: the readings of the plants are in partitions %s, it names %s"
                    .formatted(numbers(needed), numbers(named)));
        }
        for (Stretch stretch : asked) {
            long first = offset(admin, stretch.partition(), OffsetSpec.earliest(), committed);
            long end = offset(admin, stretch.partition(), OffsetSpec.latest(), committed);
            known("--stretch", stretch.from(), stretch.partition(), first, end);
            known("--stretch", stretch.to(), stretch.partition(), stretch.from(), end);
        }
        return asked;
    }

    private static List<Integer> numbers(Collection<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::partition).sorted().toList();
    }

    private static long known(String option, long offset, TopicPartition partition, long first, long end)
            throws JobRefused {
        if (offset < first || offset > end) {
            throw JobRefused.wrongInput("%s %d: partition %d of %s holds offsets %d to %d; name one of them, or a time"
                    .formatted(option, offset, partition.partition(), partition.topic(), first, end));
        }
        return offset;
    }

    /** -1 where a time is later than everything. */
    private static long offset(Admin admin, TopicPartition partition, OffsetSpec spec, ListOffsetsOptions options)
            throws ExecutionException, InterruptedException {
        return admin.listOffsets(Map.of(partition, spec), options)
                .partitionResult(partition)
                .get()
                .offset();
    }

    /** The source of them. */
    public KafkaSource<Tuple2<String, byte[]>> source(List<String> plants, List<Stretch> stretches) {
        Map<TopicPartition, Long> from = new HashMap<>();
        Map<TopicPartition, Long> to = new HashMap<>();
        stretches.forEach(stretch -> {
            from.put(stretch.partition(), stretch.from());
            to.put(stretch.partition(), stretch.to());
        });
        return KafkaSource.<Tuple2<String, byte[]>>builder()
                .setProperties(properties)
                .setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed")
                .setPartitions(new HashSet<>(from.keySet()))
                .setStartingOffsets(OffsetsInitializer.offsets(from))
                .setBounded(OffsetsInitializer.offsets(to))
                .setDeserializer(new ByPlant(plants))
                .build();
    }

    private JobRefused refusal(Throwable why) {
        return why instanceof UnknownTopicOrPartitionException
                ? JobRefused.wrongInput("Kafka at %s has no topic %s; is it the Kafka of a stack that has run?"
                        .formatted(bootstrap(), Channels.READINGS))
                : JobRefused.unreachable("Kafka at %s does not answer: %s".formatted(bootstrap(), why.getMessage()));
    }

    private String bootstrap() {
        return properties.getProperty(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG);
    }

    private Map<String, Object> patient() {
        Map<String, Object> patient = new HashMap<>();
        properties.forEach((name, value) -> patient.put(name.toString(), value));
        patient.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        patient.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS / 2);
        return patient;
    }

    /** Records of the plants asked for, each with its plant; the record's key names it. */
    private static final class ByPlant implements KafkaRecordDeserializationSchema<Tuple2<String, byte[]>> {
        private final Set<String> plants;

        ByPlant(List<String> plants) {
            this.plants = new HashSet<>(plants);
        }

        @Override
        public void deserialize(ConsumerRecord<byte[], byte[]> message, Collector<Tuple2<String, byte[]>> out) {
            if (message.key() == null || message.value() == null) {
                return;
            }
            String plant = Channels.plantOfKey(new String(message.key(), StandardCharsets.UTF_8));
            if (plants.contains(plant)) {
                out.collect(Tuple2.of(plant, message.value()));
            }
        }

        @Override
        public TypeInformation<Tuple2<String, byte[]>> getProducedType() {
            return RebuildJob.READINGS;
        }
    }
}
