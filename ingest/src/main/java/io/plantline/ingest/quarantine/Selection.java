package io.plantline.ingest.quarantine;

import io.plantline.model.Rejection;
import java.util.Optional;
import java.util.Set;

/**
 * Which rejections are meant.
 *
 * @param reasons the classes of fault; all where there are none
 * @param plants the ids of plants; all where there are none
 */
public record Selection(Set<Rejection.Reason> reasons, Set<String> plants) {
    public static final Selection ALL = new Selection(Set.of(), Set.of());

    public Selection {
        reasons = Set.copyOf(reasons);
        plants = Set.copyOf(plants);
    }

    boolean means(Rejection rejection, Optional<String> plant) {
        return (reasons.isEmpty() || reasons.contains(rejection.reason()))
                && (plants.isEmpty() || plant.filter(plants::contains).isPresent());
    }
}
