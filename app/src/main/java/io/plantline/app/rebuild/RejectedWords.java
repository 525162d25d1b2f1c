package io.plantline.app.rebuild;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a rebuild says last where something could not be used, from what its manifest counts. */
public final class RejectedWords {
    private static final String READINGS = "rejected/";

    private RejectedWords() {}

    /**
     * The words, a line or none.
     *
     * @param kept where rows of files that cannot be used are kept
     */
    public static List<String> of(Manifest manifest, Path kept) {
        Map<String, Long> rows = new TreeMap<>();
        manifest.json().path("rejectedRows").properties().forEach(one -> rows.put(one.getKey(), count(one)));
        Map<String, Long> readings = new TreeMap<>();
        manifest.json().path("counts").properties().stream()
                .filter(one -> one.getKey().startsWith(READINGS))
                .forEach(one -> readings.put(one.getKey().substring(READINGS.length()), count(one)));
        List<String> parts = new ArrayList<>();
        if (!rows.isEmpty()) {
            parts.add("%s of %,d rows: %s says where, why and what to do"
                    .formatted(told(rows), manifest.json().path("rows").asLong(), kept));
        }
        if (!readings.isEmpty()) {
            parts.add("%s of the readings, which the plant file does not allow as they are".formatted(told(readings)));
        }
        return parts.isEmpty() ? List.of() : List.of("rejected: " + String.join("; ", parts));
    }

    private static long count(Map.Entry<String, JsonNode> one) {
        return one.getValue().asLong();
    }

    private static String told(Map<String, Long> reasons) {
        List<String> each = new ArrayList<>();
        reasons.forEach((reason, count) -> each.add(String.format(Locale.ROOT, "%,d %s", count, reason)));
        return String.join(", ", each);
    }
}
