package io.plantline.bench.report;

import io.plantline.bench.report.LineReport.Bar;
import io.plantline.bench.worker.Usage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What a part of Plantline took beside its floor, over several runs of the two in turn; medians count. */
public final class Comparison {
    private static final double MEGABYTE = 1 << 20;

    private final String unit;
    private final long count;
    private final List<Usage> ours = new ArrayList<>();
    private final List<Usage> floors = new ArrayList<>();

    /**
     * An empty one.
     *
     * @param unit what is counted, in the plural
     * @param count how many of it each run took
     */
    public Comparison(String unit, long count) {
        this.unit = unit;
        this.count = count;
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
                List.of(
                        "ratio to the floor",
                        ratio(Comparison::bySeconds),
                        ratio(Comparison::byCpu) + spread(),
                        "",
                        ""));
    }

    public List<Bar> bars(String floorName, String ourName) {
        return List.of(
                new Bar(floorName, count / median(floors, Usage::cpuSeconds), unit + " per CPU-second"),
                new Bar(ourName, count / median(ours, Usage::cpuSeconds), unit + " per CPU-second"));
    }

    private List<String> row(String name, List<Usage> usages) {
        return List.of(
                name,
                whole(count / median(usages, Usage::seconds)),
                whole(count / median(usages, Usage::cpuSeconds)),
                String.format(Locale.ROOT, "%.1f", median(usages, Usage::cpuSeconds)),
                String.format(Locale.ROOT, "%.0f MB", median(usages, usage -> usage.peakBytes() / MEGABYTE)));
    }

    private String ratio(PairRatio ratio) {
        return String.format(Locale.ROOT, "%.3f", median(ratios(ratio)));
    }

    /** The lowest and the highest ratio of any run, where there are several. */
    private String spread() {
        double[] ratios = ratios(Comparison::byCpu);
        return ratios.length == 1
                ? ""
                : String.format(Locale.ROOT, " (%.3f to %.3f)", ratios[0], ratios[ratios.length - 1]);
    }

    /** Ratios of floor and ours that ran one after the other, ascending. */
    private double[] ratios(PairRatio ratio) {
        double[] ratios = new double[ours.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = ratio.of(floors.get(i), ours.get(i));
        }
        Arrays.sort(ratios);
        return ratios;
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

    private static double bySeconds(Usage floor, Usage our) {
        return floor.seconds() / our.seconds();
    }

    private static double byCpu(Usage floor, Usage our) {
        return floor.cpuSeconds() / our.cpuSeconds();
    }

    /** How much of the floor's figure is left. */
    private interface PairRatio {
        double of(Usage floor, Usage our);
    }
}
