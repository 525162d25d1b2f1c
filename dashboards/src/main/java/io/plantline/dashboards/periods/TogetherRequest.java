package io.plantline.dashboards.periods;

import io.javalin.http.Context;
import io.plantline.dashboards.access.Right;
import io.plantline.dashboards.access.Role;
import io.plantline.dashboards.http.Asked;
import io.plantline.dashboards.http.Json;
import io.plantline.dashboards.http.Plants;
import io.plantline.dashboards.http.Range;
import io.plantline.dashboards.http.Refusal;
import io.plantline.dashboards.http.Refused;
import io.plantline.dashboards.http.Route;
import io.plantline.dashboards.http.Values;
import io.plantline.kpi.Kpi;
import io.plantline.kpi.KpiHistory.Series;
import io.plantline.kpi.KpiValue;
import io.plantline.kpi.Together;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.plant.Plant;
import io.plantline.plant.Span;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A KPI over periods longer than its intervals, put together as its aggregation class says. */
public final class TogetherRequest {
    private static final String WHOLE = "whole";
    private static final List<String> LENGTHS = Stream.concat(
                    Stream.of(WHOLE), Arrays.stream(Span.Length.values()).map(TogetherRequest::word))
            .toList();

    /** More than ten years of days. */
    private static final long MOST_SPANS = 4_000;

    private final Plants plants;
    private final Values values;
    private final InstantSource clock;

    public TogetherRequest(Plants plants, Values values, InstantSource clock) {
        this.plants = plants;
        this.values = values;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(Route.get(
                "/api/v1/plants/{plant}/kpis/{kpi}/together",
                Set.of("scope", "interval", "from", "to", "per", "run"),
                Right.inPlant(Role.VIEWER),
                this::together));
    }

    private record Answer(
            String plant,
            String scope,
            String kpi,
            String unit,
            String aggregation,
            String interval,
            String per,
            List<TogetherView> values) {}

    private void together(Context request) {
        Asked asked = new Asked(request, plants);
        Plant plant = asked.plant();
        Kpi kpi = asked.kpi();
        IntervalKind interval = asked.intervalOf(kpi);
        Range range = Range.asked(asked, plant, interval);
        String per = request.queryParam("per") == null ? WHOLE : request.queryParam("per");
        List<Span> spans = spans(new Span(plant, range.from(), range.to()), per, interval);
        List<KpiValue> found =
                values.series(new Series(plant.id(), asked.run(), asked.scope().id(), kpi.id(), interval), range);
        NavigableMap<Long, KpiValue> byStart = new TreeMap<>();
        found.forEach(value -> byStart.put(value.interval().start(), value));
        List<TogetherView> told = spans.stream()
                .map(span -> TogetherView.of(span, Together.of(kpi, due(span, interval), within(span, byStart))))
                .toList();
        String unit = found.isEmpty() ? kpi.unitAt(plant) : found.get(0).unit();
        Json.answer(
                request,
                new Answer(
                        plant.id(),
                        asked.scope().id(),
                        kpi.id(),
                        unit,
                        kpi.aggregation().name().toLowerCase(Locale.ROOT),
                        interval.id(),
                        per,
                        told));
    }

    private static List<Span> spans(Span whole, String per, IntervalKind interval) {
        if (per.equals(WHOLE)) {
            return List.of(whole);
        }
        Span.Length length = Arrays.stream(Span.Length.values())
                .filter(each -> word(each).equals(per))
                .findFirst()
                .orElseThrow(() -> Refused.wrong("per", per, Refusal.NOT_PUT_TOGETHER.of("per", per), LENGTHS));
        if (interval == IntervalKind.MONTH && length.compareTo(Span.Length.MONTH) < 0) {
            throw Refused.wrong(
                    "per",
                    per,
                    Refusal.SHORTER_THAN_INTERVAL.of("per", per, "interval", interval),
                    List.of("month", "year", WHOLE));
        }
        if ((whole.to() - whole.from()) / shortest(length).toMillis() >= MOST_SPANS) {
            throw Refused.wrong(
                    "per",
                    per,
                    Refusal.TOO_MANY_PERIODS.of("most", MOST_SPANS, "per", per),
                    List.of("a longer one", "a shorter range"));
        }
        return whole.by(length);
    }

    /** A day is an hour shorter when the clock goes forward. */
    private static Duration shortest(Span.Length length) {
        return Duration.ofDays(
                        switch (length) {
                            case DAY -> 1;
                            case WEEK -> 7;
                            case MONTH -> 28;
                            case YEAR -> 365;
                        })
                .minusHours(1);
    }

    /** What is still to come is not missing. */
    private List<Interval> due(Span span, IntervalKind interval) {
        long now = clock.millis();
        return span.intervals(interval).stream()
                .filter(each -> each.start() <= now)
                .toList();
    }

    private static List<KpiValue> within(Span span, NavigableMap<Long, KpiValue> byStart) {
        return List.copyOf(byStart.subMap(span.from(), true, span.to(), false).values());
    }

    private static String word(Span.Length length) {
        return length.name().toLowerCase(Locale.ROOT);
    }
}
