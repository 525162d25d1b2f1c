/** Meters from a table: what a plant keeps of its meters in a spreadsheet becomes part of a plant file. */
package io.plantline.ingest.meters;
