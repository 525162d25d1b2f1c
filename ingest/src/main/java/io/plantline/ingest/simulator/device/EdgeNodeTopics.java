package io.plantline.ingest.simulator.device;

/**
 * Where an edge node speaks and listens.
 *
 * @param group of edge nodes that it belongs to
 * @param name of the edge node
 */
record EdgeNodeTopics(String group, String name) {
    /** Where it says something of a kind, of itself or of a device. */
    String of(String kind, String device) {
        return "spBv1.0/%s/%s/%s%s".formatted(group, kind, name, device.isEmpty() ? "" : "/" + device);
    }

    /** Where it is told what to do. */
    String commands() {
        return of("NCMD", "");
    }

    /** Where its primary host says whether it is online. */
    static String state(String host) {
        return "spBv1.0/STATE/" + host;
    }
}
