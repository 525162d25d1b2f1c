package io.plantline.bench.line;

import io.plantline.app.Refusal;
import io.plantline.bench.load.Lateness;
import io.plantline.bench.load.Past;
import io.plantline.bench.load.Shape;
import io.plantline.bench.report.Comparison;
import io.plantline.bench.report.LineReport;
import io.plantline.bench.report.LineReport.Bar;
import io.plantline.bench.report.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What late readings cost, and how much of what was final they revise. */
public final class LatenessLine implements Line {
    private static final String TITLE = "Lateness: what late readings cost";
    private static final Shape PLANT = Shape.USUAL.withMeters(100);

    @Override
    public LineReport measure(Workbench bench) throws IOException, InterruptedException, Refusal {
        Costs costs = new Costs();
        List<String> names = new ArrayList<>();
        for (int percent : bench.size().isBrief() ? new int[] {0, 10} : new int[] {0, 1, 10, 30}) {
            names.add(percent + " % late");
            costs.add(
                    percent + " % late",
                    new Onward(
                            PLANT,
                            Past.NONE,
                            Lateness.upToADay(percent),
                            bench.size().growing()));
        }
        Steadiness steadiness = bench.steadiness();
        Verdict verdict = costs.measure(bench, steadiness);
        List<List<String>> table = new ArrayList<>(List.of(header()));
        List<Bar> bars = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        if (!verdict.isVoid()) {
            for (String name : names) {
                List<String> row = new ArrayList<>(costs.row(name));
                row.add(revisions(costs.of(name)));
                table.add(row);
                bars.add(costs.bar(name));
            }
            notes.add(costs.aim("however many are late", names));
        }
        notes.add(
                "a late reading changes intervals of up to six lengths in each scope above its meter, and every KPI that reads"
                        + " it is given out anew; those late by less than 15 minutes find their minute still open");
        notes.add(steadiness.note());
        return new LineReport(TITLE, how(bench), table, bars, notes, verdict);
    }

    private static List<String> header() {
        List<String> header = new ArrayList<>(Costs.HEADER);
        header.add("revisions per late reading");
        return header;
    }

    private static String revisions(Carried carried) {
        return carried.late() == 0
                ? carried.revisions() + " in all"
                : Costs.number("%.1f", (double) carried.revisions() / carried.late());
    }

    private static String how(Workbench bench) {
        return ("About %s readings of 100 meters every 10 s, late ones by any time up to a day, 5 %% out of order by up to 30 s,"
                        + " 0.5 %% said twice; a third of them before it is measured. What is late at the end comes then. The"
                        + " floor consumes and parses the same readings.")
                .formatted(Comparison.whole((double) bench.size().growing()));
    }
}
