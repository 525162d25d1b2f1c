/** What is not as it should be: the events that watchers find and people are told of. */
package io.plantline.anomaly;
