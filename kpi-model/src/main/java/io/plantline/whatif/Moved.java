package io.plantline.whatif;

import java.time.Duration;
import java.util.List;

/**
 * Work that is done later: all that meters of some scopes have recorded, moved in time.
 *
 * @param later by how much
 */
public record Moved(List<String> scopes, Duration later) {
    public Moved {
        scopes = List.copyOf(scopes);
        if (later.isNegative() || later.isZero()) {
            throw new IllegalArgumentException("moved: %s is no time later".formatted(later));
        }
    }
}
