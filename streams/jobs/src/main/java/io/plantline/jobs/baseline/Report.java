package io.plantline.jobs.baseline;

import io.plantline.baseline.Bend;
import io.plantline.baseline.Driver;
import io.plantline.kpi.Observed;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** A fit as people read it. */
final class Report {
    private final PrintWriter out;

    Report(PrintWriter out) {
        this.out = out;
    }

    void print(BaselineOrder order, Regression regression, List<Limits.Line> limits) {
        StringBuilder formula = new StringBuilder(
                regression.week().matters()
                        ? "E = load of the hour of the week × hours"
                        : String.format(
                                Locale.ROOT,
                                "E = %s kWh × hours (t %.2f)",
                                regression.perHour().toPlainString(),
                                regression.t()));
        for (Driver driver : regression.drivers()) {
            formula.append(String.format(
                    Locale.ROOT,
                    " + %s kWh/%s × %s (t %.2f)",
                    driver.coefficient().toPlainString(),
                    driver.quantity().unit(),
                    driver.quantity(),
                    driver.t()));
        }
        for (Bend bend : regression.weather().bends()) {
            formula.append(String.format(
                    Locale.ROOT,
                    " + %s kWh/(K·h) × degree-hours %s %s °C (t %.2f)",
                    bend.coefficient().toPlainString(),
                    bend.side().name().toLowerCase(Locale.ROOT),
                    bend.celsius().toPlainString(),
                    bend.t()));
        }
        out.println("%s of %s, %d intervals of the kind %s"
                .formatted(order.energy(), order.scope(), regression.fit().points(), order.interval()));
        out.println(formula);
        regression
                .drivers()
                .forEach(driver -> out.println(String.format(
                        Locale.ROOT,
                        "  %s seen from %.6g to %.6g %s per hour",
                        driver.quantity(),
                        driver.least(),
                        driver.most(),
                        driver.quantity().unit())));
        if (regression.weather().matters()) {
            out.println(String.format(
                    Locale.ROOT,
                    "  outdoors seen from %.4g to %.4g °C",
                    regression.weather().least(),
                    regression.weather().most()));
        }
        out.println(String.format(
                Locale.ROOT,
                "  mean %.6f kWh, RMSE %.6f kWh, Durbin-Watson %.3f",
                regression.fit().mean(),
                regression.fit().rmse(),
                regression.fit().durbinWatson()));
        limits.forEach(line -> out.println("  %s %s".formatted(line.kept() ? "ok " : "NOT", line.words())));
        String warning = Limits.warning(regression);
        if (warning != null) {
            out.println("  mind: " + warning);
        }
    }

    /** SHA-256 of all that the fit was made on. */
    static String digest(List<Observed> points) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Observed point : points) {
                ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES
                                * (3
                                        + point.drivers().size()
                                        + 2 * point.outdoors().size()))
                        .putLong(point.start())
                        .putDouble(point.hours())
                        .putDouble(point.energy());
                point.drivers().forEach(bytes::putDouble);
                point.outdoors().forEach(each -> bytes.putDouble(each.hours()).putDouble(each.celsius()));
                digest.update(bytes.array());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
