/**
 * Devices that speak as their makers let them: each family writes what its meters say as the topics and bytes of its own
 * messages. Nothing here reads them.
 */
package io.plantline.ingest.simulator.device;
