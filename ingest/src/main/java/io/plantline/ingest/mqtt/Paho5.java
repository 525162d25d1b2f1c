package io.plantline.ingest.mqtt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.eclipse.paho.mqttv5.common.packet.MqttReturnCode;

/** Speaks MQTT 5. */
final class Paho5 implements Paho {
    private static final long NEVER_EXPIRES = 0xFFFF_FFFFL;
    private static final int DEFAULT_RECEIVE_MAXIMUM = 65_535;
    private static final int KEPT_EVERY_TIME = 0;
    private static final int KEPT_ONLY_WHEN_NEW = 1;

    /** What one message may take of the heap; the broker holds back anything larger. */
    private static final long MAX_PACKET_BYTES = 64L << 20;

    private final MqttAccess access;
    private final Consumer<String> lost;
    private final MqttAsyncClient client;

    Paho5(MqttAccess access, Inbound inbound, Consumer<String> lost) throws MqttException {
        this.access = access;
        this.lost = lost;
        this.client = new MqttAsyncClient(access.url(), access.clientId(), new MemoryPersistence());
        client.setManualAcks(true);
        client.setCallback(new Callbacks5(inbound, lost));
    }

    @Override
    public Accepted connect(Session session) throws IOException, InterruptedException {
        IMqttToken token = Handshake.of(
                access, accepted -> client.connect(options(session), null, listener(Answers.to(accepted))));
        int receiveMaximum = Optional.ofNullable(token.getResponseProperties().getReceiveMaximum())
                .orElse(DEFAULT_RECEIVE_MAXIMUM);
        return new Accepted(receiveMaximum, token.getSessionPresent());
    }

    @Override
    public void subscribe(List<String> filters, Kept kept, Consumer<Map<String, String>> answered)
            throws MqttException {
        client.subscribe(
                filters.stream().map(filter -> subscription(filter, kept)).toArray(MqttSubscription[]::new),
                null,
                answers(token -> answered.accept(Faults.refusals(filters, token.getReasonCodes()))),
                new MqttProperties());
    }

    @Override
    public void unsubscribe(List<String> filters, Runnable answered) throws MqttException {
        client.unsubscribe(
                filters.toArray(String[]::new), null, answers(token -> answered.run()), new MqttProperties());
    }

    @Override
    public void publish(String topic, byte[] payload, boolean keep, Consumer<Optional<String>> answered)
            throws MqttException {
        client.publish(topic, payload, 1, keep, null, answers(token -> answered.accept(refusal(token, keep))));
    }

    @Override
    public void tell(String topic, byte[] payload) throws MqttException {
        client.publish(topic, payload, 0, false);
    }

    @Override
    public void acknowledge(int id) throws MqttException {
        client.messageArrivedComplete(id, 1);
    }

    @Override
    public void sayGoodbye() throws MqttException {
        if (client.isConnected()) {
            client.disconnect(Requests.QUIESCE_MILLIS).waitForCompletion(Requests.GOODBYE_MILLIS);
        }
    }

    @Override
    public void letGo() throws MqttException {
        client.close(true);
    }

    @Override
    public void force() throws MqttException {
        client.disconnectForcibly(0, 0, false);
    }

    /** True where the broker says that it does not speak MQTT 5, as such or in the codes of an older version. */
    static boolean isTooNew(Throwable fault) {
        return fault instanceof MqttException refused
                && (refused.getReasonCode() == MqttReturnCode.RETURN_CODE_UNSUPPORTED_PROTOCOL_VERSION
                        || refused.getReasonCode() == MqttException.REASON_CODE_INVALID_RETURN_CODE);
    }

    /** Why a publication was refused; what is kept needs nobody to listen. */
    private static Optional<String> refusal(IMqttToken token, boolean kept) {
        int[] codes = token.getReasonCodes();
        int code = codes == null || codes.length == 0 ? 0 : codes[0];
        return kept && code == Faults.NOBODY_LISTENS ? Optional.empty() : Faults.refusal(code);
    }

    private MqttActionListener answers(Consumer<IMqttToken> answered) {
        return listener(Answers.to(answered, lost));
    }

    private static MqttActionListener listener(Answers<IMqttToken> answers) {
        return new MqttActionListener() {
            @Override
            public void onSuccess(IMqttToken token) {
                answers.succeeded().accept(token);
            }

            @Override
            public void onFailure(IMqttToken token, Throwable fault) {
                answers.failed(fault);
            }
        };
    }

    private MqttConnectionOptions options(Session session) throws IOException {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setCleanStart(!session.persistent());
        options.setSessionExpiryInterval(session.persistent() ? NEVER_EXPIRES : 0L);
        options.setReceiveMaximum(session.receiveMaximum());
        options.setMaximumPacketSize(MAX_PACKET_BYTES);
        options.setKeepAliveInterval(Session.KEEP_ALIVE_SECONDS);
        options.setConnectionTimeout(Session.CONNECT_SECONDS);
        options.setAutomaticReconnect(false);
        session.will()
                .ifPresent(will -> options.setWill(
                        will.topic(), new MqttMessage(will.payload(), 1, will.kept(), new MqttProperties())));
        if (access.isSecure()) {
            options.setSocketFactory(access.tls().sockets());
        }
        if (access.user() != null) {
            options.setUserName(access.user());
        }
        if (access.password() != null) {
            options.setPassword(access.password().getBytes(StandardCharsets.UTF_8));
        }
        return options;
    }

    private static MqttSubscription subscription(String filter, Kept kept) {
        MqttSubscription subscription = new MqttSubscription(filter, 1);
        subscription.setRetainHandling(kept == Kept.NOW ? KEPT_EVERY_TIME : KEPT_ONLY_WHEN_NEW);
        subscription.setNoLocal(kept == Kept.NOW);
        return subscription;
    }
}
