package io.plantline.jobs.anomalies;

import io.plantline.wire.Channels;

/** What the job reads; a record keeps which it came by. */
enum Channel {
    READINGS(1, Channels.READINGS),
    KPIS(2, Channels.KPIS),
    RULES(4, Channels.RULES);

    private final int code;
    private final String topic;

    Channel(int code, String topic) {
        this.code = code;
        this.topic = topic;
    }

    /** A bit of its own. */
    int code() {
        return code;
    }

    String topic() {
        return topic;
    }
}
