package io.plantline.parity;

/**
 * Those of the stories in which most is restated, moved and taken back: what an engine writes down in between, and takes up
 * again, shows in them. For engines that take long to start they stand for all.
 */
public abstract class RestatedContract
        implements MeteringStories,
                TimeStories,
                ScopeStories,
                SignalStories,
                SeriesStories,
                BatchStories,
                WorkedNumbers {

    @Override
    public abstract Engine engine();
}
