package io.plantline.jobs.baseline;

import io.plantline.baseline.Bend;
import io.plantline.baseline.Driver;
import io.plantline.baseline.Model;
import io.plantline.model.IntervalKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a baseline must keep to: CV(RMSE) and NMBE after ASHRAE Guideline 14, the rest after good practice. Guideline 14
 * knows hours and months; what lies between is held to the months.
 */
record Limits(double cv, double nmbe, Model model) {
    private static final double LEAST_R2 = 0.75;
    private static final double LEAST_T = 2;
    private static final int LEAST_POINTS = 12;
    private static final double LEAST_DURBIN_WATSON = 1;

    static Limits of(BaselineOrder order) {
        return of(order.interval(), order.model());
    }

    static Limits of(IntervalKind interval, Model model) {
        return interval == IntervalKind.HOUR ? new Limits(0.30, 0.10, model) : new Limits(0.15, 0.05, model);
    }

    /** Every limit with its figure, and whether it is kept; a line each. */
    List<Line> held(Regression regression) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                regression.fit().cv() <= cv,
                words("CV(RMSE) %.2f %%, limit %.0f %%", 100 * regression.fit().cv(), 100 * cv)));
        lines.add(new Line(
                Math.abs(regression.fit().nmbe()) <= nmbe,
                words("NMBE %.4f %%, limit ±%.0f %%", 100 * regression.fit().nmbe(), 100 * nmbe)));
        lines.add(new Line(
                regression.fit().r2() >= LEAST_R2,
                words("R² %.4f, at least %.2f", regression.fit().r2(), LEAST_R2)));
        lines.add(new Line(
                regression.fit().points() >= LEAST_POINTS,
                words("%d intervals, at least %d", regression.fit().points(), LEAST_POINTS)));
        for (Driver driver : regression.drivers()) {
            lines.add(new Line(
                    driver.t() > LEAST_T, words("t of %s %.2f, above %.0f", driver.quantity(), driver.t(), LEAST_T)));
        }
        if (model != Model.TIME_OF_WEEK_TEMPERATURE) { // whose pieces of the temperature mean nothing each by itself
            regression.weather().bends().forEach(bend -> lines.add(slope(bend)));
        }
        return lines;
    }

    /** Where energy changes its slope, it may fall: then only its size counts. */
    private Line slope(Bend bend) {
        double t = model == Model.CHANGE_POINT ? Math.abs(bend.t()) : bend.t();
        return new Line(
                t > LEAST_T,
                words(
                        "t %s %s °C %.2f, above %.0f",
                        bend.side().name().toLowerCase(Locale.ROOT),
                        bend.celsius().toPlainString(),
                        bend.t(),
                        LEAST_T));
    }

    /** What is worth knowing and no limit; null where there is nothing. */
    static String warning(Regression regression) {
        return regression.fit().durbinWatson() >= LEAST_DURBIN_WATSON
                ? null
                : String.format(
                        Locale.ROOT,
                        "residuals follow one another (Durbin-Watson %.2f): errors and t are better than they look; longer intervals help",
                        regression.fit().durbinWatson());
    }

    private static String words(String words, Object... figures) {
        return String.format(Locale.ROOT, words, figures);
    }

    /** A limit in words. */
    record Line(boolean kept, String words) {}
}
