/** Where material goes and what its losses cost, worked out from the stored amounts. */
package io.plantline.dashboards.flows;
