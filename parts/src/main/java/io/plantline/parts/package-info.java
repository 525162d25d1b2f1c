/**
 * The real parts Plantline works between: Kafka in this JVM, and the programs a machine may have, MQTT broker and
 * database, each in a folder of its own on free ports of the loopback. The demo, the benchmark and the tests start them.
 */
package io.plantline.parts;
