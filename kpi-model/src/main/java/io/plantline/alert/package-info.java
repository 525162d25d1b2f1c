/** What people are told of anomalies: the life cycle of an alert, who is told when, and what they answer. */
package io.plantline.alert;
