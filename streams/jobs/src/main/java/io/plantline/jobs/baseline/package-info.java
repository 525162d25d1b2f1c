/** The job that learns an energy baseline from a period, and freezes it where somebody says so. */
package io.plantline.jobs.baseline;
