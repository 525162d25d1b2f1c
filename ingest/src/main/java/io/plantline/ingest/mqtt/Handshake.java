package io.plantline.ingest.mqtt;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Begins a connection, and waits for the broker to accept it. */
final class Handshake {
    private static final long ANSWER_MILLIS = 15_000;

    private Handshake() {}

    /** Asks Paho to connect, and completes the future with the answer. */
    interface Attempt<T> {
        void begin(CompletableFuture<T> accepted) throws Exception;
    }

    /** The broker's answer, or the fault of Paho as the cause of a {@link NotAccepted} that names the broker. */
    static <T> T of(MqttAccess access, Attempt<T> attempt) throws IOException, InterruptedException {
        CompletableFuture<T> accepted = new CompletableFuture<>();
        // Paho's threads inherit from the one that connects whether they keep the process alive
        Thread connector = new Thread(() -> attempt(attempt, accepted), "plantline-mqtt-connect");
        connector.setDaemon(true);
        connector.start();
        try {
            return accepted.get(ANSWER_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException refused) {
            throw new NotAccepted(access, Trouble.of(access, refused.getCause()), refused.getCause());
        } catch (TimeoutException silent) {
            throw new NotAccepted(access, "no answer within %d s".formatted(ANSWER_MILLIS / 1_000), silent);
        }
    }

    private static <T> void attempt(Attempt<T> attempt, CompletableFuture<T> accepted) {
        try {
            attempt.begin(accepted);
        } catch (Exception failed) { // of Paho, or of the files TLS needs: told to whoever waits
            accepted.completeExceptionally(failed);
        }
    }
}
