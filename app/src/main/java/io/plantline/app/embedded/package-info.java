/** Everything outside Plantline that Plantline needs, in one JVM: an MQTT broker, Kafka, a place for history. */
package io.plantline.app.embedded;
