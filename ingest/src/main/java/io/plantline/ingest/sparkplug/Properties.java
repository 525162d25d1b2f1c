package io.plantline.ingest.sparkplug;

import io.plantline.model.Quality;
import java.util.Optional;
import java.util.Set;
import org.eclipse.tahu.protobuf.SparkplugBProto.Payload.Metric;
import org.eclipse.tahu.protobuf.SparkplugBProto.Payload.PropertySet;
import org.eclipse.tahu.protobuf.SparkplugBProto.Payload.PropertyValue;

/** What the properties of a metric tell that matters: its quality, and the unit it is in. */
final class Properties {
    /** The one that Ignition uses. */
    static final String UNIT = "engUnit";

    private static final String QUALITY = "Quality";

    /** Sparkplug names no property for the unit; these are those of common edge nodes. */
    private static final Set<String> UNITS =
            Set.of(UNIT, "EngUnit", "engineeringUnit", "EngineeringUnits", "unit", "Unit", "units", "Units");

    /** Of the codes of OPC, from here on: uncertain, good. */
    private static final int UNCERTAIN = 64;

    private static final int GOOD = 192;

    /** Of Sparkplug itself: its edge node or device has died. */
    private static final int STALE = 500;

    private Properties() {}

    static Quality quality(Metric metric) {
        PropertyValue told = value(metric.getProperties(), Set.of(QUALITY)).orElse(null);
        if (told == null || !(told.hasIntValue() || told.hasLongValue())) {
            return Quality.GOOD;
        }
        long code = told.hasIntValue() ? told.getIntValue() : told.getLongValue();
        if (code >= GOOD && code != STALE) {
            return Quality.GOOD;
        }
        return code >= UNCERTAIN && code != STALE ? Quality.UNCERTAIN : Quality.BAD;
    }

    /** The unit as it is written, or null. */
    static String unit(PropertySet properties) {
        return value(properties, UNITS)
                .map(PropertyValue::getStringValue)
                .filter(written -> !written.isBlank())
                .orElse(null);
    }

    private static Optional<PropertyValue> value(PropertySet properties, Set<String> keys) {
        for (int i = 0; i < Math.min(properties.getKeysCount(), properties.getValuesCount()); i++) {
            if (keys.contains(properties.getKeys(i)) && !properties.getValues(i).getIsNull()) {
                return Optional.of(properties.getValues(i));
            }
        }
        return Optional.empty();
    }
}
