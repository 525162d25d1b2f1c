/** Replay: recorded files published through the live path, in event time, under a run of their own. */
package io.plantline.ingest.replay;
