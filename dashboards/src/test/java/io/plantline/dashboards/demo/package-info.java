/** Three invented plants with plausible values, for tests and for looking at the page while working on it. */
package io.plantline.dashboards.demo;
