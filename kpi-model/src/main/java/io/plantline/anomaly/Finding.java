package io.plantline.anomaly;

/** What is told of a trouble: what was seen against what, how sure, and the sentence for people. */
record Finding(Anomaly.Measure measure, double confidence, String sentence) {}
