package io.plantline.ingest.replay;

/**
 * How far a replay has come.
 *
 * @param rows read so far
 * @param acknowledged of these, how many are safe with all they held
 * @param rejected how many cells or rows could not be used
 * @param bytesRead of the files, for a progress bar
 * @param bytesTotal of the files
 */
public record ReplayProgress(long rows, long acknowledged, long rejected, long bytesRead, long bytesTotal) {}
