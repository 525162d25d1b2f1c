/** What is advised, what people answered, and what became of it. */
package io.plantline.dashboards.advice;
