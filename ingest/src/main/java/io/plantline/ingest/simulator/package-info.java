/**
 * Plants that do not exist: the pilots with machines, shifts, material and faults, publishing as real gateways do.
 * Everything follows from the seed and the time, so a back-fill and going on live, or a restart, fit together.
 */
package io.plantline.ingest.simulator;
