/** The plain words of metering: readings, quantities, units, intervals, amounts and rejections. */
package io.plantline.model;
