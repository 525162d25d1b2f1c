/** What scenarios over recorded history have come to. */
package io.plantline.dashboards.scenarios;
