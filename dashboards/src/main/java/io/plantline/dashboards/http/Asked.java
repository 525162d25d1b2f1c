package io.plantline.dashboards.http;

import io.javalin.http.Context;
import io.plantline.kpi.Kpi;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Reading;
import io.plantline.plant.Plant;
import io.plantline.plant.Regime;
import io.plantline.plant.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a request asks for, checked parameter by parameter. */
public final class Asked {
    private static final List<String> TIME_EXAMPLES = List.of("2026-03-29T01:00:00Z", "2026-03-29T02:00:00+01:00");
    private static final List<String> INTERVALS = ids(IntervalKind.byTheClock().stream());

    private final Context request;
    private final Plants plants;

    public Asked(Context request, Plants plants) {
        this.request = request;
        this.plants = plants.seenBy(Asking.who(request));
    }

    public Plant plant() {
        return plants.named(request.pathParam("plant"));
    }

    public Kpi kpi() {
        return Plants.kpi(plant(), request.pathParam("kpi"));
    }

    public Scope scope() {
        return Plants.scope(plant(), request.queryParam("scope"));
    }

    /** The scopes named, separated by commas, or the whole plant where none is. */
    public List<Scope> scopes() {
        List<String> named = list("scope");
        return named.isEmpty()
                ? List.of(plant().whole())
                : named.stream().map(id -> Plants.scope(plant(), id)).distinct().toList();
    }

    /** What is named in a parameter, separated by commas. */
    public List<String> list(String parameter) {
        String given = request.queryParam(parameter);
        return given == null
                ? List.of()
                : Arrays.stream(given.split(","))
                        .map(String::strip)
                        .filter(id -> !id.isEmpty())
                        .toList();
    }

    public String run() {
        String run = request.queryParam("run");
        if (run != null && run.isBlank()) {
            throw Refused.wrong("run", run, Refusal.RUN_WITHOUT_NAME.of(), List.of(Reading.LIVE, "the id of a replay"));
        }
        return run == null ? Reading.LIVE : run;
    }

    /** The regime that values are wanted of, which must be one that the plant has; empty for all. */
    Optional<String> regime() {
        String regime = request.queryParam("regime");
        List<String> names =
                plant().regimes().stream().map(Regime::name).distinct().toList();
        if (regime != null && !names.contains(regime)) {
            throw Refused.wrong("regime", regime, Refusal.NO_SUCH_REGIME.of("regime", regime), names);
        }
        return Optional.ofNullable(regime);
    }

    public IntervalKind interval() {
        return interval(required("interval", INTERVALS));
    }

    /** The interval, which must be one the KPI is computed over. */
    public IntervalKind intervalOf(Kpi kpi) {
        IntervalKind interval = interval();
        if (!kpi.intervals().contains(interval)) {
            throw Refused.wrong(
                    "interval",
                    interval.id(),
                    Refusal.NOT_COMPUTED.of("kpi", kpi.id(), "interval", interval),
                    ids(kpi.intervals().stream().sorted()));
        }
        return interval;
    }

    static IntervalKind interval(String id) {
        return IntervalKind.of(id)
                .filter(IntervalKind.byTheClock()::contains)
                .orElseThrow(
                        () -> Refused.wrong("interval", id, Refusal.NO_SUCH_INTERVAL.of("interval", id), INTERVALS));
    }

    /** The interval of a kind that begins at the start asked for, which must be one that the plant has. */
    public Interval interval(IntervalKind kind) {
        long start = time("start");
        Interval interval = plant().calendar()
                .at(kind, start)
                .orElseThrow(() -> Refused.wrong(
                        "start", Json.time(start), Refusal.NO_SHIFT_THEN.of(), List.of("a time within a shift")));
        if (interval.start() != start) {
            throw Refused.wrong(
                    "start",
                    Json.time(start),
                    Refusal.NO_START_THEN.of("interval", kind, "zone", plant().zone()),
                    List.of(Json.time(interval.start()), Json.time(interval.end())));
        }
        return interval;
    }

    /** A time in epoch milliseconds. */
    public long time(String parameter) {
        return Times.millis(parameter, required(parameter, TIME_EXAMPLES), TIME_EXAMPLES);
    }

    /** A whole number from 0 to the most, or what is meant where none is given. */
    public int number(String parameter, int standard, int most) {
        String given = request.queryParam(parameter);
        if (given == null) {
            return standard;
        }
        if (!given.matches("\\d{1,6}") || Integer.parseInt(given) > most) {
            throw Refused.wrong(
                    parameter, given, Refusal.NOT_A_WHOLE_NUMBER.of("value", given, "most", most), List.of("40"));
        }
        return Integer.parseInt(given);
    }

    private String required(String parameter, List<String> expected) {
        String given = request.queryParam(parameter);
        if (given == null || given.isBlank()) {
            throw Refused.missing(parameter, expected);
        }
        return given;
    }

    private static List<String> ids(Stream<IntervalKind> intervals) {
        return intervals.map(IntervalKind::id).toList();
    }
}
