/** The texts of the pages. */
package io.plantline.dashboards.pages;
