package io.plantline.history;

import java.net.URI;

/** A real time-series database that can go away and come back with all it had. */
interface StoreUnderTest extends AutoCloseable {
    HistorySettings.Kind kind();

    URI url();

    void stop() throws Exception;

    void startAgain() throws Exception;
}
