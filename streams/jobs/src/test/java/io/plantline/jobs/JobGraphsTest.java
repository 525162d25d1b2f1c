package io.plantline.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.jobs.anomalies.AnomalyJob;
import io.plantline.jobs.rebuild.RebuildJob;
import io.plantline.jobs.rebuild.RebuildOrder;
import io.plantline.model.IntervalKind;
import io.plantline.model.Reading;
import io.plantline.tables.TableFormat;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.api.java.typeutils.runtime.kryo.KryoSerializer;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every job owes whoever runs it: its state is found again by a later version of it, and is no opaque blob. */
class JobGraphsTest {
    @TempDir
    Path folder;

    @Test
    void whatWatchesGoesOnFromASavepointOfAnEarlierVersion() {
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(
                AnomalyJob.configuration(folder.toUri().toString(), Duration.ofMinutes(1)));
        Properties kafka = new Properties();
        kafka.setProperty("bootstrap.servers", "127.0.0.1:9092");
        new AnomalyJob(List.of(), 0, kafka).build(environment);
        assertThat(nodesOfFixedIdsAndKnownTypes(environment))
                .extracting(StreamNode::getTransformationUID)
                .as("what a savepoint knows the state by: renamed, it is lost")
                .contains("plantline.readings.v1", "plantline.kpis.v1", "plantline.rules.v1", "watching", "anomalies");
    }

    @Test
    void whatRebuildsHidesNothingInItsTypes() {
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.getExecutionEnvironment(RebuildJob.configuration());
        RebuildJob.of(
                environment
                        .fromData(List.of(Tuple2.of("mill", new byte[0])), RebuildJob.READINGS)
                        .uid("readings"),
                new RebuildOrder(
                        List.of(),
                        Reading.LIVE,
                        List.of(),
                        Set.of(IntervalKind.DAY),
                        Long.MIN_VALUE,
                        Long.MAX_VALUE,
                        TableFormat.CSV,
                        folder.toString()));
        assertThat(nodesOfFixedIdsAndKnownTypes(environment)).isNotEmpty();
    }

    private static Collection<StreamNode> nodesOfFixedIdsAndKnownTypes(StreamExecutionEnvironment environment) {
        assertThat(environment.getConfiguration().get(PipelineOptions.GENERIC_TYPES))
                .isFalse();
        Collection<StreamNode> nodes = environment.getStreamGraph().getStreamNodes();
        assertThat(nodes)
                .isNotEmpty()
                .allSatisfy(node -> assertThat(node.getTransformationUID())
                        .as(node.getOperatorName())
                        .isNotNull())
                .extracting(StreamNode::getTypeSerializerOut)
                .noneMatch(KryoSerializer.class::isInstance);
        return nodes;
    }
}
