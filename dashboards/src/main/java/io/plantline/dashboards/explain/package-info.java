/** Takes one KPI value apart: formula, inputs by meter, emission factors, prices, and what was estimated. */
package io.plantline.dashboards.explain;
