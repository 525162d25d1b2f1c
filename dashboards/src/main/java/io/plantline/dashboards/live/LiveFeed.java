package io.plantline.dashboards.live;

import io.plantline.kpi.KpiValue;
import io.plantline.model.IntervalKind;
import java.util.List;
import java.util.Optional;

/** KPI values of the live run as they are measured; never those of a replay. */
public interface LiveFeed {

    /** The newest value heard of every KPI of a scope for one kind of interval, ordered by KPI. */
    List<KpiValue> latest(String plant, String scope, IntervalKind interval);

    /** What was heard lately, in order, for those who follow. */
    RecentValues recent();

    /** What keeps the feed from hearing anything, naming the missing part; empty while all is well. */
    Optional<String> missing();
}
