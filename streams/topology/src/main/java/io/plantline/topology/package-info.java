/**
 * The Kafka Streams topology: readings in, cells and KPI values out, always on and exactly once. All meaning is in the
 * model; here it is given a place to remember and a stream to speak to.
 */
package io.plantline.topology;
