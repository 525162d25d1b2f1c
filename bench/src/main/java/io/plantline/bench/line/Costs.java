package io.plantline.bench.line;

import io.plantline.app.Refusal;
import io.plantline.bench.report.Comparison;
import io.plantline.bench.report.LineReport.Bar;
import io.plantline.bench.report.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a reading costs in plants that differ in one thing, beside the first of them; of several runs the median one counts. */
final class Costs {
    static final List<String> HEADER = List.of(
            "",
            "readings/s",
            "readings per CPU-second",
            "CPU-seconds",
            "floor, CPU-seconds",
            "ratio to the floor",
            "cost per reading, of the first",
            "KPI values per reading",
            "peak memory",
            "state on disk");

    private static final double MEGABYTE = 1 << 20;
    private static final double MOST = 1.2;

    private final Map<String, Onward> plants = new LinkedHashMap<>();
    private final Map<String, List<Carried>> runs = new LinkedHashMap<>();

    void add(String name, Onward plant) {
        plants.put(name, plant);
        runs.put(name, new ArrayList<>());
    }

    /** Measures each in turn, several times; stops at what is wrong. */
    Verdict measure(Workbench bench, Steadiness steadiness) throws IOException, InterruptedException, Refusal {
        Verdict verdict = Verdict.right("no run yet");
        for (int run = 1; run <= bench.size().runs(); run++) {
            for (Map.Entry<String, Onward> plant : plants.entrySet()) {
                bench.say("%s: run %d of %d"
                        .formatted(plant.getKey(), run, bench.size().runs()));
                Carried carried = steadiness.measure(() -> plant.getValue().run(bench));
                runs.get(plant.getKey()).add(carried);
                bench.say("  %.1f microseconds of CPU per reading, the floor %.2f"
                        .formatted(carried.micros(), carried.floorMicros()));
                verdict = carried.verdict();
                if (verdict.isVoid()) {
                    return Verdict.wrong(plant.getKey() + ": " + verdict.words());
                }
            }
        }
        return Verdict.right(
                "in each of the %d plants the energy of every scope over every interval, and the pieces, equal"
                                .formatted(plants.size())
                        + " the truth, all final");
    }

    /** The median run of a plant, by the ratio to its floor. */
    Carried of(String name) {
        List<Carried> ascending = runs.get(name).stream()
                .sorted(Comparator.comparingDouble(Carried::ratio))
                .toList();
        return ascending.get((ascending.size() - 1) / 2);
    }

    /** How often the cost of a reading of the first plant, each held against its floor. */
    double growth(String name) {
        return of(plants.keySet().iterator().next()).ratio() / of(name).ratio();
    }

    List<String> row(String name) {
        Carried carried = of(name);
        double readings = carried.readings();
        return List.of(
                name,
                Comparison.whole(readings / carried.ours().seconds()),
                Comparison.whole(readings / carried.ours().cpuSeconds()),
                number("%.1f", carried.ours().cpuSeconds()),
                number("%.2f", carried.floor().cpuSeconds()),
                number("%.3f", carried.ratio()),
                number("%.2f", growth(name)),
                number("%.1f", carried.values() / readings),
                Comparison.whole(carried.ours().peakBytes() / MEGABYTE) + " MB",
                Comparison.whole(carried.stateBytes() / MEGABYTE) + " MB");
    }

    Bar bar(String name) {
        return new Bar(name, of(name).micros(), "microseconds of CPU per reading");
    }

    /** Whether a reading costs at most a fifth more than one of the first plant. */
    String aim(String what, List<String> names) {
        double most = names.stream().mapToDouble(this::growth).max().orElse(1);
        return String.format(
                Locale.ROOT,
                "aim: cost per reading within %.1f of the first, %s; %s with %.2f",
                MOST,
                what,
                most <= MOST ? "met" : "missed",
                most);
    }

    static String number(String format, double figure) {
        return String.format(Locale.ROOT, format, figure);
    }
}
