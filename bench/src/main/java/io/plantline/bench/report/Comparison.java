package io.plantline.bench.report;

import io.plantline.bench.report.LineReport.Bar;
import io.plantline.bench.worker.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What a part of Plantline took beside its floor, over several runs of the two in turn; medians count. */
public final class Comparison {
    private static final double MEGABYTE = 1 << 20;

    /** What a line is judged by. */
    @SuppressWarnings("ImmutableEnumChecker") // the function keeps nothing
    public enum By {
        TIME("second", Usage::seconds),
        CPU("CPU-second", Usage::cpuSeconds);

        private final String second;
        private final ToDoubleFunction<Usage> cost;

        By(String second, ToDoubleFunction<Usage> cost) {
            this.second = second;
            this.cost = cost;
        }
    }

    private final String unit;
    private final long count;
    private final By by;
    private final List<Usage> ours = new ArrayList<>();
    private final List<Usage> floors = new ArrayList<>();

    /**
     * An empty one.
     *
     * @param unit what is counted, in the plural
     * @param count how many of it each run took
     * @param by what is drawn, and what an aim is about
     */
    public Comparison(String unit, long count, By by) {
        this.unit = unit;
        this.count = count;
        this.by = by;
    }

    public void add(Usage floor, Usage our) {
        floors.add(floor);
        ours.add(our);
    }

    /** Header, floor, ours and the ratio of the two. */
    public List<List<String>> table(String floorName, String ourName) {
        return List.of(
                List.of("", unit + "/s", unit + " per CPU-second", "CPU-seconds", "peak memory"),
                row(floorName, floors),
                row(ourName, ours),
                List.of("ratio to the floor", ratio(By.TIME), ratio(By.CPU), "", ""));
    }

    public List<Bar> bars(String floorName, String ourName) {
        return List.of(
                new Bar(floorName, count / median(floors, by.cost), unit + " per " + by.second),
                new Bar(ourName, count / median(ours, by.cost), unit + " per " + by.second));
    }

    /** Whether so much of the floor's figure is left as was aimed at. */
    public String aim(double share) {
        double reached = median(ratios(by));
        return String.format(
                Locale.ROOT,
                "aim: %.1f of the floor in %s per %s; %s with %.3f",
                share,
                unit,
                by.second,
                reached >= share ? "met" : "missed",
                reached);
    }

    private List<String> row(String name, List<Usage> usages) {
        return List.of(
                name,
                whole(count / median(usages, Usage::seconds)),
                whole(count / median(usages, Usage::cpuSeconds)),
                String.format(Locale.ROOT, "%.1f", median(usages, Usage::cpuSeconds)),
                String.format(Locale.ROOT, "%.0f MB", median(usages, usage -> usage.peakBytes() / MEGABYTE)));
    }

    /** The median, and where there are several runs the lowest and the highest. */
    private String ratio(By cost) {
        double[] ratios = ratios(cost);
        String median = String.format(Locale.ROOT, "%.3f", median(ratios));
        return ratios.length == 1
                ? median
                : median + String.format(Locale.ROOT, " (%.3f to %.3f)", ratios[0], ratios[ratios.length - 1]);
    }

    /** How much of the floor's figure is left where floor and ours ran one after the other, ascending. */
    private double[] ratios(By cost) {
        return IntStream.range(0, ours.size())
                .mapToDouble(i -> cost.cost.applyAsDouble(floors.get(i)) / cost.cost.applyAsDouble(ours.get(i)))
                .sorted()
                .toArray();
    }

    private static double median(List<Usage> usages, ToDoubleFunction<Usage> figure) {
        return median(usages.stream().mapToDouble(figure).sorted().toArray());
    }

    /** The middle of ascending figures, the mean of the two middle ones where their number is even. */
    public static double median(double... ascending) {
        int middle = ascending.length / 2;
        return ascending.length % 2 == 1 ? ascending[middle] : (ascending[middle - 1] + ascending[middle]) / 2;
    }

    /** A whole number with its thousands apart. */
    public static String whole(double figure) {
        return String.format(Locale.ROOT, "%,.0f", figure);
    }
}
