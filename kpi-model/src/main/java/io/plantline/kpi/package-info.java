/** The KPIs: their catalogue, their formulas over cells, the values they give and the port that history is read through. */
package io.plantline.kpi;
