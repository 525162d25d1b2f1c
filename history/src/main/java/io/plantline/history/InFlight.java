package io.plantline.history;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** The one batch that is being written, if any. */
final class InFlight {
    private final HistoryWriter writer;
    private final ExecutorService thread;
    private Batch batch;
    private Future<?> written;

    /** @param thread a single one, so that batches are written in order */
    InFlight(HistoryWriter writer, ExecutorService thread) {
        this.writer = writer;
        this.thread = thread;
    }

    void start(Batch next) {
        batch = next;
        written = thread.submit(() -> writer.write(next));
    }

    boolean isIdle() {
        return written == null;
    }

    boolean isWritten() {
        return written != null && written.isDone();
    }

    /** True where nothing is being written any more. */
    boolean await(Duration patience) {
        if (written == null) {
            return true;
        }
        try {
            written.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException busy) {
            return false;
        } catch (ExecutionException | CancellationException over) {
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** How far the written batch got. That it failed, other than by a store that is down, is a bug and goes on. */
    Map<TopicPartition, OffsetAndMetadata> collect() {
        try {
            written.get();
            return batch.positions();
        } catch (ExecutionException bug) {
            throw new IllegalStateException("history cannot write: " + bug.getCause(), bug.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Map.of();
        } finally {
            clear();
        }
    }

    void abandon() {
        if (written != null) {
            batch.abandon();
            written.cancel(true);
        }
        clear();
    }

    /** What was known about the store is not to be trusted by any later batch. */
    void forgetStandings() {
        thread.execute(writer::forget);
    }

    private void clear() {
        written = null;
        batch = null;
    }
}
