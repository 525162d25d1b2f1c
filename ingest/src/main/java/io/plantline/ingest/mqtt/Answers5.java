package io.plantline.ingest.mqtt;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.packet.MqttReturnCode;

/** What a broker of MQTT 5 answers. */
record Answers5(Consumer<IMqttToken> succeeded, Consumer<Throwable> failed) implements MqttActionListener {

    static Answers5 to(CompletableFuture<IMqttToken> future) {
        return new Answers5(future::complete, future::completeExceptionally);
    }

    static Answers5 to(Consumer<IMqttToken> answered, Consumer<String> lost) {
        return new Answers5(answered, fault -> lost.accept(Faults.shown(fault)));
    }

    /** True where the broker says that it does not speak MQTT 5, as such or in the codes of an older version. */
    static boolean isTooNew(Throwable fault) {
        return fault instanceof MqttException refused
                && (refused.getReasonCode() == MqttReturnCode.RETURN_CODE_UNSUPPORTED_PROTOCOL_VERSION
                        || refused.getReasonCode() == MqttException.REASON_CODE_INVALID_RETURN_CODE);
    }

    /** Why a publication was refused; what is kept needs nobody to listen. */
    static Optional<String> refusal(IMqttToken token, boolean kept) {
        int[] codes = token.getReasonCodes();
        int code = codes == null || codes.length == 0 ? 0 : codes[0];
        return kept && code == Faults.NOBODY_LISTENS ? Optional.empty() : Faults.refusal(code);
    }

    static String shown(MqttDisconnectResponse response) {
        return response.getException() == null
                ? "the broker ended it, reason code 0x%02X %s"
                        .formatted(
                                response.getReturnCode(),
                                Optional.ofNullable(response.getReasonString()).orElse(""))
                : Faults.shown(response.getException());
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
