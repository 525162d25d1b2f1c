package io.plantline.ingest.replay;

import io.plantline.ingest.NotReachableException;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;

/** Takes what a replay sends, and tells when each is safe. Sending waits while too much is on the way. */
interface Outlet extends AutoCloseable {
    void send(Reading reading, Runnable safe) throws NotReachableException, InterruptedException;

    void send(Rejection rejection, Runnable safe) throws NotReachableException, InterruptedException;

    /** Waits a moment for what is on the way; true where nothing is. */
    boolean settle() throws NotReachableException, InterruptedException;

    @Override
    void close();
}
