package io.plantline.ingest.mqtt;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.eclipse.paho.client.mqttv3.IMqttActionListener;
import org.eclipse.paho.client.mqttv3.IMqttToken;

/** What a broker of MQTT 3.1.1 answers. */
record Answers3(Consumer<IMqttToken> succeeded, Consumer<Throwable> failed) implements IMqttActionListener {

    static Answers3 to(CompletableFuture<IMqttToken> future) {
        return new Answers3(future::complete, future::completeExceptionally);
    }

    static Answers3 to(Consumer<IMqttToken> answered, Consumer<String> lost) {
        return new Answers3(answered, fault -> lost.accept(Faults.shown(fault)));
    }

    @Override
    public void onSuccess(IMqttToken token) {
        succeeded.accept(token);
    }

    @Override
    public void onFailure(IMqttToken token, Throwable fault) {
        failed.accept(fault == null ? new IllegalStateException("no reason given") : fault);
    }
}
