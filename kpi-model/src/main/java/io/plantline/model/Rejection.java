package io.plantline.model;

import java.util.Objects;

/**
 * Input that could not be used, kept whole so that nothing is lost.
 *
 * @param reason the class of the fault, for counting
 * @param detail what was wrong, with the value, for people
 * @param source the MQTT or Kafka topic it came from
 * @param bytes the original payload, unaltered
 * @param arrived when it was seen, epoch milliseconds
 * @param retained true where an MQTT broker had kept it from some time before, so that its arrival tells nothing
 * @param cut true where there were more bytes than are kept here
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are copied on the way in and out
public record Rejection(
        Reason reason, String detail, String source, byte[] bytes, long arrived, boolean retained, boolean cut) {

    /** The classes of faults; each is a label of the {@code plantline_rejected_total} metric. */
    public enum Reason {
        EMPTY,
        TOO_LARGE,
        NOT_UTF8,
        NOT_JSON,
        /** It is no protobuf of Sparkplug B, or a value in it is not of the type it says. */
        NOT_SPARKPLUG,
        /** It calls metrics by aliases that no birth has told. */
        UNKNOWN_ALIAS,
        /** It came on a topic that no source reads any more. */
        NO_SOURCE,
        MISSING_VALUE,
        NOT_A_NUMBER,
        UNKNOWN_PLANT,
        UNKNOWN_METER,
        /** No plant file takes a figure from such a signal. */
        UNKNOWN_SIGNAL,
        UNKNOWN_STATE,
        UNKNOWN_QUALITY,
        WRONG_UNIT,
        OUT_OF_RANGE,
        /** It is suddenly on another scale than all its meter said before; held until somebody confirms or mends it. */
        SCALE_SUSPECT,
        BAD_TIME,
        FROM_THE_FUTURE,
        TOO_OLD,
        /** The line made, or makes, another batch at that time; held until one of the two is corrected. */
        OVERLAPPING_BATCH,
        /** The time-series database cannot hold it. */
        NOT_STORABLE
    }

    public Rejection {
        Objects.requireNonNull(reason, "rejection: reason is missing");
        Objects.requireNonNull(detail, "rejection: detail is missing");
        bytes = bytes.clone();
    }

    /** A rejection of something whole that came when it was sent. */
    public Rejection(Reason reason, String detail, String source, byte[] bytes, long arrived) {
        this(reason, detail, source, bytes, arrived, false, false);
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }
}
