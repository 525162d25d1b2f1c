package io.plantline.ingest.replay;

import java.io.IOException;

/** The lines of one recorded file, one after the other. */
interface LineSource extends AutoCloseable {

    /** The next line that is not blank, or null at the end. */
    Line next() throws IOException;

    /** How much of the file has been read. */
    long bytesRead();

    @Override
    void close() throws IOException;
}
