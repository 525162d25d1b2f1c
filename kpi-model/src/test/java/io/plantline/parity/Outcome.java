package io.plantline.parity;

import io.plantline.kpi.KpiValue;
import io.plantline.model.IntervalKind;
import io.plantline.model.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an engine gave out for a story: every value in order, and the last of each. */
public final class Outcome {
    private final List<KpiValue> all;
    private final Map<String, KpiValue> last = new LinkedHashMap<>();

    public Outcome(List<KpiValue> all) {
        this.all = List.copyOf(all);
        all.forEach(value -> last.put(
                key(
                        value.scope(),
                        value.kpi(),
                        value.interval().kind(),
                        value.interval().start()),
                value));
    }

    public List<KpiValue> all() {
        return all;
    }

    /** The last word on every interval, with status and revision. */
    public Map<String, KpiValue> last() {
        return Map.copyOf(last);
    }

    public KpiValue value(String scope, String kpi, IntervalKind kind, long start) {
        KpiValue value = last.get(key(scope, kpi, kind, start));
        if (value == null) {
            throw new AssertionError(
                    "no value of %s, %s, %s at %d; there are %s".formatted(scope, kpi, kind, start, last.keySet()));
        }
        return value;
    }

    public boolean has(String scope, String kpi, IntervalKind kind, long start) {
        return last.containsKey(key(scope, kpi, kind, start));
    }

    /**
     * The numbers of every last value over an interval of the clock, without status and revision: what must be the same in
     * every engine. A value that
     * was given and taken back, so that nothing is known any more, is the same as none.
     */
    public Map<String, Numbers> numbers() {
        Map<String, Numbers> numbers = new TreeMap<>();
        last.forEach((key, value) -> {
            boolean isKnown = value.coverage() > 0 || value.estimatedShare() > 0;
            if (isKnown && value.interval().kind() != IntervalKind.BATCH) {
                numbers.put(key, Numbers.of(value));
            }
        });
        return numbers;
    }

    /** Where the numbers differ from another outcome's, one line each. */
    public List<String> differencesFrom(Outcome other) {
        Map<String, Numbers> mine = numbers();
        Map<String, Numbers> theirs = other.numbers();
        Set<String> keys = new TreeSet<>(mine.keySet());
        keys.addAll(theirs.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(mine.get(key), theirs.get(key)))
                .map(key -> "%s: %s, not %s".formatted(key, mine.get(key), theirs.get(key)))
                .limit(10)
                .toList();
    }

    public boolean isAll(Status status) {
        return last.values().stream().allMatch(value -> value.status() == status);
    }

    private static String key(String scope, String kpi, IntervalKind kind, long start) {
        return "%s/%s/%s/%d".formatted(scope, kpi, kind, start);
    }

    /** The numbers of a value, compared bit by bit. */
    public record Numbers(
            Double value, Double numerator, Double denominator, double coverage, double estimatedShare, String reason) {
        private static final Pattern LATE = Pattern.compile(
                "^restated: (late or corrected readings|an interval that it looks at was restated)[^;]*(; )?");

        static Numbers of(KpiValue value) {
            return new Numbers(
                    value.value(),
                    value.numerator(),
                    value.denominator(),
                    value.coverage(),
                    value.estimatedShare(),
                    lasting(value));
        }

        /** What a revision was for is a matter of its history, as its number is. */
        private static String lasting(KpiValue value) {
            String reason = value.reason();
            if (reason == null || !reason.startsWith("restated: ")) {
                return reason;
            }
            if (LATE.matcher(reason).find()) {
                String rest = LATE.matcher(reason).replaceFirst("");
                return rest.isEmpty() ? null : rest;
            }
            if (value.value() == null) {
                return reason.substring(reason.lastIndexOf("; ") + 2);
            }
            int minding = Stream.of(
                            "; misaligned: ",
                            "; extrapolated: ",
                            "; more than 100 %: ",
                            "; not significant: ",
                            "; the plant file names no shifts: ",
                            "; baseline ")
                    .mapToInt(reason::indexOf)
                    .filter(at -> at >= 0)
                    .min()
                    .orElse(-1);
            return minding < 0 ? null : reason.substring(minding + 2);
        }
    }
}
