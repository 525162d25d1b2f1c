/**
 * Tells people of anomalies and hears their answers. What follows from what is decided in the model; here it is read from
 * Kafka, kept there, and carried to webhooks, mailboxes, MQTT and Alertmanager.
 */
package io.plantline.alerting;
