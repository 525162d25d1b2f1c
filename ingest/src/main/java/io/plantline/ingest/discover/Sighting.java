package io.plantline.ingest.discover;

import io.plantline.model.Unit;
import io.plantline.plant.PayloadFormat;
import java.util.Optional;

/**
 * One value that was heard.
 *
 * @param format the family of the message; empty for the native form
 * @param place where in the message; null where the topic tells
 * @param guessed true where the unit follows from a name only
 * @param hint words that tell what is measured: the topic, the place, the medium
 */
record Sighting(
        String topic,
        Optional<PayloadFormat> format,
        String place,
        Unit unit,
        boolean guessed,
        String hint,
        double value,
        long at) {}
