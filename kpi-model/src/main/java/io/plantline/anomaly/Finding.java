package io.plantline.anomaly;

import java.time.ZoneId;
import java.util.function.Function;

/**
 * What is told of a trouble: what was seen against what, how sure, and the sentence for people.
 *
 * @param sentence with its times by the clock of the plant, whose zone it is asked for with
 */
record Finding(Anomaly.Measure measure, double confidence, Function<ZoneId, String> sentence) {}
