package io.plantline.bench.line;

import io.plantline.app.Refusal;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Measures between two looks at the pace of the machine, and measures again where that has moved: others work on it, or
 * it is too hot. When every attempt was disturbed the last one counts, and the report says so.
 */
final class Steadiness {
    private static final double MOST = 0.1;

    private final Calibration calibration;
    private final int attempts;
    private final Consumer<String> progress;
    private double slowest = Double.MAX_VALUE;
    private double fastest;
    private int repeated;
    private int disturbed;

    /** @param attempts how often something is measured before a disturbed figure is taken */
    Steadiness(Calibration calibration, int attempts, Consumer<String> progress) {
        this.calibration = calibration;
        this.attempts = attempts;
        this.progress = progress;
    }

    /** Something to measure. */
    interface Measured<T> {
        T once() throws IOException, InterruptedException, Refusal;
    }

    <T> T measure(Measured<T> measured) throws IOException, InterruptedException, Refusal {
        for (int attempt = 1; ; attempt++) {
            double before = pace();
            T result = measured.once();
            double moved = Math.abs(pace() / before - 1);
            if (moved <= MOST) {
                return result;
            }
            if (attempt == attempts) {
                disturbed++;
                return result;
            }
            repeated++;
            progress.accept(String.format(
                    Locale.ROOT, "  the pace of the machine moved by %.0f %%: measuring again", 100 * moved));
        }
    }

    /** What to mind about what was measured. */
    String note() {
        return String.format(
                Locale.ROOT,
                "machine: %.2f to %.2f million readings parsed per second in memory between the runs; %d runs repeated"
                        + " because that moved by more than a tenth, %d counted although it did",
                slowest / 1e6,
                fastest / 1e6,
                repeated,
                disturbed);
    }

    private double pace() throws InterruptedException {
        double pace = calibration.readingsPerSecond();
        slowest = Math.min(slowest, pace);
        fastest = Math.max(fastest, pace);
        return pace;
    }
}
