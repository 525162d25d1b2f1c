/** Batches: what was told of them, when each was made, and what of the amounts of its line is its own. */
package io.plantline.batch;
