/** Rebuild: cells and KPIs worked out anew from readings, bounded, with the operators of the model. */
package io.plantline.jobs.rebuild;
