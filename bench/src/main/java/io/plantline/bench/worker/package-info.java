/**
 * The child processes of the benchmark: each does one thing and tells what it took, so that what is measured, the
 * brokers and the benchmark itself never share a JVM.
 */
package io.plantline.bench.worker;
