package io.plantline.dashboards.unknown;

import io.plantline.dashboards.unknown.Recognition.Sighting;

/**
 * A meter that speaks but stands in no plant file.
 *
 * @param topic where it was heard last
 * @param first when it was first heard, epoch milliseconds
 * @param last when it was last heard, epoch milliseconds
 * @param count how often it was heard
 * @param latest what it said last
 * @param proposal what to write into the plant file, as YAML
 */
public record UnknownMeter(
        String meter, String topic, long first, long last, long count, Sighting latest, String proposal) {}
