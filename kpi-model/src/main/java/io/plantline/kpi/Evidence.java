package io.plantline.kpi;

import io.plantline.baseline.Baselines;
import io.plantline.kpi.KpiHistory.Series;
import io.plantline.model.Interval;
import io.plantline.model.Reading;
import io.plantline.model.Signal;
import io.plantline.plant.Plant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What was said, looked up again where it is kept: the readings behind a value, and what was given out before it. */
public interface Evidence {

    /** Evidence that has nothing, for the reason. */
    static Evidence none(String reason) {
        return new Evidence() {
            @Override
            public Readings readings(Plant plant, String run, Collection<String> meters, Interval interval) {
                return new Readings(Map.of(), reason);
            }

            @Override
            public Told told(Series series, Interval interval) {
                return Told.nothing(reason);
            }

            @Override
            public LaidDown baselines(Plant plant) {
                return new LaidDown(new Baselines(), reason);
            }
        };
    }

    /** The readings of meters that fall in an interval or bracket it. */
    Readings readings(Plant plant, String run, Collection<String> meters, Interval interval);

    /** Every final and revised value that was given out for an interval. */
    Told told(Series series, Interval interval);

    /** The baselines of a plant that were frozen, and their adjustments. */
    LaidDown baselines(Plant plant);

    /** What was told of signals that hold for a part of an interval, of each stretch all versions. */
    default Signals signals(Collection<String> ids, Interval interval) {
        return new Signals(List.of(), null);
    }

    /**
     * What signals said.
     *
     * @param incomplete why some may be missing; null where all were looked at
     */
    record Signals(List<Signal> all, String incomplete) {
        public Signals {
            all = List.copyOf(all);
        }
    }

    /**
     * What was laid down.
     *
     * @param incomplete why some may be missing; null where all were looked at
     */
    record LaidDown(Baselines baselines, String incomplete) {}

    /**
     * Readings by meter.
     *
     * @param byMeter of each time the one that stands, ascending, the last two before the interval and the first two
     *     after it among them
     * @param incomplete why some may be missing; null where all were looked at
     */
    record Readings(Map<String, List<Reading>> byMeter, String incomplete) {
        public Readings {
            byMeter = Map.copyOf(byMeter);
        }

        public List<Reading> of(String meter) {
            return byMeter.getOrDefault(meter, List.of());
        }
    }

    /**
     * Values in the order they were given out.
     *
     * @param when each was given out, epoch milliseconds
     * @param incomplete why some may be missing; null where all were looked at
     */
    record Told(List<KpiValue> values, List<Long> when, String incomplete) {
        public Told {
            values = List.copyOf(values);
            when = List.copyOf(when);
            if (values.size() != when.size()) {
                throw new IllegalArgumentException(
                        "told: %d values were given out at %d times".formatted(values.size(), when.size()));
            }
        }

        /** That nothing was found. */
        public static Told nothing(String incomplete) {
            return new Told(List.of(), List.of(), incomplete);
        }
    }
}
