/** When to start batches that may be moved: asked on the page, decided by the model, told as advice. */
package io.plantline.dashboards.schedule;
