package io.plantline.ingest.mqtt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;

/** Paho's outcomes in words and futures. */
final class Faults {
    /** A subscription at QoS 1. */
    private static final int GRANTED = 0x01;

    private static final int NOBODY_LISTENS = 0x10;

    private Faults() {}

    /** What went wrong, with the cause below it, which is often the telling one. */
    static String shown(Throwable fault) {
        String told = String.valueOf(fault.getMessage());
        return fault.getCause() == null ? told : told + ": " + fault.getCause().getMessage();
    }

    static String shown(MqttDisconnectResponse response) {
        return response.getException() == null
                ? "the broker ended it, reason code 0x%02X %s"
                        .formatted(
                                response.getReturnCode(),
                                Optional.ofNullable(response.getReasonString()).orElse(""))
                : shown(response.getException());
    }

    static MqttActionListener listener(CompletableFuture<IMqttToken> future) {
        return new Listener(future::complete, future::completeExceptionally);
    }

    static MqttActionListener listener(Consumer<Optional<String>> answered, Consumer<String> lost) {
        return new Listener(token -> answered.accept(refusal(token)), fault -> lost.accept(shown(fault)));
    }

    static MqttActionListener onAnswer(Consumer<IMqttToken> answered, Consumer<String> lost) {
        return new Listener(answered, fault -> lost.accept(shown(fault)));
    }

    /** What of a request for several filters was refused, and why. */
    static Map<String, String> refusals(List<String> filters, IMqttToken token) {
        int[] codes = token.getReasonCodes();
        Map<String, String> refusals = new LinkedHashMap<>();
        for (int i = 0; codes != null && i < codes.length && i < filters.size(); i++) {
            String filter = filters.get(i);
            refusal(codes[i]).ifPresent(why -> refusals.put(filter, why));
        }
        return refusals;
    }

    private static Optional<String> refusal(IMqttToken token) {
        int[] codes = token.getReasonCodes();
        return refusal(codes == null || codes.length == 0 ? 0 : codes[0]);
    }

    private static Optional<String> refusal(int code) {
        return switch (code) {
            case 0, GRANTED -> Optional.empty();
            case NOBODY_LISTENS -> Optional.of("nobody subscribes to it; start the gateway first");
            default -> Optional.of("the broker refuses it, reason code 0x%02X".formatted(code));
        };
    }

    private record Listener(Consumer<IMqttToken> succeeded, Consumer<Throwable> failed) implements MqttActionListener {
        @Override
        public void onSuccess(IMqttToken token) {
            succeeded.accept(token);
        }

        @Override
        public void onFailure(IMqttToken token, Throwable fault) {
            failed.accept(fault == null ? new IllegalStateException("no reason given") : fault);
        }
    }
}
