package io.plantline.kpi;

import io.plantline.baseline.Baseline;
import io.plantline.baseline.Driver;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where a cell goes beyond what its baseline has seen, in words. */
final class Extrapolation {
    private Extrapolation() {}

    static List<String> of(Summed summed, Baseline baseline) {
        List<String> beyond = new ArrayList<>();
        for (Driver driver : baseline.drivers()) {
            double perHour = summed.derived(driver.quantity()).value() / summed.hours();
            if (driver.isBeyond(perHour)) {
                beyond.add(String.format(
                        Locale.ROOT,
                        "extrapolated: %.4g %s of %s per hour, the baseline has seen %.4g to %.4g",
                        perHour,
                        driver.quantity().unit(),
                        driver.quantity(),
                        driver.least(),
                        driver.most()));
            }
        }
        if (baseline.weather().matters()) {
            double celsius = Outdoors.of(summed.sums()).doubleValue();
            if (baseline.weather().isBeyond(celsius)) {
                beyond.add(String.format(
                        Locale.ROOT,
                        "extrapolated: %.4g °C outside, the baseline has seen %.4g to %.4g",
                        celsius,
                        baseline.weather().least(),
                        baseline.weather().most()));
            }
        }
        return beyond;
    }
}
