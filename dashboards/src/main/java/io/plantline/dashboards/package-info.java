/**
 * The web server: the HTTP API, the live stream and the pages. It is handed what it shows through ports: plants, the
 * stored history and a feed of live values.
 */
package io.plantline.dashboards;
