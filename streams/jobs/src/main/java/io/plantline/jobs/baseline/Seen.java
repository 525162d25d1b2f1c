package io.plantline.jobs.baseline;

import io.plantline.kpi.Observed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.util.CloseableIterator;

/**
 * What the job has come to.
 *
 * @param points in their order
 * @param malformed how many lines were no readings
 */
record Seen(List<Observed> points, long malformed) {

    /** Runs the job that ends in a flow of points, and takes them in. */
    static Seen by(DataStream<Tuple2<Long, double[]>> flow, int drivers) throws Exception {
        List<Observed> points = new ArrayList<>();
        try (CloseableIterator<Tuple2<Long, double[]>> each = flow.collectAsync()) {
            JobClient job = flow.getExecutionEnvironment().executeAsync("plantline baselines");
            each.forEachRemaining(point -> points.add(Observing.observed(point, drivers)));
            points.sort(Comparator.comparingLong(Observed::start));
            Long malformed = job.getJobExecutionResult().get().getAccumulatorResult(Observing.MALFORMED);
            return new Seen(points, malformed == null ? 0 : malformed);
        }
    }
}
