/** What was rejected: an overview of it, and a second way in once the plant file has been mended. */
package io.plantline.ingest.quarantine;
