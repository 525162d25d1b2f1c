package io.plantline.kpi;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A print of all that was said of a batch but its revision, KPI by KPI: of two prints only the KPIs that both know are
 * compared, so that one added to the catalogue restates nothing. Short words of FNV-1a, 64 bits.
 */
final class BatchPrint {
    /** Given of batches only for which another start was asked first: whether it is there is something told. */
    private static final String MOVED = "flex-savings";

    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private BatchPrint() {}

    /** One line: what the batch is, and a word for every KPI, as {@code id=word}. */
    static String of(BatchValue value) {
        StringBuilder print = new StringBuilder(word(
                value.product(),
                value.order(),
                value.interval(),
                value.isOpen(),
                value.quantity(),
                value.unit(),
                value.reason()));
        value.kpis()
                .forEach(kpi -> print.append(' ').append(kpi.kpi()).append('=').append(word(kpi)));
        return print.toString();
    }

    /** True where two prints are of figures that differ in what both know. */
    static boolean differ(String one, String other) {
        List<String> words = List.of(one.split(" "));
        List<String> others = List.of(other.split(" "));
        Map<String, String> known = byKpi(others);
        return !words.get(0).equals(others.get(0))
                || byKpi(words).containsKey(MOVED) != known.containsKey(MOVED)
                || byKpi(words).entrySet().stream()
                        .anyMatch(kpi -> !kpi.getValue().equals(known.getOrDefault(kpi.getKey(), kpi.getValue())));
    }

    private static Map<String, String> byKpi(List<String> words) {
        Map<String, String> byKpi = new HashMap<>();
        words.stream().skip(1).map(word -> word.split("=", 2)).forEach(kpi -> byKpi.put(kpi[0], kpi[1]));
        return byKpi;
    }

    private static String word(KpiValue kpi) {
        return word(
                kpi.unit(),
                kpi.value(),
                kpi.numerator(),
                kpi.denominator(),
                kpi.coverage(),
                kpi.estimatedShare(),
                kpi.reason());
    }

    private static String word(Object... parts) {
        long hash = BASIS;
        for (Object part : parts) {
            for (byte each : Objects.toString(part, "").getBytes(StandardCharsets.UTF_8)) {
                hash = (hash ^ (each & 0xFF)) * PRIME;
            }
            hash = (hash ^ 0xFF) * PRIME; // no byte of UTF-8: where one part ends and the next begins
        }
        return Long.toUnsignedString(hash, Character.MAX_RADIX);
    }
}
