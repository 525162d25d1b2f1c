/** Messages that are not in the native form, read as the sources of the plant files say. */
package io.plantline.ingest.mapped;
