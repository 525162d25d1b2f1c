/** The files of the page, served from the class path with their hash as the tag by which browsers keep them. */
package io.plantline.dashboards.pages;
