/** What stands rejected, in words for people, and a second way in for it: a port that is handed in. */
package io.plantline.dashboards.rejected;
