package io.plantline.ingest.mqtt;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * What becomes of a question to the broker.
 *
 * @param <T> the token of the version's library
 */
record Answers<T>(Consumer<T> succeeded, Consumer<Throwable> faulty) {

    static <T> Answers<T> to(CompletableFuture<T> future) {
        return new Answers<>(future::complete, future::completeExceptionally);
    }

    /** @param lost told what went wrong, in words */
    static <T> Answers<T> to(Consumer<T> answered, Consumer<String> lost) {
        return new Answers<>(answered, fault -> lost.accept(Faults.shown(fault)));
    }

    void failed(Throwable fault) {
        faulty.accept(fault == null ? new IllegalStateException("no reason given") : fault);
    }
}
