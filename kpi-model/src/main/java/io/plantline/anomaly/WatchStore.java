package io.plantline.anomaly;

/** Where the watches of a plant are kept. */
public interface WatchStore {
    /** What is remembered of a meter; of the plant as a whole under the empty id. */
    MeterWatch watch(String meter);

    /** Must be called for whatever is to be remembered. */
    void changed(String meter);
}
