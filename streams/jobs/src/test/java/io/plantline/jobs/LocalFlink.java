package io.plantline.jobs;

import java.nio.file.Path;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A real Flink cluster in this process, shared by the jobs of a test class. */
public final class LocalFlink implements AutoCloseable {
    private static final int SLOTS = 4;

    private final MiniCluster cluster;

    public LocalFlink() throws Exception {
        Configuration configuration = new Configuration()
                .set(RestOptions.BIND_ADDRESS, "127.0.0.1")
                .set(RestOptions.BIND_PORT, "0")
                .set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(32))
                .set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(32))
                .set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(32));
        cluster = new MiniCluster(new MiniClusterConfiguration.Builder()
                .setConfiguration(configuration)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(SLOTS)
                .build());
        cluster.start();
    }

    /** Runs the job that was built on an environment to its end. */
    public JobExecutionResult run(StreamExecutionEnvironment job) throws Exception {
        return cluster.executeJobBlocking(job.getStreamGraph().getJobGraph());
    }

    /** Starts a job that goes on until it is stopped. */
    public JobID submit(StreamExecutionEnvironment job) throws Exception {
        JobGraph graph = job.getStreamGraph().getJobGraph();
        cluster.submitJob(graph).get();
        return graph.getJobID();
    }

    /** Stops a job once it works, and says where its savepoint is. */
    public String stopWithSavepoint(JobID job, Path folder) throws Exception {
        return cluster.stopWithSavepoint(job, folder.toUri().toString(), false, SavepointFormatType.CANONICAL)
                .get();
    }

    public void cancel(JobID job) throws Exception {
        cluster.cancelJob(job).get();
    }

    @Override
    public void close() throws Exception {
        cluster.close();
    }
}
