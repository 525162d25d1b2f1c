/** How the messages of each family of meters are taken apart: one class for each family. */
package io.plantline.ingest.format;
