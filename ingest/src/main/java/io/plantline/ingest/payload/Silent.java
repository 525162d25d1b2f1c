package io.plantline.ingest.payload;

/** Of which plant's sources a message was in which nothing was measured, and in which format they read it. */
public record Silent(String plant, String format) {
    /** Of no source that there still is. */
    public static final Silent NOBODY = new Silent("none", "none");
}
