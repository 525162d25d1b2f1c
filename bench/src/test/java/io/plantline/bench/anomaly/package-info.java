/** That the measure of anomaly rules is itself right. */
package io.plantline.bench.anomaly;
