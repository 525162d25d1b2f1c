package io.plantline.bench.worker;

import java.util.concurrent.CountDownLatch;

/** What a child process does. */
interface Task extends AutoCloseable {

    /** Gets ready; this is not measured. */
    void prepare() throws Exception;

    /**
     * Does it; this is measured.
     *
     * @param stop counted down when the benchmark has seen the end of what cannot see it itself
     */
    void run(CountDownLatch stop) throws Exception;

    /** What it found, in a word, for the benchmark to check. */
    default String found() {
        return "";
    }

    @Override
    default void close() throws Exception {}
}
