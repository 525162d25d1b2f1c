package io.plantline.ingest.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The orders that the machining shop tells on a Friday. */
class OrdersTest {
    private static final Pattern ENDED = Pattern.compile(
            "batch=(?<batch>\\S+) start=(?<start>\\S+) end=(?<end>\\S+) product=\\S+ order=(?<order>\\S+) quantity=(?<made>\\d+)");

    @Test
    void theBatchesOfAnOrderOverlapOnDifferentLinesAndNoneOnOne() throws Exception {
        List<SimulatedMessage> day = SimulatedDay.messages(
                SimulatedDay.simulator("sweden", 7), "2026-01-16T00:00:00Z", "2026-01-16T21:00:00Z");

        Map<String, List<String>> linesOfOrder = new TreeMap<>();
        Map<String, String> endOfLine = new HashMap<>();
        for (SimulatedMessage message : day) {
            Matcher ended = ENDED.matcher(new String(message.payload(), UTF_8));
            if (ended.find()) {
                String line = ended.group("batch").replaceFirst("\\d+-(line-\\d)-\\d+", "$1");
                assertThat(ended.group("start")).isGreaterThan(endOfLine.getOrDefault(line, ""));
                endOfLine.put(line, ended.group("end"));
                linesOfOrder
                        .computeIfAbsent(ended.group("order"), any -> new ArrayList<>())
                        .add(line);
                assertThat(Integer.parseInt(ended.group("made"))).isPositive();
            }
        }

        assertThat(endOfLine).containsOnlyKeys("line-1", "line-2", "line-3");
        assertThat(linesOfOrder.values())
                .filteredOn(lines -> lines.containsAll(endOfLine.keySet()))
                .isNotEmpty();
    }
}
