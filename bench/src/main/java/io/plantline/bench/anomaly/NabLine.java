package io.plantline.bench.anomaly;

import io.plantline.anomaly.sense.Surprise;
import io.plantline.bench.line.Line;
import io.plantline.bench.line.Workbench;
import io.plantline.bench.report.LineReport;
import io.plantline.bench.report.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** The sense for unusual load on the streams of the public benchmark, with the settings that plants have. */
public final class NabLine implements Line {
    private static final String TITLE = "Anomalies: the Numenta Anomaly Benchmark";
    private static final String FOLDER = "nab";
    private static final double[] THRESHOLDS = {1.02, 1.04, 1.06, 1.08, 1.1, 1.12, 1.14, 1.16, 1.2, 1.25, 1.3};

    @Override
    public LineReport measure(Workbench bench) throws IOException {
        Optional<Path> folder = Recordings.find(FOLDER);
        if (folder.isEmpty()) {
            return LineReport.skipped(TITLE, Recordings.absence(FOLDER));
        }
        bench.progress().accept("anomalies: public benchmark");
        List<NabStream> streams = NabStream.all(folder.get());
        List<double[]> surprises = streams.stream().map(NabLine::surprises).toList();
        double ours = score(streams, surprises, Surprise.TELLING);
        return new LineReport(
                TITLE,
                "%d labelled streams, each seen once from its first row to its last without looking ahead; the first 15 %% warm up, one threshold for all, standard profile. 0 is silence, 100 perfection."
                        .formatted(streams.size()),
                table(streams, surprises, ours),
                List.of(
                        new LineReport.Bar("this detector, these streams", ours, "of 100"),
                        new LineReport.Bar("ARTime, all 58 streams", 74.9, "of 100, published"),
                        new LineReport.Bar("HTM, all 58 streams", 70.1, "of 100, published"),
                        new LineReport.Bar("windowed Gaussian, all 58 streams", 39.6, "of 100, published")),
                notes(streams, surprises),
                check(streams));
    }

    private static double[] surprises(NabStream stream) {
        Surprise sense = new Surprise();
        double[] surprises = new double[stream.rows()];
        for (int row = 0; row < surprises.length; row++) {
            surprises[row] = sense.see(stream.seconds()[row], stream.values()[row]);
        }
        return surprises;
    }

    /** A detection is the first surprise after some values without any: one event, told once. */
    static boolean[] detections(NabStream stream, double[] surprises, double threshold) {
        boolean[] detected = new boolean[surprises.length];
        int last = Integer.MIN_VALUE / 2;
        for (int row = stream.probation(); row < surprises.length; row++) {
            if (surprises[row] >= threshold) {
                detected[row] = row - last > Surprise.QUIET;
                last = row;
            }
        }
        return detected;
    }

    private static double raw(List<NabStream> streams, List<double[]> surprises, double threshold, String without) {
        double raw = 0;
        for (int i = 0; i < streams.size(); i++) {
            if (!streams.get(i).group().equals(without)) {
                raw += NabScore.raw(streams.get(i), detections(streams.get(i), surprises.get(i), threshold));
            }
        }
        return raw;
    }

    private static double score(List<NabStream> streams, List<double[]> surprises, double threshold) {
        return NabScore.normalised(raw(streams, surprises, threshold, ""), NabScore.windows(streams));
    }

    /** Each group of streams at the threshold that is best for the others. */
    private static double crossValidated(List<NabStream> streams, List<double[]> surprises) {
        double raw = 0;
        for (String group : new TreeSet<>(streams.stream().map(NabStream::group).toList())) {
            double best = THRESHOLDS[0];
            for (double threshold : THRESHOLDS) {
                best = raw(streams, surprises, threshold, group) > raw(streams, surprises, best, group)
                        ? threshold
                        : best;
            }
            raw += raw(streams, surprises, best, "") - raw(streams, surprises, best, group);
        }
        return NabScore.normalised(raw, NabScore.windows(streams));
    }

    private static List<List<String>> table(List<NabStream> streams, List<double[]> surprises, double ours) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("stream", "windows", "found", "false alarms", "raw score"));
        for (int i = 0; i < streams.size(); i++) {
            rows.add(row(streams.get(i), detections(streams.get(i), surprises.get(i), Surprise.TELLING)));
        }
        rows.add(List.of(
                "all, normalised", Integer.toString(NabScore.windows(streams)), "", "", number("%.1f of 100", ours)));
        return rows;
    }

    private static List<String> row(NabStream stream, boolean... detected) {
        long found = stream.windows().stream()
                .filter(window -> any(detected, window))
                .count();
        long outside = 0;
        for (int row = 0; row < detected.length; row++) {
            int at = row;
            boolean inside = stream.windows().stream().anyMatch(w -> w.first() <= at && at <= w.last());
            outside += detected[row] && !inside ? 1 : 0;
        }
        return List.of(
                stream.name(),
                Integer.toString(stream.windows().size()),
                Long.toString(found),
                Long.toString(outside),
                number("%.2f", NabScore.raw(stream, detected)));
    }

    private static boolean any(boolean[] detected, NabStream.Window window) {
        for (int row = window.first(); row <= window.last(); row++) {
            if (detected[row]) {
                return true;
            }
        }
        return false;
    }

    private static List<String> notes(List<NabStream> streams, List<double[]> surprises) {
        StringBuilder sweep = new StringBuilder("by threshold:");
        for (double threshold : THRESHOLDS) {
            sweep.append(number(" %.2f", threshold)).append(number(" → %.1f", score(streams, surprises, threshold)));
        }
        return List.of(
                number(
                        "each folder at the threshold that is best for the others: %.1f",
                        crossValidated(streams, surprises)),
                sweep.toString(),
                "the published figures are over all 58 streams, of which these are a part: they are beside ours, not below it");
    }

    /** The scorer itself is right where silence is worth 0 and perfection 100. */
    private static Verdict check(List<NabStream> streams) {
        double silent = 0;
        double perfect = 0;
        for (NabStream stream : streams) {
            boolean[] detected = new boolean[stream.rows()];
            silent += NabScore.raw(stream, detected);
            stream.windows().forEach(window -> detected[window.first()] = true);
            perfect += NabScore.raw(stream, detected);
        }
        double nothing = NabScore.normalised(silent, NabScore.windows(streams));
        double all = NabScore.normalised(perfect, NabScore.windows(streams));
        return Math.abs(nothing) < 1e-9 && Math.abs(all - 100) < 1e-9
                ? Verdict.right("the scorer gives 0 to silence and 100 to perfection")
                : Verdict.wrong("the scorer gives %s to silence and %s to perfection".formatted(nothing, all));
    }

    private static String number(String form, double value) {
        return String.format(Locale.ROOT, form, value);
    }
}
