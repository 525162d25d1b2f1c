package io.plantline.jobs.anomalies;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.anomaly.Anomaly;
import io.plantline.jobs.LocalFlink;
import io.plantline.jobs.PlantText;
import io.plantline.model.Reading;
import io.plantline.wire.AnomalyJson;
import io.plantline.wire.KpiValueJson;
import io.plantline.wire.ReadingJson;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple3;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.streaming.api.functions.source.legacy.SourceFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A job that was changed goes on from the savepoint of the former one. */
@SuppressWarnings("deprecation") // the older kind of source has no state, and that is what is wanted here
class ChangedJobTest {
    private static final int STOPPED = 25;
    private static final int AN_HOUR = 60;
    private static final Semaphore EMITTED = new Semaphore(0);
    private static final BlockingQueue<Anomaly> TOLD = new LinkedBlockingQueue<>();

    @TempDir
    Path folder;

    @Test
    @Timeout(90)
    void itGoesOnWithAMeterAndARuleMoreAndOtherOperatorsInParallel() throws Exception {
        try (LocalFlink flink = new LocalFlink()) {
            StreamExecutionEnvironment former = environment(1, new Configuration());
            DataStream<Tuple3<String, Integer, byte[]>> heard = heard(former, 0, STOPPED);
            watched(heard.map(new Counting()).returns(AnomalyJob.HEARD).uid("counting"), formerFile());
            JobID job = flink.submit(former);
            Anomaly first = told();
            EMITTED.acquire();
            String savepoint = flink.stopWithSavepoint(job, folder.resolve("savepoints"));
            List<Anomaly> before = new ArrayList<>(List.of(first));
            TOLD.drainTo(before);
            Anomaly last = before.get(before.size() - 1);

            StreamExecutionEnvironment changed =
                    environment(2, new Configuration().set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint));
            heard = heard(changed, STOPPED, AN_HOUR);
            watched(heard.filter(each -> each.f2.length > 0).setParallelism(1).uid("filtering"), changedFile());
            JobID again = flink.submit(changed);
            for (int i = before.size(); i < IdleSaw.TOLD; i++) {
                Anomaly next = told();
                assertThat(next.id()).isEqualTo(first.id());
                assertThat(next.revision()).isEqualTo(last.revision() + 1);
                assertThat(last.end()).isNull();
                last = next;
            }
            assertThat(last.end()).isNotNull();
            EMITTED.acquire();
            flink.cancel(again);
            assertThat(TOLD).isEmpty();
        }
    }

    private static Anomaly told() throws InterruptedException {
        Anomaly anomaly = TOLD.poll(30, TimeUnit.SECONDS);
        assertThat(anomaly).as("the next telling").isNotNull();
        return anomaly;
    }

    private StreamExecutionEnvironment environment(int parallelism, Configuration more) {
        Configuration configuration =
                AnomalyJob.configuration(folder.resolve("checkpoints").toUri().toString(), Duration.ofSeconds(1));
        configuration.addAll(more);
        return StreamExecutionEnvironment.getExecutionEnvironment(configuration).setParallelism(parallelism);
    }

    private static DataStream<Tuple3<String, Integer, byte[]>> heard(
            StreamExecutionEnvironment environment, int from, int to) {
        return environment.addSource(new Minutes(from, to), AnomalyJob.HEARD).uid("minutes");
    }

    private static void watched(DataStream<Tuple3<String, Integer, byte[]>> heard, String file) {
        AnomalyJob.watched(heard, List.of(new PlantText("saw-mill.yaml", file)))
                .map(told -> TOLD.add(AnomalyJson.read(told.f1)))
                .returns(Types.BOOLEAN)
                .uid("told")
                .sinkTo(new DiscardingSink<>())
                .uid("nowhere");
    }

    private static String formerFile() {
        return IdleSaw.FILE + "  spike: {enabled: false}\n";
    }

    private static String changedFile() {
        return IdleSaw.FILE.replace(
                "rules:",
                "  - {id: band, scope: saw-mill, quantity: electricity-import, kind: power-mean, unit: kW, period: 60s}\nrules:");
    }

    /** The minutes of the saw, and then nothing until it is stopped. */
    private static final class Minutes implements SourceFunction<Tuple3<String, Integer, byte[]>> {
        private static final long serialVersionUID = 1;

        private final int from;
        private final int to;
        private transient volatile boolean stopped;

        Minutes(int from, int to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public void run(SourceContext<Tuple3<String, Integer, byte[]>> out) throws Exception {
            for (int minute = from; minute < to; minute++) {
                for (Reading reading : IdleSaw.readings(minute, Reading.LIVE)) {
                    out.collect(Tuple3.of("saw-mill", Channel.READINGS.code(), ReadingJson.write(reading)));
                }
                out.collect(Tuple3.of("saw-mill", Channel.KPIS.code(), KpiValueJson.write(IdleSaw.power(minute))));
            }
            EMITTED.release();
            synchronized (this) {
                while (!stopped) {
                    wait();
                }
            }
        }

        @Override
        public synchronized void cancel() {
            stopped = true;
            notifyAll();
        }
    }

    /** A step of the former job that remembers something, and that the changed one does not have. */
    private static final class Counting
            implements MapFunction<Tuple3<String, Integer, byte[]>, Tuple3<String, Integer, byte[]>>,
                    CheckpointedFunction {
        private static final long serialVersionUID = 1;

        private transient ListState<Long> kept;
        private long count;

        @Override
        public Tuple3<String, Integer, byte[]> map(Tuple3<String, Integer, byte[]> each) {
            count++;
            return each;
        }

        @Override
        public void snapshotState(FunctionSnapshotContext context) throws Exception {
            kept.update(List.of(count));
        }

        @Override
        public void initializeState(FunctionInitializationContext context) throws Exception {
            kept = context.getOperatorStateStore().getListState(new ListStateDescriptor<>("count", Types.LONG));
        }
    }
}
