package io.plantline.dashboards.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.plantline.dashboards.rejected.Advice;
import io.plantline.dashboards.rejected.RejectedMessages.Dismissed;
import io.plantline.dashboards.rejected.RejectedMessages.Kind;
import io.plantline.dashboards.rejected.RejectedMessages.Outcome;
import io.plantline.model.Rejection.Reason;
import java.util.List;
import java.util.TreeMap;

/** What stands rejected as the API tells it: by reason and source, the most frequent first. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RejectedView(
        String plant, long count, int kindsLeftOut, List<View> kinds, long dismissed, List<DismissedView> dismissals) {
    /** So many kinds are told of; a device that makes up topics as it goes does not fill the page. */
    private static final int MOST = 500;

    static RejectedView of(String plant, List<Kind> kinds, List<Dismissed> dismissed) {
        return new RejectedView(
                plant,
                kinds.stream().mapToLong(Kind::count).sum(),
                Math.max(0, kinds.size() - MOST),
                kinds.stream().limit(MOST).map(View::of).toList(),
                dismissed.stream().mapToLong(Dismissed::count).sum(),
                dismissed.stream().limit(MOST).map(DismissedView::of).toList());
    }

    record DismissedView(Reason reason, String meaning, long count, String by, String why, String at) {
        static DismissedView of(Dismissed one) {
            return new DismissedView(
                    one.reason(),
                    Advice.on(one.reason()).meaning(),
                    one.count(),
                    one.by(),
                    one.why(),
                    Json.time(one.at()));
        }
    }

    /** How many were dismissed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Done(String plant, long dismissed) {}

    record View(
            Reason reason,
            String meaning,
            String remedy,
            String source,
            long count,
            String firstSeen,
            String lastSeen,
            String detail,
            String sample) {

        static View of(Kind kind) {
            Advice advice = Advice.on(kind.reason());
            return new View(
                    kind.reason(),
                    advice.meaning(),
                    advice.remedy(),
                    kind.source(),
                    kind.count(),
                    Json.time(kind.first()),
                    Json.time(kind.last()),
                    kind.detail(),
                    kind.sample());
        }
    }

    record Wrong(Reason reason, String meaning, long count) {}

    /** What came of putting them through once more. */
    record Retried(
            String plant,
            long tried,
            long done,
            long readings,
            long judgedAnew,
            List<Wrong> stillWrong,
            long leftAlone) {
        static Retried of(String plant, Outcome outcome) {
            return new Retried(
                    plant,
                    outcome.tried(),
                    outcome.done(),
                    outcome.readings(),
                    outcome.judgedAnew(),
                    new TreeMap<>(outcome.stillWrong())
                            .entrySet().stream()
                                    .map(wrong -> new Wrong(
                                            wrong.getKey(),
                                            Advice.on(wrong.getKey()).meaning(),
                                            wrong.getValue()))
                                    .toList(),
                    outcome.leftAlone());
        }
    }
}
