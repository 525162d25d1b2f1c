package io.plantline.dashboards;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plantline.anomaly.Anomaly;
import io.plantline.decision.Advice;
import io.plantline.decision.Advice.Action;
import io.plantline.decision.Advice.Basis;
import io.plantline.decision.Advice.Given;
import io.plantline.decision.Advice.Kind;
import io.plantline.decision.Advice.Reason;
import io.plantline.decision.Advice.Step;
import io.plantline.decision.Answer;
import io.plantline.decision.Outcome;
import io.plantline.decision.Worth;
import java.util.List;
import java.util.Set;

/** What the press shop in Borås is advised to do, what it has planned, and what it has asked "what if". */
final class PressShopDecisions {
    /** What the plant calls its loads and jobs, and those who wrote a scenario their alternatives. */
    static final Set<String> NAMES = Set.of(
            "chiller", "panels-7", "A third press", "★ 1 A third press", "Presses at night", "2 Presses at night");

    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final Worth WORTH = new Worth(120.5, "SEK", 14.0, "");
    private static final String SCENARIO =
            """
            {"plant": "boras", "id": "third-press", "name": "A third press", "run": "live",
             "from": "2026-02-01T00:00:00Z", "to": "2026-03-01T00:00:00Z", "currency": "SEK", "days": 28,
             "discountRate": 0.06, "burden": "co2e", "byAbatement": ["third", "night"],
             "choices": [
               {"id": "recorded", "name": "as recorded", "alternatives": [], "best": false,
                "yearly": {"margin": 900000, "tonnes": 410}, "figures": []},
               {"id": "third", "name": "A third press", "alternatives": ["third"], "best": true,
                "yearly": {"margin": 990000, "tonnes": 400},
                "worth": {"saving": 90000, "presentValue": 210000, "payback": 3.2, "tonnesAvoided": 10, "abatementCost": -50},
                "figures": [{"kpi": "energy-cost", "scope": "boras", "unit": "SEK", "recorded": 81000, "scenario": 78000,
                             "difference": -3000, "causes": {"volume": -2000, "price": -1000}}]},
               {"id": "night", "name": "Presses at night", "alternatives": ["night"], "best": false,
                "yearly": {"margin": 920000, "tonnes": 408}, "figures": []}],
             "notes": ["a year is made of 28 days recorded, as if all were like them"]}
            """;

    private PressShopDecisions() {}

    static void in(Served served, long now) {
        long interval = now - now % (15 * MINUTE);
        Advice open = peak(interval, now - MINUTE);
        Advice kept = peak(interval - HOUR, interval - HOUR + MINUTE);
        served.advised.heard(open);
        served.advised.heard(kept);
        served.advised.heard(new Answer(kept.id(), 0, true, "", "Ana", kept.made()));
        served.advised.heard(new Outcome(
                kept.id(),
                0,
                interval,
                true,
                WORTH,
                List.of(),
                new Reason("peak-was-kept", List.of("276", "280", "292"), "276 kW were taken, within 280 kW.")));
        Advice plan = plan(now);
        served.schedule.advised().heard(plan);
        served.schedule.advised().heard(new Answer(plan.id(), 0, true, "", "Ana", now));
        try {
            served.scenarios.heard(new ObjectMapper().readTree(SCENARIO), 1);
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException("the scenario of the story is malformed", malformed);
        }
    }

    private static Advice peak(long interval, long made) {
        return peak(0, 0, made, interval, "292", 280.0);
    }

    private static Advice peak(int charge, int revision, long made, long interval, String kilowatts, double limit) {
        return new Advice(
                "boras",
                "live",
                Kind.PEAK,
                "boras",
                "%d-%d".formatted(interval, charge),
                revision,
                made,
                made,
                interval + 15 * MINUTE,
                false,
                List.of(new Step(Action.HOLD, "chiller", "boras", made, interval + 15 * MINUTE, 30, null)),
                WORTH,
                List.of(
                        new Given("projected demand, one in twenty below", 285.0, "kW", "", null),
                        new Given("projected demand, one in twenty above", 301.0, "kW", "", null),
                        new Given("limit", limit, "kW", "", null)),
                List.of(new Basis("demand-charge", "contracted", "280 kW, from 2026-01-01")),
                "peak-1",
                "D = (E + P (T - t)) / T = (42.0 kWh + 310.0 kW × 0.100 h) / 0.250 h = 292.0 kW; allowed from 10:10 on: 280.0 kW; to be held back, so that it is kept in four cases of five: 30.0 kW; worth 12.0 kW × 10.208 - 2.000 = 120.500 SEK",
                new Reason(
                        "peak-is-coming",
                        List.of(kilowatts, "14:15", "280", "contracted"),
                        "292 kW are coming, 280 kW are contracted."));
    }

    /** Of the quarter of an hour from now on, as it was told so many times before. */
    static Advice peakNow(long now, int charge, int revision, String kilowatts) {
        return peak(charge, revision, now - MINUTE, now - now % (15 * MINUTE), kilowatts, 280.0);
    }

    /** The same in a month in which more than what is contracted was taken already. */
    static Advice peakBeyondTheMonths(long now, double kilowatts) {
        return peak(0, 0, now - MINUTE, now - now % (15 * MINUTE), "312.4", kilowatts);
    }

    /** What people are called for: the sentence is that of the advice as it is published. */
    static Anomaly peakAlert(long now, String power) {
        return new Anomaly(
                "boras",
                "live",
                "boras",
                null,
                "peak-advice",
                Anomaly.Severity.CRITICAL,
                now - now % (15 * MINUTE),
                now,
                null,
                0,
                new Anomaly.Measure(292.4, 280.0, "kW"),
                1,
                Anomaly.Impact.unknown("what it costs is told by the advice"),
                power
                        + " are coming until 14:15; above 280.0 kW it costs more (contracted). Hold Kyltorn back until then.");
    }

    /** Of a job of tomorrow, two hours later than it was asked for. */
    private static Advice plan(long now) {
        return plan(now, WORTH);
    }

    /** The same where nobody knows the grid. */
    static Advice planOfUnknownCarbon(long now) {
        return plan(now, new Worth(120.5, "SEK", null, "the carbon intensity of the grid is not known"));
    }

    private static Advice plan(long now, Worth worth) {
        long asked = now + 20 * HOUR;
        return new Advice(
                "boras",
                "live",
                Kind.START,
                "boras",
                "panels-7",
                0,
                now - HOUR,
                now - HOUR,
                asked,
                false,
                List.of(new Step(Action.START, "panels-7", "boras", asked + 2 * HOUR, asked + 4 * HOUR, 120, asked)),
                worth,
                List.of(),
                List.of(),
                "start-1",
                "120.5 = 482 − 361.5",
                new Reason("cheaper-start", List.of(), "It costs less two hours later."));
    }
}
