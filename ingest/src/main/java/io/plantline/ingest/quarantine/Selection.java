package io.plantline.ingest.quarantine;

import io.plantline.model.Rejection;
import java.util.Optional;
import java.util.Set;

/**
 * Which rejections are meant.
 *
 * @param reasons the classes of fault; all where there are none
 * @param plants the ids of plants; all where there are none
 * @param topics what the {@link Overview} counts them under; all where there are none
 * @param until the last arrival that is meant, epoch milliseconds
 */
public record Selection(Set<Rejection.Reason> reasons, Set<String> plants, Set<String> topics, long until) {
    public static final Selection ALL = new Selection(Set.of(), Set.of());

    public Selection {
        reasons = Set.copyOf(reasons);
        plants = Set.copyOf(plants);
        topics = Set.copyOf(topics);
    }

    /** Whenever they arrived. */
    public Selection(Set<Rejection.Reason> reasons, Set<String> plants, Set<String> topics) {
        this(reasons, plants, topics, Long.MAX_VALUE);
    }

    /** Of whatever topic they are. */
    public Selection(Set<Rejection.Reason> reasons, Set<String> plants) {
        this(reasons, plants, Set.of());
    }

    boolean means(Rejection rejection, Optional<String> plant) {
        return rejection.arrived() <= until
                && (reasons.isEmpty() || reasons.contains(rejection.reason()))
                && (plants.isEmpty() || plant.filter(plants::contains).isPresent())
                && (topics.isEmpty() || topics.contains(Origins.place(rejection)));
    }
}
