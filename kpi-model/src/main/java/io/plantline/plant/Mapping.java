package io.plantline.plant;

import io.plantline.model.Unit;
import java.util.Objects;

/**
 * Which value of a message is whose. Places are written as the format of the source writes them.
 *
 * @param meter the meter it belongs to
 * @param value the place of the value; null where the topic tells a single one
 * @param unit the unit it is in; null where the message or the format tells, or it is the meter's own
 * @param unitAt the place of its unit, or null
 * @param time the place of its time; null where the format knows, or it is the time of arrival
 * @param quality the place of its quality, or null
 * @param sequence the place of the source's own count, or null
 * @param optional true where messages may be without the value, as of a device that says one part at a time
 * @param steam how the value and the condition beside it tell the heat of steam; null where the value is what the meter reads
 */
public record Mapping(
        NamePattern meter,
        String value,
        Unit unit,
        String unitAt,
        String time,
        String quality,
        String sequence,
        boolean optional,
        Steam steam) {
    public Mapping {
        Objects.requireNonNull(meter, "mapping: meter is missing");
    }

    /** A value that no message may be without. */
    public Mapping(
            NamePattern meter, String value, Unit unit, String unitAt, String time, String quality, String sequence) {
        this(meter, value, unit, unitAt, time, quality, sequence, false, null);
    }

    /** A value with nothing said beside it. */
    public static Mapping of(String meter, String value) {
        return new Mapping(new NamePattern(meter), value, null, null, null, null, null);
    }
}
