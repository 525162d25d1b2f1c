package io.plantline.ingest.mqtt;

import java.io.IOException;

/** A broker did not accept a connection, or was not trusted with one. */
public final class NotAccepted extends IOException {
    private final String why;

    /** @param why in plain words, with the setting to mend where it is one */
    NotAccepted(MqttAccess access, String why, Throwable cause) {
        super("%s: %s".formatted(access, why), cause);
        this.why = why;
    }

    /** The reason, without the broker's name. */
    public String why() {
        return why;
    }
}
