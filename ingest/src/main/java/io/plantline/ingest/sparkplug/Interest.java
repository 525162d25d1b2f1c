package io.plantline.ingest.sparkplug;

/** Tells whether anybody wants to know of a metric. Of the others a session remembers no more than that they exist. */
@FunctionalInterface
public interface Interest {
    /**
     * True where somebody does.
     *
     * @param topic a topic on which it is told
     * @param metric its name, within its edge node or device
     */
    boolean in(SparkplugTopic topic, String metric);
}
