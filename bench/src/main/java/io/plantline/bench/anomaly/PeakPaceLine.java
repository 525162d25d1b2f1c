package io.plantline.bench.anomaly;

import io.plantline.bench.line.Line;
import io.plantline.bench.line.Workbench;
import io.plantline.bench.report.LineReport;
import io.plantline.bench.report.LineReport.Bar;
import io.plantline.bench.report.Verdict;
import io.plantline.decision.Advice;
import io.plantline.wire.MalformedJson;
import io.plantline.wire.PlantFileException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** How long after the reading that it rests on an advice of a plant of a thousand meters is there. */
public final class PeakPaceLine implements Line {
    private static final String TITLE = "Peak advice: a plant of a thousand meters";
    private static final double AIM_MILLIS = 100;

    @Override
    public LineReport measure(Workbench bench) throws IOException {
        bench.progress().accept("peak advice: a plant of a thousand meters");
        try {
            Thousand plant = new Thousand();
            plant.usualIntervals();
            Verdict quiet = plant.said().isEmpty()
                    ? Verdict.right("nothing in usual intervals")
                    : Verdict.wrong("%d advices in usual intervals"
                            .formatted(plant.said().size()));
            double floor = plant.parsedAlone();
            plant.anOvenComesOn();
            return new LineReport(
                    TITLE,
                    "999 machines and the supply, twenty of the machines may wait. Sixty intervals are learned from; in the next an oven comes on, and all speak every ten seconds. From a reading as it is on the wire to what is said of it. The floor parses it.",
                    List.of(
                            List.of(
                                    "",
                                    "per reading, of the processor",
                                    "slowest reading, of the processor",
                                    "by the clock"),
                            List.of("parsed alone", micros(floor), "", ""),
                            List.of(
                                    "parsed and advised of",
                                    micros(plant.mean()),
                                    millis(plant.slowestWorked()),
                                    millis(plant.slowest()))),
                    List.of(new Bar("slowest reading", plant.slowest() / 1e6, "ms")),
                    List.of("aim: %.0f ms; %s with %s"
                            .formatted(
                                    AIM_MILLIS,
                                    plant.slowest() / 1e6 <= AIM_MILLIS ? "met" : "missed",
                                    millis(plant.slowest()))),
                    quiet.and(check(plant)));
        } catch (PlantFileException | MalformedJson wrong) {
            throw new IOException(wrong);
        }
    }

    private static Verdict check(Thousand plant) {
        if (plant.said().isEmpty() || !(plant.said().get(0) instanceof Advice advice)) {
            return Verdict.wrong("the oven was not advised of");
        }
        double needed = advice.inputs().stream()
                .filter(given -> given.name().equals("to be held back"))
                .mapToDouble(Advice.Given::value)
                .sum();
        int fewest = (int) Math.ceil(needed / Thousand.EACH);
        return advice.steps().size() == fewest
                ? Verdict.right("quiet in usual intervals; of the oven, %.0f kW by %d loads of %.0f"
                        .formatted(needed, fewest, Thousand.EACH))
                : Verdict.wrong("%d loads for %.1f kW".formatted(advice.steps().size(), needed));
    }

    private static String micros(double nanos) {
        return String.format(Locale.ROOT, "%.1f µs", nanos / 1e3);
    }

    private static String millis(double nanos) {
        return String.format(Locale.ROOT, "%.2f ms", nanos / 1e6);
    }
}
