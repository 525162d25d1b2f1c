package io.plantline.jobs;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Where jobs run: a cluster in this process, or one that runs elsewhere. */
public final class Cluster {
    private static final int PATIENCE_MILLIS = 5_000;
    private static final MemorySize LITTLE = MemorySize.ofMebiBytes(32);

    private Cluster() {}

    /**
     * The environment of a job.
     *
     * @param jobManager {@code host:port} of the REST interface of a JobManager, or null for a cluster in this process
     */
    public static StreamExecutionEnvironment environment(String jobManager, Configuration configuration)
            throws JobRefused {
        return jobManager == null ? local(configuration) : remote(jobManager, configuration);
    }

    private static StreamExecutionEnvironment local(Configuration configuration) {
        Configuration small = new Configuration(configuration)
                .set(RestOptions.BIND_ADDRESS, "127.0.0.1")
                .set(RestOptions.BIND_PORT, "0")
                .set(TaskManagerOptions.NETWORK_MEMORY_MIN, LITTLE)
                .set(TaskManagerOptions.NETWORK_MEMORY_MAX, LITTLE)
                .set(TaskManagerOptions.MANAGED_MEMORY_SIZE, LITTLE);
        return StreamExecutionEnvironment.createLocalEnvironment(small);
    }

    private static StreamExecutionEnvironment remote(String jobManager, Configuration configuration) throws JobRefused {
        InetSocketAddress address = address(jobManager);
        try (Socket knock = new Socket()) {
            knock.connect(address, PATIENCE_MILLIS);
        } catch (IOException silent) {
            throw JobRefused.unreachable(
                    "--jobmanager %s: no JobManager answers there: %s; name the host and the port of its REST interface"
                            .formatted(jobManager, silent.getMessage()));
        }
        return StreamExecutionEnvironment.createRemoteEnvironment(
                address.getHostString(), address.getPort(), configuration, ownJar());
    }

    private static InetSocketAddress address(String jobManager) throws JobRefused {
        int colon = jobManager.lastIndexOf(':');
        try {
            return new InetSocketAddress(
                    jobManager.substring(0, Math.max(0, colon)), Integer.parseInt(jobManager.substring(colon + 1)));
        } catch (IllegalArgumentException wrong) {
            throw JobRefused.wrongUsage(
                    "--jobmanager %s: it is HOST:PORT, such as flink.example.org:8081".formatted(jobManager));
        }
    }

    private static String ownJar() {
        try {
            return Path.of(Cluster.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
