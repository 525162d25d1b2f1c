/** The requests of the API: what may be asked, how it is checked, and the JSON of the answers. */
package io.plantline.dashboards.http;
