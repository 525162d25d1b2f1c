package io.plantline.jobs.anomalies;

import io.plantline.anomaly.watch.Sights;
import io.plantline.jobs.PlantText;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.api.java.tuple.Tuple3;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** The flow: readings, KPIs and changed rules go, plant by plant, to the watchers, and what these tell goes to Kafka exactly once. */
public final class AnomalyJob {
    /** A plant, and a record of it as JSON. */
    static final TypeInformation<Tuple2<String, byte[]>> OF_A_PLANT =
            Types.TUPLE(Types.STRING, Types.PRIMITIVE_ARRAY(Types.BYTE));

    /** A plant, the channel it was heard of by, and the record as JSON. */
    static final TypeInformation<Tuple3<String, Integer, byte[]>> HEARD =
            Types.TUPLE(Types.STRING, Types.INT, Types.PRIMITIVE_ARRAY(Types.BYTE));

    private static final String TEN_MINUTES = "600000";
    private static final String TRANSACTIONS = "plantline-anomalies";
    private static final int KPI = 2;
    private static final int INTERVAL = 3;

    private final List<PlantText> plants;
    private final List<String> ids;
    private final long rulesSince;
    private final Properties kafka;

    /**
     * @param rulesSince what was said of rules before, epoch milliseconds, is in the plant files or of no use any more
     * @param kafka settings of the Kafka clients
     */
    public AnomalyJob(List<PlantText> plants, long rulesSince, Properties kafka) {
        this.rulesSince = rulesSince;
        this.plants = List.copyOf(plants);
        this.ids = plants.stream().map(text -> text.plant().id()).toList();
        this.kafka = kafka;
    }

    /** Adds the flow to an environment. */
    public void build(StreamExecutionEnvironment environment) {
        OffsetsInitializer all = OffsetsInitializer.earliest();
        OffsetsInitializer newRules = OffsetsInitializer.timestamp(rulesSince);
        watched(
                        source(environment, Channel.READINGS, all, key -> true)
                                .union(
                                        source(environment, Channel.KPIS, all, AnomalyJob::mayShowSomething),
                                        source(environment, Channel.RULES, newRules, key -> true)),
                        plants)
                .sinkTo(sink())
                .uid("anomalies")
                .name("anomalies");
    }

    /** What the watchers of plants tell of what is heard of them. */
    static SingleOutputStreamOperator<Tuple2<String, byte[]>> watched(
            DataStream<Tuple3<String, Integer, byte[]>> heard, List<PlantText> plants) {
        return heard.keyBy(each -> each.f0, Types.STRING)
                .process(new Watching(plants), OF_A_PLANT)
                .uid("watching")
                .name("watching");
    }

    /**
     * What the job asks of any cluster. What a savepoint holds of an operator that this version has no more is let go of:
     * each that it has is found by its fixed id.
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
                .set(StateRecoveryOptions.SAVEPOINT_IGNORE_UNCLAIMED_STATE, true)
                .set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
    }

    private DataStream<Tuple3<String, Integer, byte[]>> source(
            StreamExecutionEnvironment environment, Channel channel, OffsetsInitializer from, OfPlants.Useful useful) {
        KafkaSource<Tuple3<String, Integer, byte[]>> source = KafkaSource.<Tuple3<String, Integer, byte[]>>builder()
                .setProperties(kafka)
                .setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed")
                .setProperty(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, "2097152")
                .setTopics(channel.topic())
                .setGroupId("plantline-anomalies")
                .setStartingOffsets(from)
                .setDeserializer(new OfPlants(ids, channel, useful))
                .build();
        return environment
                .fromSource(source, WatermarkStrategy.noWatermarks(), channel.topic())
                .uid(channel.topic());
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
