/** Stories and laws of batches that may be moved. */
package io.plantline.decision;
