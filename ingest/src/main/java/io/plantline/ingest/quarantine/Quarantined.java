package io.plantline.ingest.quarantine;

import io.plantline.model.Rejection;

/** A rejection, and where on the topic of rejections it stands. */
record Quarantined(int partition, long offset, Rejection rejection) {}
