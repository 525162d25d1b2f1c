/** What sources send, and whether it may become a reading: payload formats, event time, and the checks all share. */
package io.plantline.ingest.payload;
