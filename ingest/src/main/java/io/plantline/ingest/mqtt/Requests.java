package io.plantline.ingest.mqtt;

import java.io.IOException;
import java.util.function.Consumer;

/**
 * Requests to Paho, whichever exceptions its library throws; it must be asked to close in a careful order.
 *
 * @param lost told why the connection is of no use any more
 */
record Requests(MqttAccess access, Consumer<String> lost) {
    static final long QUIESCE_MILLIS = 2_000;
    static final long GOODBYE_MILLIS = 2 * QUIESCE_MILLIS;

    /** Something Paho is asked to do. */
    interface Request {
        void send() throws Exception;
    }

    /** Something Paho is asked for. */
    interface Making<T> {
        T make() throws Exception;
    }

    /** Asks, and tells a refusal with the broker and what it was about. */
    void ask(String what, Request request) throws IOException {
        make("cannot %s: ".formatted(what), () -> {
            request.send();
            return null;
        });
    }

    /** A client, or the reason why there is none. */
    <T> T client(Making<T> making) throws IOException {
        return make("", making);
    }

    /** Says goodbye and lets go of everything; whatever does not go by itself is forced. */
    void close(Request goodbye, Request letGo, Request force) {
        attempt(goodbye, force);
        attempt(letGo, force);
    }

    private void attempt(Request request, Request otherwise) {
        try {
            request.send();
        } catch (RuntimeException bug) {
            throw bug;
        } catch (Exception gone) {
            force(otherwise);
        }
    }

    private void force(Request request) {
        try {
            request.send();
        } catch (RuntimeException bug) {
            throw bug;
        } catch (Exception alreadyGone) {
            lost.accept(Faults.shown(alreadyGone));
        }
    }

    private <T> T make(String what, Making<T> making) throws IOException {
        try {
            return making.make();
        } catch (RuntimeException bug) {
            throw bug;
        } catch (Exception refused) {
            throw new IOException("%s: %s%s".formatted(access, what, Faults.shown(refused)), refused);
        }
    }
}
