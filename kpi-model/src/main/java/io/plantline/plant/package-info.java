/** A plant as its file describes it: scopes, meters, calendars, tariffs and emission factors, all with effective dates. */
package io.plantline.plant;
