package io.plantline.dashboards.http;

import io.plantline.kpi.Absence;
import io.plantline.kpi.Kpi;
import io.plantline.kpi.KpiValue;
import io.plantline.kpi.Scoped;
import io.plantline.kpi.TierOne;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Status;
import io.plantline.plant.Meter;
import io.plantline.plant.PlantIndex;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Answers for KPIs of which nothing is stored: null, with what is missing. They are worked out of the plant file and the
 * catalogue when somebody asks, so that a meter which is added needs no old answer taken back. Not thread-safe.
 */
public final class Unanswered {
    private static final Duration LONGEST_REST = Duration.ofDays(14);

    private final PlantIndex plant;
    private final String run;
    private final String scope;
    private final Map<Question, String> answers = new HashMap<>();

    private record Question(String kpi, IntervalKind kind) {}

    public Unanswered(PlantIndex plant, String run, String scope) {
        this.plant = plant;
        this.run = run;
        this.scope = scope;
    }

    /** Those of tier 1 that are not among the values of a scope, each for the interval that these are of, or the present one. */
    List<KpiValue> besides(Collection<KpiValue> known, IntervalKind kind, long now) {
        Set<String> answered = known.stream().map(KpiValue::kpi).collect(Collectors.toSet());
        return known.stream()
                .map(KpiValue::interval)
                .max(Comparator.comparingLong(Interval::start))
                .or(() -> latest(kind, now))
                .map(interval -> TierOne.per(kind).stream()
                        .filter(kpi -> !answered.contains(kpi.id()))
                        .map(kpi -> answer(kpi, interval))
                        .toList())
                .orElse(List.of());
    }

    /** Those of tier 1 that a batch of the scope could be given and is not. */
    public List<KpiValue> besides(Collection<KpiValue> ofBatch, Interval batch) {
        return ofBatch.isEmpty() || !plant.tree().hasScope(scope)
                ? List.of()
                : besides(ofBatch, IntervalKind.BATCH, batch.start());
    }

    /** Why the KPI is computed over no interval of a kind; empty where it is. */
    public Optional<String> reason(Kpi kpi, IntervalKind kind) {
        return Absence.reason(plant, kpi, scope, kind);
    }

    /** What there is to say of a KPI of which nothing is known. */
    public KpiValue answer(Kpi kpi, Interval interval) {
        return new KpiValue(
                plant.plant().id(),
                run,
                scope,
                kpi.id(),
                interval,
                kpi.unitAt(plant.plant()),
                null,
                null,
                null,
                0,
                0,
                0,
                Status.PROVISIONAL,
                answers.computeIfAbsent(new Question(kpi.id(), interval.kind()), any -> said(kpi, interval.kind())));
    }

    private String said(Kpi kpi, IntervalKind kind) {
        return reason(kpi, kind)
                .orElseGet(() -> "no value per %s has been given out in this run yet; it is made of what %s tell"
                        .formatted(kind, meters(kpi)));
    }

    private String meters(Kpi kpi) {
        return kpi.compute().inputs(new Scoped(plant, scope)).stream()
                .flatMap(input -> plant.tree().sources(scope, input).stream())
                .map(Meter::id)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** The present interval; where there is none, as between shifts, the last. */
    private Optional<Interval> latest(IntervalKind kind, long now) {
        long hour = Duration.ofHours(1).toMillis();
        return LongStream.iterate(now, time -> time > now - LONGEST_REST.toMillis(), time -> time - hour)
                .mapToObj(time -> plant.calendar().at(kind, time))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
