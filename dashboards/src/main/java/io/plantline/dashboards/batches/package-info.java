/** The batches that were made: heard as a whole each, found by time, product and order, and added up. */
package io.plantline.dashboards.batches;
