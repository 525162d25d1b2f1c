package io.plantline.dashboards.live;

import io.plantline.kpi.KpiValue;
import java.util.List;

/**
 * One value, and where it stands in the order in which values were heard.
 *
 * @param position counted from 1
 */
public record Heard(long position, KpiValue value) {

    /**
     * What follows a position.
     *
     * @param last the position to go on from
     * @param missed true where older values are no longer remembered, so that a gap lies before these
     */
    public record Batch(long last, boolean missed, List<Heard> values) {
        public Batch {
            values = List.copyOf(values);
        }
    }
}
