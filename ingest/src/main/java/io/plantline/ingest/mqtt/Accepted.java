package io.plantline.ingest.mqtt;

/**
 * What a broker agreed to when it accepted a connection.
 *
 * @param receiveMaximum how many publications may wait for its acknowledgement
 * @param resumed true where it has kept the session of the client, so that nothing was missed that it keeps
 */
record Accepted(int receiveMaximum, boolean resumed) {}
