/** Stories, worked numbers and laws of material flows. */
package io.plantline.flow;
