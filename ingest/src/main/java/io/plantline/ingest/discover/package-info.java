/** Listens to what is said on a broker, and proposes the entries of a plant file for it. */
package io.plantline.ingest.discover;
