package io.plantline.jobs.rebuild;

import io.plantline.jobs.JobRefused;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.util.SerializedThrowable;

/** Says how far a job has come until it is done. */
final class Progress {
    private static final long SECONDS_BETWEEN = 5;

    private final PrintWriter err;
    private final List<Stretch> stretches;

    Progress(PrintWriter err, List<Stretch> stretches) {
        this.err = err;
        this.stretches = stretches;
    }

    /** Waits for the job and returns its counts as JSON. */
    String await(JobClient job) throws JobRefused, InterruptedException, ExecutionException {
        CompletableFuture<JobExecutionResult> result = job.getJobExecutionResult();
        while (true) {
            try {
                return json(result.get(SECONDS_BETWEEN, TimeUnit.SECONDS).getAllAccumulatorResults());
            } catch (TimeoutException running) {
                say(job);
            } catch (ExecutionException failed) {
                throw refusal(failed);
            }
        }
    }

    private void say(JobClient job) throws InterruptedException {
        try {
            Map<String, Object> counts = job.getAccumulators().get(SECONDS_BETWEEN, TimeUnit.SECONDS);
            if (counts.containsKey(Tally.READINGS)) {
                err.println("rebuilding: %s readings taken in, %s values written"
                        .formatted(count(counts.get(Tally.READINGS)), count(counts.get(Tally.VALUES))));
                err.flush();
            }
        } catch (ExecutionException | TimeoutException busy) {
            return; // it will be asked again
        }
    }

    private static String count(Object count) {
        return count instanceof Long number ? String.format(Locale.ROOT, "%,d", number) : "no";
    }

    /** A disk that is full can be mended; anything else is a fault. */
    private static JobRefused refusal(ExecutionException failed) throws ExecutionException {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            boolean ofFiles = cause instanceof IOException || cause instanceof UncheckedIOException;
            if (ofFiles || isOfFilesElsewhere(cause)) {
                return JobRefused.unreachable(
                        "rebuild: %s; --out must be a folder that the cluster can write to".formatted(cause));
            }
        }
        throw failed;
    }

    /** From another process a failure comes as words. */
    private static boolean isOfFilesElsewhere(Throwable cause) {
        return cause instanceof SerializedThrowable words
                && words.getOriginalErrorClassName().startsWith("java.nio.file.");
    }

    private String json(Map<String, Object> counts) {
        Stream<String> counted = new TreeMap<>(counts)
                .entrySet().stream().map(count -> "\"%s\":%s".formatted(count.getKey(), count.getValue()));
        Stream<String> read = stretches.isEmpty()
                ? Stream.of()
                : Stream.of(stretches.stream().map(Stretch::json).collect(Collectors.joining(",", "\"kafka\":[", "]")));
        return Stream.concat(counted, read).collect(Collectors.joining(",", "{", "}"));
    }
}
