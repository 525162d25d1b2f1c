package io.plantline.bench.line;

import io.plantline.app.Refusal;
import io.plantline.bench.load.Past;
import io.plantline.bench.load.Shape;
import io.plantline.bench.report.Comparison;
import io.plantline.bench.report.LineReport;
import io.plantline.bench.report.LineReport.Bar;
import io.plantline.bench.report.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a reading costs as the plant grows: in meters, levels, KPIs and history. */
public final class GrowthLine implements Line {
    private static final String TITLE = "Growth: what a reading costs in larger plants";
    private static final String FIRST = "1,000 meters, 4 levels";
    private static final int FEW = 20;
    private static final int MANY = 80;

    private final Map<String, List<String>> kinds = new LinkedHashMap<>();
    private final Costs costs = new Costs();

    @Override
    public LineReport measure(Workbench bench) throws IOException, InterruptedException, Refusal {
        costs.add(FIRST, Onward.of(Shape.USUAL, bench.size().growing()));
        for (int meters : bench.size().isBrief() ? new int[] {10_000} : new int[] {100, 10_000, 100_000}) {
            add(bench, "by meters", Comparison.whole((double) meters) + " meters", Shape.USUAL.withMeters(meters));
        }
        for (int levels : bench.size().isBrief() ? new int[] {8} : new int[] {2, 8}) {
            add(bench, "by levels", levels + " levels", Shape.USUAL.withLevels(levels));
        }
        for (int kpis : bench.size().isBrief() ? new int[] {MANY} : new int[] {FEW, MANY}) {
            add(bench, "by KPIs", kpis + " KPIs more", Shape.USUAL.withOwnKpis(kpis));
        }
        addHistory(bench);
        Steadiness steadiness = bench.steadiness();
        Verdict verdict = costs.measure(bench, steadiness);
        return verdict.isVoid()
                ? new LineReport(TITLE, how(bench), List.of(Costs.HEADER), List.of(), List.of(), verdict)
                : report(bench, steadiness, verdict);
    }

    private void add(Workbench bench, String kind, String name, Shape shape) {
        costs.add(name, Onward.of(shape, bench.size().growing()));
        kinds.computeIfAbsent(kind, any -> new ArrayList<>()).add(name);
    }

    private void addHistory(Workbench bench) {
        Map<String, Past> pasts = new LinkedHashMap<>();
        if (!bench.size().isBrief()) {
            pasts.put("an hour behind it", Past.HOUR);
            pasts.put("a week behind it", Past.WEEK);
        }
        pasts.put("a year behind it", Past.YEAR);
        pasts.forEach((name, past) ->
                costs.add(name, Onward.of(Shape.USUAL, bench.size().growing()).after(past)));
        kinds.put("by history", List.copyOf(pasts.keySet()));
    }

    private LineReport report(Workbench bench, Steadiness steadiness, Verdict verdict) {
        List<List<String>> table = new ArrayList<>(List.of(Costs.HEADER, costs.row(FIRST)));
        List<Bar> bars = new ArrayList<>(List.of(costs.bar(FIRST)));
        List<String> notes = new ArrayList<>();
        kinds.forEach((kind, names) -> {
            names.forEach(name -> {
                table.add(costs.row(name));
                bars.add(costs.bar(name));
            });
            notes.add(costs.aim(kind, names));
        });
        notes.add(
                ("the catalogue has no smaller part: a plant is given every KPI that its meters can feed, which are %d here,"
                                + " and those of its own come on top")
                        .formatted(costs.of(FIRST).kpis()));
        notes.add(steadiness.note());
        return new LineReport(TITLE, how(bench), table, bars, notes, verdict);
    }

    private static String how(Workbench bench) {
        return ("About %s readings of each plant, a third of them before it is measured, at 10 s from each meter: the more"
                        + " meters, the shorter the time they tell of. Levels are added at the top, so that a deeper tree has"
                        + " hardly more scopes; KPIs are added in the plant file; history is power sampled every hour of a week"
                        + " or every day of a year. The same thread goes on behind it, exactly once. The floor consumes and"
                        + " parses the same readings.")
                .formatted(Comparison.whole((double) bench.size().growing()));
    }
}
