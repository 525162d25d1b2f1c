package io.plantline.ingest.discover;

import io.plantline.model.Unit;
import io.plantline.plant.PayloadFormat;
import java.util.Optional;

/**
 * One value that was heard.
 *
 * @param topic the topic it was heard on, or the filter of topics to hear it on
 * @param speaker the names of what it was heard from, with slashes between them
 * @param format the family of the message; empty for the native form
 * @param place where in the message; null where the topic tells
 * @param guessed true where the unit follows from a name only
 * @param hint words that tell what is measured: the topic, the place, the medium
 */
record Sighting(
        String topic,
        String speaker,
        Optional<PayloadFormat> format,
        String place,
        Unit unit,
        boolean guessed,
        String hint,
        double value,
        long at) {}
