package io.plantline.jobs.anomalies;

import io.plantline.anomaly.watch.Sights;
import io.plantline.jobs.PlantText;
import io.plantline.wire.Channels;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** The flow: readings and KPIs go, plant by plant, to the watchers, and what these tell goes to Kafka exactly once. */
public final class AnomalyJob {
    /** A plant, and a record of it as JSON. */
    static final TypeInformation<Tuple2<String, byte[]>> OF_A_PLANT =
            Types.TUPLE(Types.STRING, Types.PRIMITIVE_ARRAY(Types.BYTE));

    private static final String TEN_MINUTES = "600000";
    private static final String TRANSACTIONS = "plantline-anomalies";
    private static final int KPI = 2;
    private static final int INTERVAL = 3;

    private final List<PlantText> plants;
    private final List<String> ids;
    private final Properties kafka;

    /** @param kafka settings of the Kafka clients */
    public AnomalyJob(List<PlantText> plants, Properties kafka) {
        this.plants = List.copyOf(plants);
        this.ids = plants.stream().map(text -> text.plant().id()).toList();
        this.kafka = kafka;
    }

    /** Adds the flow to an environment. */
    public void build(StreamExecutionEnvironment environment) {
        DataStream<Tuple2<String, byte[]>> readings = source(environment, Channels.READINGS, key -> true);
        DataStream<Tuple2<String, byte[]>> kpis = source(environment, Channels.KPIS, AnomalyJob::mayShowSomething);
        readings.connect(kpis)
                .keyBy(reading -> reading.f0, value -> value.f0, Types.STRING)
                .process(new Watching(plants), OF_A_PLANT)
                .uid("watching")
                .name("watching")
                .sinkTo(sink())
                .uid("anomalies")
                .name("anomalies");
    }

    /**
     * What the job asks of any cluster.
     *
     * @param checkpoints where its state is kept
     */
    public static Configuration configuration(String checkpoints, Duration every) {
        return new Configuration()
                .set(PipelineOptions.GENERIC_TYPES, false)
                .set(CheckpointingOptions.CHECKPOINTING_INTERVAL, every)
                .set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpoints)
                .set(
                        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION)
                .set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
    }

    private DataStream<Tuple2<String, byte[]>> source(
            StreamExecutionEnvironment environment, String topic, OfPlants.Useful useful) {
        KafkaSource<Tuple2<String, byte[]>> source = KafkaSource.<Tuple2<String, byte[]>>builder()
                .setProperties(kafka)
                .setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed")
                .setProperty(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, "2097152")
                .setTopics(topic)
                .setGroupId("plantline-anomalies")
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setDeserializer(new OfPlants(ids, useful))
                .build();
        return environment
                .fromSource(source, WatermarkStrategy.noWatermarks(), topic)
                .uid(topic);
    }

    /** Of KPIs most are not looked at, and need not be read. */
    private static boolean mayShowSomething(String key) {
        String[] parts = key.split("/", INTERVAL + 1);
        return parts.length > INTERVAL && Sights.mayBeIn(parts[KPI], parts[INTERVAL]);
    }

    private KafkaSink<Tuple2<String, byte[]>> sink() {
        return KafkaSink.<Tuple2<String, byte[]>>builder()
                .setKafkaProducerConfig(kafka)
                .setProperty(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TEN_MINUTES)
                .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
                .setTransactionalIdPrefix(TRANSACTIONS)
                .setRecordSerializer(new ToPartitionOfPlant())
                .build();
    }
}
