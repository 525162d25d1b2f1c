package io.plantline.dashboards.live;

import io.plantline.kpi.KpiValue;
import io.plantline.model.IntervalKind;
import io.plantline.model.Reading;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A feed that hears what is posted on it. It remembers one value per series, and the recent ones in order. */
public final class LiveBoard implements LiveFeed {
    private static final int REMEMBERED = 16_384;

    private final Map<Place, Map<String, KpiValue>> newest = new ConcurrentHashMap<>();
    private final RecentValues recent;

    private record Place(String plant, String scope, IntervalKind interval) {}

    /** An empty board; for {@code era} see {@link RecentValues}. */
    public LiveBoard(String era) {
        this.recent = new RecentValues(REMEMBERED, era);
    }

    /** Posts values in the order in which they were measured; those of replays are left out. */
    public void post(List<KpiValue> values) {
        List<KpiValue> live = values.stream()
                .filter(value -> value.run().equals(Reading.LIVE))
                .toList();
        if (!live.isEmpty()) {
            live.forEach(this::remember);
            recent.add(live);
        }
    }

    @Override
    public List<KpiValue> latest(String plant, String scope, IntervalKind interval) {
        return newest.getOrDefault(new Place(plant, scope, interval), Map.of()).values().stream()
                .sorted(Comparator.comparing(KpiValue::kpi))
                .toList();
    }

    @Override
    public RecentValues recent() {
        return recent;
    }

    @Override
    public Optional<String> missing() {
        return Optional.empty();
    }

    /** How many series have been heard. */
    int series() {
        return newest.values().stream().mapToInt(Map::size).sum();
    }

    private void remember(KpiValue value) {
        Place place = new Place(value.plant(), value.scope(), value.interval().kind());
        newest.computeIfAbsent(place, any -> new ConcurrentHashMap<>()).merge(value.kpi(), value, LiveBoard::newer);
    }

    /** Of two values of one series the one that counts: the later interval, or the higher precedence, or the second. */
    public static KpiValue newer(KpiValue first, KpiValue second) {
        long later = second.interval().start() - first.interval().start();
        return later > 0 || (later == 0 && second.precedence() >= first.precedence()) ? second : first;
    }
}
