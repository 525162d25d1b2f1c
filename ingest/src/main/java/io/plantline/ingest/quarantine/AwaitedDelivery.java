package io.plantline.ingest.quarantine;

import io.plantline.ingest.delivery.Delivery;
import io.plantline.ingest.delivery.RecordWriter;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits until Kafka has what was written, or takes no more of it. */
final class AwaitedDelivery implements Delivery {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long LOOK_MILLIS = 500;

    private final RecordWriter writer;
    private final CompletableFuture<Void> outcome = new CompletableFuture<>();

    AwaitedDelivery(RecordWriter writer) {
        this.writer = writer;
    }

    @Override
    public void delivered() {
        outcome.complete(null);
    }

    @Override
    public void failed(Exception cause) {
        outcome.completeExceptionally(cause);
    }

    void await() {
        try {
            while (!isSettled()) {
                if (writer.waiting()
                        .filter(silence -> silence.compareTo(PATIENCE) > 0)
                        .isPresent()) {
                    throw new Undelivered("it has acknowledged nothing for %d s".formatted(PATIENCE.toSeconds()), null);
                }
            }
        } catch (ExecutionException refused) {
            throw new Undelivered("it refuses records: " + refused.getCause().getMessage(), refused.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Undelivered("interrupted", stopped);
        }
    }

    private boolean isSettled() throws ExecutionException, InterruptedException {
        try {
            outcome.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException open) {
            return false;
        }
    }
}
