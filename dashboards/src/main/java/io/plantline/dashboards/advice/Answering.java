package io.plantline.dashboards.advice;

import io.plantline.dashboards.http.Json;
import io.plantline.dashboards.http.Refusal;
import io.plantline.dashboards.http.Refused;
import io.plantline.decision.Advised;
import io.plantline.decision.Answer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** That an advice is answered once, and only while it is good. */
final class Answering {
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    /** Refuses an advice that somebody has answered, that was withdrawn, or that has lapsed. */
    static void check(Advised told, long now) {
        told.answer().ifPresent(Answering::refuse);
        if (told.advice().withdrawn()) {
            throw Refused.conflict(
                    Refusal.ADVICE_WITHDRAWN, "since", Json.time(told.advice().made()));
        }
        if (now > told.advice().until()) {
            throw Refused.conflict(
                    Refusal.ADVICE_LAPSED, "since", Json.time(told.advice().until()));
        }
    }

    private static void refuse(Answer before) {
        String since = Json.time(before.at());
        throw before.accepted()
                ? Refused.conflict(Refusal.ADVICE_ACCEPTED_ALREADY, "who", before.by(), "since", since)
                : Refused.conflict(
                        Refusal.ADVICE_DECLINED_ALREADY, "who", before.by(), "since", since, "why", before.reason());
    }

    /** Answers with nobody else answering the same meanwhile; who does is refused at once, as publishing takes a while. */
    void alone(String advice, Runnable answer) {
        if (!underWay.add(advice)) {
            throw Refused.conflict(Refusal.ADVICE_BEING_ANSWERED);
        }
        try {
            answer.run();
        } finally {
            underWay.remove(advice);
        }
    }
}
