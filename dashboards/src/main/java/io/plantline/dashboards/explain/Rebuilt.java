package io.plantline.dashboards.explain;

import io.plantline.kpi.KpiValue;
import io.plantline.model.Sentence;
import io.plantline.model.Status;

/** What to know of a value that somebody rebuilt and published: it need not be of the plant file that is shown. */
final class Rebuilt {
    private static final String BEFORE = "; was ";

    private Rebuilt() {}

    /**
     * One sentence; null where the value was not rebuilt.
     *
     * @param otherwise what the plant file shown gives, where that is something else; or null
     */
    static Sentence words(KpiValue value, String otherwise) {
        if (value.status() != Status.REBUILT) {
            return null;
        }
        String who = value.reason() == null ? "rebuilt" : before(value.reason());
        return otherwise == null
                ? Remark.REBUILT.of("rebuilt", who)
                : Remark.REBUILT_OTHERWISE.of("rebuilt", who, "amount", otherwise);
    }

    private static String before(String reason) {
        int at = reason.indexOf(BEFORE);
        return at < 0 ? reason : reason.substring(0, at);
    }
}
